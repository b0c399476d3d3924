import { agreedWordsIn, mayHoldAgreed } from '../../language/agreed-mark.js'
import { anyOf } from '../../language/phrases.js'
import { sentencesOf } from '../../language/sentences.js'
import { spoken } from '../../language/spoken.js'
import type { Owner } from '../../model/owner.js'
import type { Span } from '../../source/lines.js'
import { lastPersonBefore } from '../text/mentions.js'
import { agreedDoer, endsWithInfinitive, goesOnAsName, isBefallen } from './agreed-doer.js'
import type { Roster } from './roster.js'
import { adverbs, peopleAtEnd, prose, type Subject, subjectOf } from './subject.js'

/** A sentence of a text that says what was AGREED, or what somebody plans. Offsets are of the text. */
export interface Agreement {
  /** Who agreed, as written; null for "It was AGREED". */
  readonly by: string | null
  /** Who agreed or plans, and the word that says so, as written: "He AGREED", "It was AGREED", "intends to". */
  readonly quoted: string
  /** Who must do it; empty for a group's. */
  readonly owners: readonly Owner[]
  /**
   * `own`: an action of its owners though nobody marks it. `unowned`: one of "he" or "she" whom nobody named.
   * `group`: an action only where somebody is marked beside it. `plan`: only for a marker of its owner.
   */
  readonly force: 'own' | 'group' | 'plan' | 'unowned'
  /** A person agreed to it: no other person's marker may have it. */
  readonly personal: boolean
  /** What was agreed, without "AGREED to", "that" and who. */
  readonly text: string
  /** The clause, and the sentence around it. */
  readonly start: number
  readonly end: number
  readonly sentence: { readonly start: number; readonly end: number }
  /** It only welcomes what the sentence before it plans: "AGREED that this would be useful". */
  readonly welcomes: boolean
}

/** What is known around the text. */
export interface AgreementContext {
  readonly roster: Roster
  /** Whether "agreed" at this place stands in bold. */
  readonly isBold?: (start: number, end: number) => boolean
  /** The last person named before the text, within its item. */
  readonly lastNamed: Owner | null
}

const would = spoken((words) => anyOf(words.agreement.would))
const heWould = spoken(
  (words) =>
    new RegExp(
      String.raw`^(?:${anyOf(words.agreement.that)} )?(${anyOf(words.names.pronouns)}|they) ${would()}\s+`,
      'i',
    ),
)
// that AF would write · AF to write
const otherWould = spoken(
  ({ agreement: words }) =>
    new RegExp(String.raw`^(?:${anyOf(words.that)} )?(.{2,80}?) ${anyOf([words.would, words.to])}\s+`, 'i'),
)
// to write · , dem Verein zu schreiben
const toDo = spoken(({ agreement: words }) => new RegExp(`^${anyOf(words.to)}\\s+`, 'i'))
// , after a vote, but not ", dass RH die Leiter prüft,"
const asideBehind = spoken(
  ({ agreement: words }) => new RegExp(`^,\\s(?!${anyOf(words.that)}\\s)[^,;.]{1,40},(?=\\s)`, 'iu'),
)
const thatOrTo = spoken(({ agreement: words }) => new RegExp(`^${anyOf([words.that, words.to])}\\s+`, 'i'))

// that this would be very useful · such a day would be welcome · the idea was excellent
const welcome = spoken(
  ({ phrases: { welcome: words } }) =>
    new RegExp(
      String.raw`^(?:that )?(?:${anyOf(words.these)}|these|such an? [\p{L}]+|the ${anyOf(words.things)})(?: \w+){0,2} ${anyOf(words.would)}(?: ${anyOf(words.adverbs)})? (?:be )?(?:${anyOf(words.degrees)} )?${anyOf(words.adjectives)}\b(?! ${anyOf(words.goesOn)}\b)`,
      'iu',
    ),
)
// to support the proposal · endorsed this
const welcomeVerb = spoken(
  ({ phrases: { welcome: words } }) =>
    new RegExp(
      String.raw`^(?:to )?${anyOf(words.verbs)} (?:${anyOf(words.these)}|the ${anyOf(words.thingsOfVerbs)})\b`,
      'i',
    ),
)

