import { statsOf } from '../../query/stats.js'
import { written } from '../../render/lines.js'
import { statsCsv, statsJson, statsLines, statsSentences } from '../../render/stats.js'
import { answerOf } from '../answer.js'
import type { Answer, Environment } from '../environment.js'
import { type ListFormat, listAnswer, terminalFor } from '../list-format.js'
import { load } from '../load.js'

/** What was asked of `epha stats`. */
export interface StatsRequest extends ListFormat {
  readonly byOwner: boolean
  readonly allTime: boolean
}

/** What the meetings raised and closed, and how long it took; of nobody alone, unless that is asked for. */
export async function showStats(
  { byOwner, allTime, ...shown }: StatsRequest,
  environment: Environment,
): Promise<Answer> {
  const loaded = await load(environment, { allTime })
  const stats = statsOf(loaded.register)
  const answered = (list: string, notes: readonly string[]): Promise<Answer> =>
    listAnswer(answerOf(list, notes, loaded, environment), shown, environment, loaded)
  if (shown.format === 'json') return answered(statsJson(stats, byOwner), [])
  const notes = statsSentences(stats.all)
  if (shown.format === 'csv') return answered(statsCsv(stats, byOwner, shown.csv), notes)
  return answered(written(statsLines(stats, byOwner, terminalFor(shown, environment))), notes)
}
