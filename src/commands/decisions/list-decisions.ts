import { decisionsJson, decisionsTable } from '../../render/decisions.js'
import { counted } from '../../render/english.js'
import { written } from '../../render/lines.js'
import { confidentialLines } from '../../render/summary.js'
import { answerOf } from '../answer.js'
import type { Answer, Environment } from '../environment.js'
import { load } from '../load.js'

/** What was agreed and makes nobody do anything, in the order of the meetings. */
export async function listDecisions(
  options: { readonly confidential: boolean; readonly json: boolean },
  environment: Environment,
): Promise<Answer> {
  const loaded = await load(environment)
  const all = loaded.register.decisions
  const shown = options.confidential ? all : all.filter((decision) => !decision.confidential)
  if (options.json) {
    const confidential = all.filter((decision) => decision.confidential).length
    return answerOf(decisionsJson(shown, { today: loaded.today, confidential }), [], loaded, environment)
  }
  const meetings = new Set(shown.map((decision) => decision.meeting.id)).size
  const summary = [
    shown.length === 0
      ? 'No decisions.'
      : `${counted(shown.length, 'decision')} in ${counted(meetings, 'meeting')}.`,
    ...confidentialLines(all.length - shown.length, 'decision'),
  ]
  const lines = shown.length === 0 ? [] : decisionsTable(shown, environment.stdout)
  return answerOf(written(lines), summary, loaded, environment)
}
