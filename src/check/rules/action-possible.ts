import { pastForms } from '../../language/past-forms.js'
import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import { isVerb } from '../../language/verbs.js'
import { opensWithWhatToDo } from '../../language/what-to-do.js'
import { type Candidate, isOfProse } from '../../model/action.js'
import type { CheckContext, Rule } from '../rule.js'

/** A line of a list or a table may be an action, and is in no register. */
export const actionPossible: Rule = {
  name: 'action-possible',
  severity: 'warning',
  expects: 'A line that may be an action is written so that it is one, or plainly is none.',
  reason:
    'Something says that the list holds actions, and not enough to be sure: nobody is told of its lines, and nobody ' +
    'misses them. A title such as "Actions", a box or an owner makes actions of them. `epha actions --possible` ' +
    'shows why each is doubtful, and what asks for nothing too. Sentences of plain prose are not looked at.',
  examples: {
    wrong: '**Deliverables:**\n\n- Book the hall in June\n- The piano\n- The tent',
    right: '**Actions:**\n\n- RH to book the hall in June',
  },
  reach: 'file',
  judge: ({ possible }, { textOf }) =>
    possible
      .filter((candidate) => mayAsk(candidate))
      .map((candidate) => ({
        ...(isLesser(candidate, textOf) ? { lesser: true as const } : {}),
        message: `Unexpected "${candidate.text}" outside of the register, expected ${whatIsLacking(candidate)} if it is one`,
        location: candidate.location,
      })),
}

/**
 * Whether a line may ask somebody for something. What a review says of earlier actions is news of them, and a topic, a
 * question or a report asks for nothing, in whatever list.
 */
function mayAsk(candidate: Candidate): boolean {
  const { text, owners, due, because } = candidate
  if (isOfProse(candidate) || /^\d/.test(text) || tellsWhatWas(text)) return false
  // "Ralph Holt: oil by 20 June"
  const isAwaited = owners.length > 0 && due !== undefined && because.code !== 'review'
  return isAwaited || opensWithWhatToDo(text)
}

/** Whether a line asks so little that nobody has to look at it by itself: a question, or what is no whole line of its own. */
const isLesser = (candidate: Candidate, textOf: CheckContext['textOf']): boolean =>
  isQuestion.test(candidate.text) || isTail(candidate, textOf) || isOfNobody(candidate)

// Should the walk be one for every year? · Turn the shed round?
const isQuestion = /\?[\s!?*_"”]*$/u

/** "Mark has sent it. TBD": all that tells is who stands behind it, and that is nobody. */
const isOfNobody = ({ because, owners }: Candidate): boolean =>
  because.code === 'owner-behind' && owners.length === 0

// - Book the hall · 3. Book the hall · | Book the hall |
const opensLine = /^\s*(?:[-*+•|]|\d{1,3}[.)]|\p{L}[.)])\s/u

/** "… they help with posters and↵sell tickets (DM)": the rest of a sentence that begins on the line above. */
function isTail({ text, location }: Candidate, textOf: CheckContext['textOf']): boolean {
  if (!/^\p{Ll}/u.test(text)) return false
  const lines = textOf(location.path)?.split('\n') ?? []
  const [above = '', line = ''] = [lines[location.line - 2], lines[location.line - 1]]
  return above.trim() !== '' && !/[.!?:|]\s*$/.test(above) && !opensLine.test(line)
}

// Letter was written and sent
const reports = spoken(
  (words) => new RegExp(`^\\p{L}+ ${anyOf(words.phrases.speech.finite)}(?![\\p{L}'’-])`, 'iu'),
)

/** "received the e-mail", "recalls that …": behind a name that was taken off stands what this person did or does. */
function tellsWhatWas(text: string): boolean {
  if (reports().test(text)) return true
  const first = /^\p{Ll}+/u.exec(text)?.[0]
  return first !== undefined && !isVerb(first) && (pastForms().has(first) || /(?:ed|[^us]s)$/.test(first))
}

/** What would make an action of it: nothing that it has already. */
function whatIsLacking({ owners, because }: Candidate): string {
  const isTitled = because.code === 'possible-list' && because.because.some(({ code }) => code === 'noun')
  const signs = [
    ...(owners.length > 0 ? [] : ['an owner']),
    'a box',
    ...(isTitled ? [] : ['a title of actions']),
  ]
  return signs.length < 2 ? signs.join('') : `${signs.slice(0, -1).join(', ')} or ${signs.at(-1) ?? ''}`
}
