import { statsOf } from '../../query/stats.js'
import { written } from '../../render/lines.js'
import { statsJson, statsLines, statsSentences } from '../../render/stats.js'
import { answerOf } from '../answer.js'
import type { Answer, Environment } from '../environment.js'
import { load } from '../load.js'

/** What was asked of `epha stats`. */
export interface StatsRequest {
  readonly byOwner: boolean
  readonly json: boolean
  readonly allTime: boolean
}

/** What the meetings raised and closed, and how long it took; of nobody alone, unless that is asked for. */
export async function showStats(
  { byOwner, json, allTime }: StatsRequest,
  environment: Environment,
): Promise<Answer> {
  const loaded = await load(environment, { allTime })
  const stats = statsOf(loaded.register)
  if (json) return answerOf(statsJson(stats, byOwner), [], loaded, environment)
  const table = written(statsLines(stats, byOwner, environment.stdout))
  return answerOf(table, statsSentences(stats.all), loaded, environment)
}