const planned = spoken((words) => String.raw`\b${anyOf(words.agreement.plans)} to\s+`)
const isPlanned = spoken(() => new RegExp(planned(), 'i'))

/** Whether a text may say what somebody agreed or plans. */
export const mayAgree = (text: string): boolean => mayHoldAgreed(text) || isPlanned().test(text)

/** The agreements of a text, in order. "agreed" in small letters, "had AGREED" and "not AGREED" are prose. */
export function agreementsIn(text: string, context: AgreementContext): Agreement[] {
  if (!mayHoldAgreed(text)) return []
  return sentencesOf(text).flatMap((sentence) => {
    const clauses = clausesOf(text, sentence, context)
    return clauses.map((clause, index) => {
      const next = clauses[index + 1]
      const words = text.slice(sentence.start, sentence.end)
      const end = next ? trimLink(words, next.start) : words.length
      // The first clause begins with its sentence.
      const start = index === 0 ? 0 : clause.start
      const rest = words
        .slice(clause.agreedEnd, end)
        .replace(asideBehind(), '')
        .replace(/^\s?[:,]?\s+/, '')
        .replace(/\s+/g, ' ')
      const outcome = outcomeOf(clause, rest, context.roster)
      return {
        ...outcome,
        by: clause.subject.by,
        quoted: words.slice(clause.start, clause.agreedEnd).trim(),
        // "The minutes were AGREED." has no words after it.
        text: /[\p{L}\p{N}]/u.test(outcome.text)
          ? outcome.text
          : finished(words.slice(start, end).replace(/:$/, '')),
        start: sentence.start + start,
        end: sentence.start + end,
        sentence,
      }
    })
  })
}

/** A clause with AGREED. Offsets are of its sentence. */
interface AgreedClause {
  readonly subject: Subject
  /** Where its subject begins, and where AGREED ends. */
  readonly start: number
  readonly agreedEnd: number
  /** "He" in it. */
  readonly lastNamed: () => Owner | null
}

function clausesOf(text: string, sentence: Span, context: AgreementContext): AgreedClause[] {
  const words = text.slice(sentence.start, sentence.end)
  let from = 0
  return [...agreedWordsIn(words)].flatMap((match) => {
    const at = sentence.start + match.index
    const isMarked = match[0] === match[0].toUpperCase() || context.isBold?.(at, at + match[0].length)
    if (!isMarked || endsWithNobody().test(words.slice(from, match.index))) return []
    if (prose().test(withoutFiller(words.slice(Math.max(0, match.index - longestLead), match.index))))
      return []
    const lastNamed = (): Owner | null => lastPersonIn(text, context, at)
    const subject = subjectOf(words.slice(from, match.index), lastNamed, context.roster)
    const start = from + subject.start
    from = match.index + match[0].length
    return [{ subject, start, agreedEnd: from, lastNamed }]
  })
}

const clauseLink = spoken((words) => `(?:${anyOf(words.phrases.commitment.links)})`)
/** What ends with whoever does not do it: "Neither MW nor KO", "it was late and nobody". */
export const endsWithNobody = spoken(
  (words) =>
    new RegExp(
      `(?:^|[,;:]\\s|\\b${clauseLink()}\\s)${anyOf(words.names.neither)}\\b(?:(?!\\s${clauseLink()}\\s)[^,;:])*$`,
      'i',
    ),
)
// had also AGREED · has been AGREED

const filler = spoken((words) => new RegExp(` ${anyOf(words.phrases.subject.fillers)}$`))
const withoutFiller = (left: string): string => left.trimEnd().replace(filler(), '')

const trailingLink = spoken(
  (words) => new RegExp(String.raw`[\s,;]*\b${anyOf(words.phrases.subject.trailingLinks)}?\s*$`),
)

/** So much in front of a place is looked at for the few words that may stand right before it. */
const longestLead = 200

function trimLink(words: string, end: number): number {
  const from = Math.max(0, end - longestLead)
  return from + words.slice(from, end).replace(trailingLink(), '').length
}

