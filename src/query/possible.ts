import type { Action } from '../model/action.js'
import type { Register } from '../model/register.js'
import { matches, type Query } from './query.js'

/** A sentence of bare prose that may be an action. */
export type Possible = Register['possible'][number]

/** What bare prose answers to a question that is put to the register, as if each sentence were an action. */
export function selectPossible(
  register: Register,
  question: { readonly query: Query; readonly today: string; readonly confidential: boolean },
): { readonly listed: readonly Possible[]; readonly confidential: number } {
  const found = register.possible.filter((candidate) =>
    matches(question.query, asAction(candidate), question),
  )
  const listed = question.confidential ? found : found.filter((candidate) => !candidate.confidential)
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
