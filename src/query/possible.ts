import { type Action, isOfProse } from '../model/action.js'
import type { Register } from '../model/register.js'
import { matches, type Query } from './query.js'

/** What may be an action, and is in no register. */
export type Possible = Register['possible'][number]

/**
 * What answers to a question that is put to the register, as if each line and sentence were an action: the lines of
 * lists and tables first.
 */
export function selectPossible(
  register: Register,
  question: { readonly query: Query; readonly today: string; readonly confidential: boolean },
): { readonly listed: readonly Possible[]; readonly confidential: number } {
  const found = register.possible.filter((candidate) =>
    matches(question.query, asAction(candidate), question),
  )
  const open = question.confidential ? found : found.filter((candidate) => !candidate.confidential)
  const listed = [...open.filter((candidate) => !isOfProse(candidate)), ...open.filter(isOfProse)]
  return { listed, confidential: found.length - listed.length }
}

/** What it would be in the register: outstanding since its meeting. It never gets there, and has no id. */
function asAction(possible: Possible): Action {
  const { text, owners, due, meeting, item, confidential, location } = possible
  return {
    id: '',
    countedId: '',
    text,
    owners,
    status: 'outstanding',
    raised: meeting.date,
    due: due ? { date: due.date, written: due.written, default: false, location } : null,
    closed: null,
    passedOverBy: [],
    carried: 0,
    meeting,
    item,
    areas: item?.areas ?? meeting.areas,
    confidential,
    location,
    evidence: null,
    notes: [],
    entries: [
      {
        meeting,
        entry: null,
        location,
        knownBy: 'raised',
        status: 'outstanding',
        carried: false,
        changes: [],
      },
    ],
  }
}
