import { canShareTitle, foldedName, type NameForm } from '../../language/name-form.js'
import { lettersApart } from '../../language/nearest.js'
import { formKey } from '../../language/people.js'
import type { NamePair } from '../../model/settings.js'
import { countSpelling, type PlacedAppearance, settle, standsOnList } from './placed.js'
import { addAlias, type Somebody, somebody, tellApart } from './somebody.js'

type WholeName = Extract<NameForm, { readonly kind: 'whole' }>

/**
 * Everybody who is printed in full, each once however the name is spelt: spellings are folded unless their titles
 * differ or two of them stand on one list.
 */
export function settleWholeNames(
  all: readonly PlacedAppearance[],
  different: readonly NamePair[],
): readonly Somebody[] {
  const people: Somebody[] = []
  const byLetters = new Map<string, Somebody[]>()
  const byWords = new Map<string, Somebody[]>()
  for (const spelling of spellingsIn(all)) {
    const { form, appearances } = spelling
    const key = lettersOf(form.words)
    const there = byLetters.get(key) ?? []
    byLetters.set(key, there)
    const words = form.words.join(' ')
    const spelt = byWords.get(words) ?? []
    byWords.set(words, spelt)
    const near = there.length > mostOfLetters ? [...spelt, ...there.slice(0, mostOfLetters)] : there
    const alike = [...new Set(near)].filter((person) => isSamePerson(person, spelling))
    const [known, ...others] = alike
    // A spelling that fits two is neither for sure.
    const person = known && others.length === 0 ? known : somebody(form.words, form.title, null)
    if (person !== known) {
      tellApart(person, different)
      people.push(person)
      there.push(person)
      spelt.push(person)
    }
    person.title = person.title ?? form.title
    for (const placed of appearances) {
      countSpelling(person, placed)
      settle(placed, person, { code: 'in-full' })
    }
  }
  for (const person of people) addOtherSpellings(person)
  return people
}

/** With so many who have the same first letters a spelling is compared, and with all who are called the same. */
const mostOfLetters = 200

/** Whoever is spelt in several ways answers to each of them, and to what is short for each. */
function addOtherSpellings(person: Somebody): void {
  const spelt = new Map([...person.spellings.keys()].map((name) => [foldedName(name), name]))
  if (spelt.size > 1) for (const name of spelt.values()) addAlias(person, name)
}

/** A whole name as it is spelt, with all its appearances and the handles beside them. */
interface Spelling {
  readonly form: WholeName
  readonly appearances: PlacedAppearance[]
  readonly handles: Set<string>
}

/** The whole names as they are spelt, each with its appearances. */
function spellingsIn(all: readonly PlacedAppearance[]): Iterable<Spelling> {
  const spellings = new Map<string, Spelling>()
  for (const placed of all) {
    const { form, appearance } = placed
    if (form.kind !== 'whole') continue
    const key = appearance.name.normalize('NFC')
    const spelling = spellings.get(key) ?? { form, appearances: [], handles: new Set() }
    spellings.set(key, spelling)
    spelling.appearances.push(placed)
    for (const handle of handlesOf(appearance.aliases)) spelling.handles.add(handle)
  }
  return spellings.values()
}

const handlesOf = (names: Iterable<string>): readonly string[] =>
  [...names].filter((name) => name.startsWith('@')).map(foldedName)

/** What spellings of one name have in common for sure: the letters with which its first and last word begin. */
const lettersOf = (words: readonly string[]): string => `${words[0]?.charAt(0)}${words.at(-1)?.charAt(0)}`

function isSamePerson(person: Somebody, { form, appearances, handles }: Spelling): boolean {
  const { words, title, not, written } = person
  if (not.has(formKey(form)) || !canShareTitle(title, form.title)) return false
  if (appearances.some((placed) => standsOnList(person, placed))) return false
  return isSpeltAlike(words, form.words) || (isNear(words, form.words) && hasHandles(written, handles))
}

// Mel Orchard, @melorchard · Melanie Orchard, @melorchard: a word that both have, beside a handle that both have
const isNear = (words: readonly string[], others: readonly string[]): boolean =>
  words.some((word) => word.length > 1 && others.includes(word))

/** Whether all handles of one stand beside the other too: with one of their own each they are two people. */
function hasHandles(written: ReadonlySet<string>, handles: ReadonlySet<string>): boolean {
  const own = new Set(handlesOf(written))
  const [fewer, more] = own.size < handles.size ? [own, handles] : [handles, own]
  return fewer.size > 0 && [...fewer].every((handle) => more.has(handle))
}

/** One letter in so many may differ. */
const lettersForOne = 8

/** Whether two names are spellings of one: the same words, or names of which one letter in eight differs and whose words begin alike, or a middle initial more. */
export function isSpeltAlike(words: readonly string[], others: readonly string[]): boolean {
  if (words.length !== others.length)
    return hasMiddleInitial(words, others) || hasMiddleInitial(others, words)
  if (words.some((word, index) => word.charAt(0) !== others[index]?.charAt(0))) return false
  const [name, other] = [words.join(' '), others.join(' ')]
  const letters = Math.min(name.length, other.length) - (words.length - 1)
  return lettersApart(name, other) <= Math.floor(letters / lettersForOne)
}

// John Q. Arden · John Arden
function hasMiddleInitial(long: readonly string[], short: readonly string[]): boolean {
  const [first, middle, last] = long
  return (
    long.length === 3 && short.length === 2 && first === short[0] && last === short[1] && middle?.length === 1
  )
}
