import { hasAgreed } from '../../language/agreed-mark.js'
import { anyOf } from '../../language/phrases.js'
import { sentencesOf } from '../../language/sentences.js'
import { spoken } from '../../language/spoken.js'
import type { Owner } from '../../model/owner.js'
import { type Agreement, type AgreementContext, lastPersonIn } from './agreements.js'
import { isBody } from './roster.js'
import { adverbs, peopleAtEnd } from './subject.js'

// CP would send it · AF will write · RH offered to ask · members were asked to count the bees
const undertaken = spoken(
  ({ agreement: words }) => new RegExp(`\\s${anyOf(words.undertakes, '\\s+')}\\s+(?=\\p{Ll})`, 'gu'),
)
// would be pleased · will not come · would like: nothing to be done
const state = spoken(
  (words) => new RegExp(`^(?:be (?!\\p{L}+ing\\b)|${anyOf(words.agreement.undertakesNothing)}\\b)`, 'iu'),
)
// CP did not have the list to hand but would send it
const clauseBefore = spoken(
  (words) => new RegExp(`(?:,|(?:^|[\\s,])${anyOf(words.agreement.sameSubject)})$`, 'i'),
)
const pronoun = spoken((words) => new RegExp(`(?:^|[\\s,;(])${anyOf(words.names.pronouns)}$`, 'i'))
const conditional = spoken(
  ({ agreement: words }) => new RegExp(`^${anyOf(words.conditions)}\\b|\\b${anyOf(words.reported)}$`, 'i'),
)

/** Who undertakes something before the verb that says so. */
interface Undertaker {
  readonly owners: readonly Owner[]
  readonly by: string
}

/**
 * What somebody would do, will do, offered or was asked to do, and what a group was asked to: said beside an Action
 * column, for a marker of theirs and for nothing else. A group's has no owners.
 */
export function undertakingsIn(text: string, context: AgreementContext): Agreement[] {
  return sentencesOf(text).flatMap((sentence): Agreement[] => {
    const whole = text.slice(sentence.start, sentence.end)
    if (hasAgreed(whole) || whole.endsWith('?')) return []
    for (const match of whole.matchAll(undertaken())) {
      const rest = whole.slice(match.index + match[0].length)
      const left = whole.slice(0, match.index)
      if (state().test(rest) || conditional().test(left.trim())) continue
      const who = undertakerOf(left, text, sentence.start, context)
      if (who === null) continue
      return [
        {
          by: who.by,
          quoted: match[0].trim(),
          owners: who.owners,
          force: 'plan',
          personal: who.owners.length > 0,
          text: rest
            .replace(/\s+/g, ' ')
            .trim()
            .replace(/[.,;]$/, ''),
          start: sentence.start,
          end: sentence.end,
          sentence,
          welcomes: false,
        },
      ]
    }
    return []
  })
}

/** Whoever stands before the verb; behind "but" and "and" whoever begins the sentence. */
function undertakerOf(
  before: string,
  text: string,
  from: number,
  context: AgreementContext,
): Undertaker | null {
  const left = before.trimEnd().replace(adverbs(), '')
  if (pronoun().test(left)) {
    const he = lastPersonIn(text, context, from + left.length)
    return he && { owners: [he], by: he.written }
  }
  const people = peopleAtEnd(left, context.roster)
  if (people) return { owners: people.owners, by: left.slice(people.start).trim() }
  if (isBody(left.trim())) return { owners: [], by: left.trim() }
  if (!clauseBefore().test(left)) return null
  const first = context.roster.namedFirst(left)
  return first && { owners: [first.owner], by: first.owner.written }
}