/** "He" is the last person named before it: in this text, else in the item before it. */
export function lastPersonIn(
  text: string,
  context: Pick<AgreementContext, 'roster' | 'lastNamed'>,
  at = text.length,
): Owner | null {
  return lastPersonBefore(context.roster.named(text), at) ?? context.lastNamed
}

/** What comes of a clause with AGREED. */
type Outcome = Pick<Agreement, 'owners' | 'force' | 'personal' | 'text' | 'welcomes'>

/** @param rest the words behind AGREED */
function outcomeOf({ subject, lastNamed }: AgreedClause, rest: string, roster: Roster): Outcome {
  const isPerson = subject.kind === 'person' || subject.kind === 'pronoun'
  const groupOutcome: Outcome = {
    owners: isPerson ? subject.owners : [],
    force: 'group',
    personal: isPerson,
    text: finished(rest.replace(thatOrTo(), '')),
    welcomes: !isPerson && (welcome().test(rest) || welcomeVerb().test(rest)),
  }
  if (isPerson && (toDo().test(rest) || endsWithInfinitive(rest)))
    return ownOutcome(subject.owners, rest.replace(toDo(), ''))
  const pronoun = heWould().exec(rest)
  if (pronoun) {
    const duty = rest.slice(pronoun[0].length)
    if (isPerson) return ownOutcome(subject.owners, duty)
    const named = lastNamed()
    if (!/^they$/i.test(pronoun[1] ?? '')) return ownOutcome(named ? [named] : [], duty)
  }
  const other = otherWould().exec(rest)
  if (other?.[1] !== undefined) {
    const who = peopleAtEnd(other[1], roster)
    const duty = rest.slice(other[0].length)
    const isWhole = who?.start === 0 && !goesOnAsName(other[1], rest, roster)
    if (who && isWhole) return isBefallen(duty) ? groupOutcome : ownOutcome(who.owners, duty)
  }
  const doer = agreedDoer(rest, roster)
  return doer ? ownOutcome(doer.owners, doer.duty) : groupOutcome
}

/** Somebody is to do it; of nobody's, "he" or "she" whom nobody named. */
const ownOutcome = (owners: readonly Owner[], text: string): Outcome => ({
  owners,
  force: owners.length > 0 ? 'own' : 'unowned',
  personal: true,
  text: finished(text),
  welcomes: false,
})

const finished = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;]$/, '')
    .trim()

// Ralph noted that he plans to organise a conference. · AF intends to write. · TR undertook to ask.
const plan = spoken(() => new RegExp(planned(), 'gi'))

const onlyPlanned = spoken(() => new RegExp(`^${planned()}$`, 'i'))

/** Whether an agreement is only what somebody plans: "intends to", and not "will" or "offered to". */
export const isPlan = ({ quoted }: Pick<Agreement, 'quoted'>): boolean => onlyPlanned().test(`${quoted} `)

/** What people plan or undertake, for markers of theirs and for nothing else. */
export function plansIn(text: string, context: AgreementContext): Agreement[] {
  const found: Agreement[] = []
  for (const sentence of sentencesOf(text)) {
    const words = text.slice(sentence.start, sentence.end)
    for (const match of words.matchAll(plan())) {
      const left = words.slice(0, match.index).trimEnd()
      const pronoun = /(?:^|\s)(?:he|she)$/i.test(left)
      const people = pronoun ? null : peopleAtEnd(left.replace(adverbs(), ''), context.roster)
      const he = pronoun ? lastPersonIn(text, context, sentence.start + left.length) : null
      const owners = people?.owners ?? (he ? [he] : [])
      if (owners.length === 0) continue
      const end = sentence.end
      found.push({
        by: people ? left.slice(people.start).trim() : (he?.written ?? null),
        quoted: match[0].trim(),
        owners,
        force: 'plan',
        personal: true,
        text: finished(words.slice(match.index + match[0].length)),
        start: sentence.start,
        end,
        sentence,
        welcomes: false,
      })
      break
    }
  }
  return found
}
