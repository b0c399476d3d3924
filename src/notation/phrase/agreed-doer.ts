import { dutyAround } from '../../language/duty.js'
import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { Owner } from '../../model/owner.js'
import type { Roster } from './roster.js'
import { isInitials } from './strangers.js'
import { peopleAtEnd } from './subject.js'

/** Who is to do what was agreed, and what it is. */
interface AgreedDoer {
  readonly owners: readonly Owner[]
  readonly duty: string
}

const isPresent = spoken((words) => words.presentForDuty)
const hasVerbsLast = spoken((words) => words.verbsLast)
const that = spoken(({ agreement: words }) => new RegExp(`^${anyOf(words.that)}\\s+`, 'iu'))
/** A name has at most so many words, and so do two that share a duty. */
const mostWords = 8

/**
 * Somebody of whom it was agreed what they do: "BESCHLOSSEN: RH schreibt dem Verein", "dass RH dem Verein schreibt",
 * "DÉCIDÉ que RH envoie la lettre". Null where the language does not say so, and where the person only is something, or
 * gets or suffers it: "dass RH gewählt wird".
 */
export function agreedDoer(rest: string, roster: Roster): AgreedDoer | null {
  const behind = doerBehindDuty(rest, roster)
  if (behind || !isPresent()) return behind
  const begun = that().exec(rest)?.[0] ?? ''
  const clause = rest.slice(begun.length)
  const who = peopleAtBeginning(clause, roster)
  if (!who) return null
  const duty = clause.slice(who.end).trim()
  if (!/^\p{L}/u.test(duty)) return null
  if (begun !== '' && hasVerbsLast()) {
    const words = duty.replace(clauseBehind(), '')
    const promised = words.replace(lastWould(), '')
    const befell = promised === words ? ends().test(words) : isBefallen(promised)
    return befell ? null : { owners: who.owners, duty: duty.replace(lastWould(), '') }
  }
  return /^\p{Ll}/u.test(duty) && !begins().test(duty) ? { owners: who.owners, duty } : null
}

// y byddai RH yn ffonio
const around = spoken(({ agreement: words }) => {
  const pieces = dutyAround()
  return (
    pieces && {
      before: new RegExp(`^(?:${anyOf(words.that)} )?${pieces.before}`, 'iu'),
      behind: new RegExp(`^${pieces.behind}`, 'u'),
    }
  )
})

/** Whoever stands between what says that they are to do something and what it is. */
function doerBehindDuty(rest: string, roster: Roster): AgreedDoer | null {
  const begun = around()?.before.exec(rest)?.[0]
  if (begun === undefined) return null
  const who = peopleAtBeginning(rest.slice(begun.length), roster)
  const left = rest.slice(begun.length + (who?.end ?? 0))
  const link = around()?.behind.exec(left)?.[0]
  return who && link !== undefined ? { owners: who.owners, duty: left.slice(link.length) } : null
}

/** People with whom a text begins: known ones, or initials. "RH den Verein" is no name. */
function peopleAtBeginning(
  text: string,
  roster: Roster,
): { readonly owners: readonly Owner[]; readonly end: number } | null {
  const ends = [...text.matchAll(/(?<=[\p{L}\p{N})])(?= |$)/gu)].slice(0, mostWords).map(({ index }) => index)
  for (const end of ends.reverse()) {
    const found = peopleAtEnd(text.slice(0, end), roster)
    const areKnown = found?.owners.every(({ kind, written }) => kind === 'person' || isInitials(written))
    if (found && areKnown && text.slice(0, found.start).trim() === '') return { owners: found.owners, end }
  }
  return null
}

/** Whether people at the beginning of a text are but the first words of longer names: "Raoul" of "Raoul de La Fontaine". */
export function goesOnAsName(people: string, text: string, roster: Roster): boolean {
  const at = text.indexOf(people)
  const whole = isPresent() ? peopleAtBeginning(text.slice(at), roster) : null
  return whole !== null && whole.end > people.length
}

const befalls = spoken(({ agreement: words }) => anyOf([words.befalls, words.undertakesNothing]))
const begins = spoken(() => new RegExp(`^${befalls()}(?![\\p{L}\\p{N}])`, 'iu'))
// dass RH krank ist · dat RH is gekozen
const ends = spoken(() => new RegExp(`(?<![\\p{L}\\p{N}])${befalls()}(?: \\p{Ll}+)?$`, 'iu'))
// dass RH schreiben wird · dat RH zal schrijven
const lastWould = spoken(({ agreement: words }) => new RegExp(`\\s+${anyOf(words.would)}[.,;]?$`, 'iu'))
// gewählt · eingeladen · nominiert · gevraagd, but not "weitergeben"
const participleLast = spoken(
  ({ duty: words }) =>
    new RegExp(
      `(?:^|\\s)(?:\\p{Ll}{0,8}ge(?!ben$|hen$|lten$)\\p{Ll}{2,}(?:t|en|d)|\\p{Ll}+(?:iert|eerd)|${anyOf(words.participles)})$`,
      'u',
    ),
)
// entlastet wird: behind "wird" and "soll" what is to be done ends in n
const noInfinitive = /(?:^|\s)\p{Ll}+[td]$/u
const clauseBehind = spoken(
  (words) => new RegExp(`[.,;]$|, ${anyOf(words.phrases.speech.subordinators)} .*$`, 'iu'),
)

/** Whether words behind "will" or "shall" say only what whoever is named is, or what befalls them: "gewählt werden". */
export function isBefallen(duty: string): boolean {
  if (!isPresent()) return false
  const words = duty.replace(clauseBehind(), '')
  if (begins().test(words)) return true
  return hasVerbsLast() && (ends().test(words) || participleLast().test(words) || noInfinitive.test(words))
}

// , dem Verein zu schreiben · , den Verein anzurufen · de brief te sturen
const infinitiveLast = spoken(
  ({ agreement: words }) =>
    new RegExp(`(?:^|\\s)${anyOf(words.to)}\\s+\\p{Ll}+n[.,;]?$|\\p{Ll}zu\\p{Ll}+n[.,;]?$`, 'u'),
)

/** Whether words end with what somebody is to do, in a language whose verbs stand last. */
export const endsWithInfinitive = (rest: string): boolean =>
  hasVerbsLast() && infinitiveLast().test(rest) && !that().test(rest)
