import { duty } from '../../language/duty.js'
import { nameAtStart, titleAtStart } from '../../language/names.js'
import { anyOf } from '../../language/phrases.js'
import { pluralTitleAt } from '../../language/shared-titles.js'
import { spoken } from '../../language/spoken.js'
import { isAddress } from '../../model/address.js'
import type { Owner } from '../../model/owner.js'
import type { Words } from '../text/words.js'
import { longestName, type Named, nameAt } from './name-at.js'
import { isBody, type Roster } from './roster.js'
import { isInitials } from './strangers.js'

/** Nobody yet: "TBC", "TBAssigned", "to be decided", "??". */
export const nobody = spoken(
  (words) => new RegExp(`^(?:${anyOf(words.names.nobodyYet)}|(?:tb|to be) ?\\p{L}{2,}ed|\\?+)$`, 'iu'),
)

const between = spoken(
  (words) =>
    new RegExp(
      String.raw`^(?:,? (?:${anyOf(words.places.and)}|&) |,? ?\/ ?|, ?| ?[&+] ?| n (?=\p{Lu}))(?:also )?`,
      'u',
    ),
)

/** Whether a name may stand behind another: what the series writes small is the next clause. */
const mayFollow = ({ written, trust }: Named, { strangers }: Roster): boolean =>
  trust === 'name' || trust === 'word'
    ? strangers.mayBeName(written) || strangers.isDoer(written) || nobody().test(written)
    : true

/** Whether a name only says who the one before is: "Tove, the treasurer, will …". */
const isApposition = (text: string, { end }: Named): boolean =>
  text[end] === ',' && duty().test(text.slice(end + 1, end + 40))

// Cllrs Hale and Moss
function withTitle(named: Named | null, title: string, roster: Roster): Named | null {
  if (named === null || named.trust === 'body') return named
  const written = `${title} ${named.written}`
  if (roster.known(written) !== null) return { ...named, written, trust: 'sure' }
  return roster.known(named.written) ? named : { ...named, written, trust: 'name' }
}

/** Names one after the other: "zed0, Argha and Veltas", "Cllrs Hale and Moss". */
export function namesAt(words: Words, from: number, roster: Roster): { names: Named[]; end: number } | null {
  const names: Named[] = []
  const titled = pluralTitleAt(words.text.slice(from, from + longestName))
  let at = from + (titled?.end ?? 0)
  for (;;) {
    const found = nameAt(words, at, roster)
    const name = titled ? withTitle(found, titled.ofEach, roster) : found
    if (!name || (names.length > 0 && (!mayFollow(name, roster) || isApposition(words.text, name)))) break
    names.push(name)
    const behind = words.text.slice(name.end, name.end + 12)
    // @jane @joe buy paint
    const gap =
      between().exec(behind)?.[0] ?? (name.written.startsWith('@') ? /^ (?=@)/.exec(behind)?.[0] : undefined)
    if (gap === undefined || names.length > 12) break
    at = name.end + gap.length
  }
  const last = names.at(-1)
  return last ? { names, end: last.end } : null
}

/** Whether a stretch holds names and nothing else: "zed0, Argha" before "and Veltas to fix it". */
export function isOnlyNames(words: Words, from: number, to: number, roster: Roster): boolean {
  const start = from + (/^\s*/.exec(words.text.slice(from, to))?.[0].length ?? 0)
  return (namesAt(words, start, roster)?.end ?? 0) >= to
}

/** The owners of some names, each once; "TBC" is nobody. */
export function ownersOf(names: readonly Named[], roster: Roster): Owner[] {
  const owners: Owner[] = []
  for (const name of names) {
    if (nobody().test(name.written)) continue
    const owner = roster.owner(name.written)
    if (!owners.some((one) => one.key === owner.key)) owners.push(owner)
  }
  return owners
}

// JR/MW RD · Jude Tarn Mina Vale, as a narrow cell of a PDF has them
function partedByBlanks(part: string, roster: Roster): readonly string[] {
  if (/^\p{Lu}{2,4}(?: \p{Lu}{2,4})+$/u.test(part) && part.split(' ').every(isInitials))
    return part.split(' ')
  if (!/^\S+ \S+ \S+ \S/.test(part) || roster.known(part)) return [part]
  const written = roster.named(part).map(({ start, end }) => part.slice(start, end))
  return written.join(' ') === part ? written : [part]
}

const betweenOwners = spoken(
  (words) =>
    new RegExp(
      String.raw`\s*(?:[,;/&+\n]|(?<![\p{L}\p{N}_])${anyOf(words.places.and)}(?![\p{L}\p{N}_]))\s*`,
      'u',
    ),
)

/** Owners and nothing else, parted by commas, slashes, "and" or line ends; null where anything else is there. */
export function ownersAlone(text: string, roster: Roster, trustNames: boolean): Owner[] | null {
  const trimmed = text
    .trim()
    .replace(/^[[(]|[\])]$/g, '')
    .replace(/[.:]$/, '')
    .trim()
  if (trimmed === '' || trimmed.length > 120) return null
  const whole = roster.known(trimmed)
  if (whole) return [whole]
  const owners: Owner[] = []
  const parts = trimmed.split(betweenOwners()).flatMap((part) => partedByBlanks(part, roster))
  for (const part of parts) {
    if (part === '') continue
    if (nobody().test(part)) continue
    const known = roster.known(part.replace(/^(?:the|all) /i, '')) ?? roster.known(part)
    const plain = part.replace(titleAtStart(), '')
    const name = nameAtStart().exec(plain)?.[0]
    if (
      !known &&
      !isInitials(part) &&
      !isAddress(part) &&
      !/^@\S+(?: \p{Lu}\.?)?$/u.test(part) &&
      !isBody(part) &&
      !(trustNames && name === plain && roster.strangers.mayBeName(plain))
    )
      return null
    const owner = known ?? roster.owner(part)
    if (!owners.some(({ key }) => key === owner.key)) owners.push(owner)
  }
  return owners
}
