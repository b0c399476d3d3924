import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import { hasVerb, isVerb, opensWithVerb } from '../../language/verbs.js'
import type { Action } from '../../model/action.js'
import { markOf } from '../place.js'
import type { Rule } from '../rule.js'

// "ongoing", "in progress", "as above", "TBC"
const isEmptyWord = spoken((words) => new RegExp(`^${anyOf(words.phrases.outcome.emptyWords)}$`, 'i'))
// "consider the budget", "think about a venue", "be aware of the deadline"
const endsNowhere = spoken(
  (words) => new RegExp(`^(?:to )?${anyOf(words.phrases.outcome.endless)}(?![\\p{L}\\p{N}])`, 'iu'),
)

/** Nobody could say whether it was done. */
export const actionVague: Rule = {
  name: 'action-vague',
  severity: 'warning',
  expects: 'An action says what is to be done, so that one can tell when it is.',
  reason:
    '"Ongoing" has no end and "to consider" leaves nothing behind: at the next meeting nobody can say whether it was ' +
    'done. A verb and its outcome can be ticked.',
  examples: {
    wrong: '- [ ] RH to consider physical intervention training',
    right: '- [ ] RH to report on physical intervention training',
  },
  reach: 'file',
  judge: ({ actions }) =>
    actions
      .filter((action) => action.status === 'outstanding')
      .flatMap((action) => {
        const fault = vagueness(action)
        if (fault === null) return []
        const location = markOf(action)
        const message = `Unexpected ${fault.found}, expected what is to be done in ${action.id}`
        return [
          {
            message,
            location,
            ...(fault.lesser || action.owners.length === 0 ? { lesser: true as const } : {}),
          },
        ]
      }),
}

/** A written day says when it is to be there, and so that it is. */
const hasDay = ({ due }: Action): boolean => due !== null && !due.default

// consider the budget and report to the board
const outcomeBehind = /(?:\band|&)\s+(?:then\s+)?(?<verb>\p{L}+)/giu

const saysOutcome = (words: string): boolean =>
  [...words.matchAll(outcomeBehind)].some(({ groups }) => isVerb(groups?.verb ?? ''))

/** What is vague of an action. */
interface Vagueness {
  readonly found: string
  /** It is called by its name, and those who were there know what is meant: "the website". */
  readonly lesser?: true
}

/** Words with an agreement behind them are explained by its sentence. */
function vagueness(action: Action): Vagueness | null {
  const {
    text,
    evidence,
    entries: [{ entry }],
  } = action
  // A marker with nothing to take is a problem already.
  const isMarker = entry?.raises === true
  const words = text.trim().replace(/[.!…]{1,3}$/, '')
  if (words === '') return evidence === null && !isMarker ? { found: 'action without words' } : null
  if (isEmptyWord().test(words)) return { found: `"${words}"` }
  if (hasDay(action)) return null
  const idle = endsNowhere().exec(words)?.[0]
  if (idle !== undefined && !saysOutcome(words)) return { found: `"${idle}"` }
  const parts = words.split(/\s+/)
  // A number alone is a row that was not understood, not minutes that are vague; a link has it all.
  if (!/\p{L}/u.test(words) || parts.some((part) => /^https?:/i.test(part))) return null
  // "Criteria (Arnaud)", "Gate - ongoing": a review only calls by its name what was said before.
  if (entry?.underEarlier === true) return null
  return evidence === null &&
    !entry?.verbFirst &&
    parts.length <= 3 &&
    !hasVerb(parts) &&
    !opensWithVerb(parts)
    ? { found: `"${words}" without a verb`, lesser: true }
    : null
}
