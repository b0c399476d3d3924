import { notAVerb } from '../../language/duty.js'
import { anyOf, phraseSet } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { Owner } from '../../model/owner.js'
import type { Roster } from './roster.js'
import { isInitials } from './strangers.js'

/** People in capitals at the end of some words. */
export interface CapitalsAtEnd {
  readonly owners: readonly Owner[]
  /** Where their names begin. */
  readonly start: number
  readonly written: string
  /** Those of them who are written with their initials alone. */
  readonly initials: readonly string[]
}

const word = String.raw`\p{Lu}[\p{Lu}'’]*(?:-\p{Lu}[\p{Lu}'’]*){0,9}(?<=\p{Lu}[\p{Lu}'’-])`
const name = `${word}(?: ${word}){0,2}`
// Paint the door MERLE · Oil the lock LINUS, MERLE OST. · Wash the car MO · Mend the gate MO TF
const atEnd = new RegExp(String.raw`(?<=\s)${name}(?:(?:, ?| ?[/&+] ?| n )${name}){0,20}(?=[.;]?$)`, 'u')
const anyName = new RegExp(String.raw`(?<![\p{L}\p{N}])${name}(?!\p{L})`, 'gu')

const verbs = spoken((words) => phraseSet(words.duty.verbs))
// ask MERLE · a letter for MERLE · ring the mill and MERLE · pick up MERLE
const leadsToObject = spoken(
  (words) =>
    new RegExp(
      `^${anyOf([words.phrases.clauses.objects, words.phrases.commitment.noSubject, words.phrases.commitment.links, words.phrases.due.partOfWords, words.duty.particles])}$`,
      'i',
    ),
)

/** Somebody known whose whole name, first name or initials are written in capitals. */
function personInCapitals(written: string, roster: Roster): Owner | null {
  const owner = roster.known(written)
  return owner?.kind === 'person' ? owner : null
}

/** Whether capitals are somebody's initials and not the first name: "MO", but not "NELL". */
function areInitials({ written, key }: Owner, roster: Roster): boolean {
  const name = written.charAt(0) + written.slice(1).toLowerCase()
  return isInitials(written) && !roster.nameOf(key).split(' ').includes(name)
}

/** Whether a text has the name of somebody known in capitals: "MERLE/LINUS", "(MERLE)". Initials are no name. */
export const namesInCapitals = (text: string, roster: Roster): boolean =>
  (text.match(anyName) ?? []).some((written) => {
    const owner = personInCapitals(written, roster)
    return owner !== null && !areInitials(owner, roster)
  })

/**
 * Known people in capitals at the end, whom the words before do not take for their object: "ask MERLE", "a cake for
 * MERLE" and "ring Aunt MERLE" name nobody who is to do it.
 */
export function capitalsAtEnd(text: string, roster: Roster): CapitalsAtEnd | null {
  const found = atEnd.exec(text)
  if (!found) return null
  const names = [...found[0].matchAll(anyName)].flatMap(({ 0: written, index }) =>
    partsOf(written, roster).map((part) => ({
      owner: personInCapitals(part.written, roster),
      start: found.index + index + part.start,
    })),
  )
  // "Publish it with that ED, SC": what nobody is called is part of the words.
  const known = names.slice(names.findLastIndex(({ owner }) => owner === null) + 1)
  const start = known[0]?.start
  if (start === undefined || isObject(text.slice(0, start), roster)) return null
  const owners = known.flatMap(({ owner }) => owner ?? [])
  const initials = owners.filter((owner) => areInitials(owner, roster)).map(({ written }) => written)
  return { owners, start, written: text.slice(start).replace(/[.;]$/, ''), initials }
}

/** A name, or several parted by blanks where nobody is called by all of them: "CM JJ". */
function partsOf(
  written: string,
  roster: Roster,
): readonly { readonly written: string; readonly start: number }[] {
  if (roster.known(written) !== null) return [{ written, start: 0 }]
  return [...written.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ written: word, start: index }))
}

/** Whether names behind these words are their object, or the rest of a longer name. */
function isObject(lead: string, roster: Roster): boolean {
  // Follow up in issue 355. KK, SC.
  if (/[.;]\s*$/.test(lead)) return false
  const words = lead
    .trimEnd()
    .replace(/[,.;]$/, '')
    .split(/\s+/)
  const last = words.at(-1) ?? ''
  // "change log for 0.9.1, SC", but not "ask Merle, LINUS"
  if (/,\s*$/.test(lead))
    return leadsToObject().test(last) || roster.known(last) !== null || /^\p{Lu}\p{Ll}/u.test(last)
  if (last === '' || leadsToObject().test(last) || notAVerb().test(last) || /^\p{Lu}/u.test(last)) return true
  const earlier = words.at(-2) ?? ''
  // "Please ask", but not "the lock"
  return verbs().has(last.toLowerCase()) && !(/^\p{Ll}/u.test(earlier) && notAVerb().test(earlier))
}
