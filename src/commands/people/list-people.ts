import type { PeopleListing } from '../../model/people.js'
import type { Register } from '../../model/register.js'
import { listPeople } from '../../query/people.js'
import { counted } from '../../render/english.js'
import { written } from '../../render/lines.js'
import { peopleCsv, peopleJson, peopleLines } from '../../render/people.js'
import { answerOf } from '../answer.js'
import type { Answer, Environment } from '../environment.js'
import { type ListFormat, listAnswer, terminalFor } from '../list-format.js'
import { load } from '../load.js'

/** The date of the last meeting of a register; null where none has one. */
export const latestMeeting = ({ meetings }: Register): string | null => meetings.at(-1)?.date ?? null

/** `46 people, 3 owners on no roster, 2 bodies; 4 more on the roster.`, then what is open. */
function summaryOf({ members, strangers, bodies, questions, unseen }: PeopleListing): readonly string[] {
  const parts = [
    members.length === 1 ? '1 person' : `${members.length} people`,
    ...(strangers.length === 0 ? [] : [`${counted(strangers.length, 'owner')} on no roster`]),
    ...(bodies.length === 0 ? [] : [bodies.length === 1 ? '1 body' : `${bodies.length} bodies`]),
  ]
  const more = unseen === 0 ? '' : `; ${unseen} more in epha.yaml, named in no minutes`
  const weight = new Map(questions.map(({ written, weight }) => [written.name, weight]))
  const actions = [...weight.values()].reduce((sum, number) => sum + number, 0)
  return [
    `${parts.join(', ')}${more}.`,
    ...(questions.length === 0
      ? []
      : [
          `${counted(questions.length, 'question')}, about ${counted(actions, 'action')}: \`epha people --settle\` asks ${questions.length === 1 ? 'it' : 'them'}.`,
        ]),
  ]
}

/** Everybody who owns or attended, and what is open about them. */
export async function listEverybody(shown: ListFormat, environment: Environment): Promise<Answer> {
  const loaded = await load(environment)
  const { register, today } = loaded
  const listing = listPeople(register)
  const answered = (list: string, notes: readonly string[]): Promise<Answer> =>
    listAnswer(answerOf(list, notes, loaded, environment), shown, environment, loaded)
  if (shown.format === 'json') return answered(peopleJson(listing, today), [])
  const summary = summaryOf(listing)
  if (shown.format === 'csv') return answered(peopleCsv(listing, shown.csv), summary)
  const lines = peopleLines(listing, latestMeeting(register), terminalFor(shown, environment))
  return answered(written(lines), summary)
}
