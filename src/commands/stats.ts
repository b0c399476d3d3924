import { listColumns } from '../render/list-columns.js'
import type { Command } from './command.js'
import { isTyped } from './flag-values.js'
import { listFormatFlags, listFormatOf } from './list-format.js'
import { allTimeFlag } from './shared-flags.js'

const columns = [...new Set([...listColumns.stats, ...listColumns.statsByOwner])]

/** `epha stats`: what the meetings raised and closed, and how long it took. */
export const statsCommand: Command = {
  name: 'stats',
  calledAlso: ['many', 'often', 'statistic', 'count'],
  summary: 'what each meeting raised and closed, how long actions take, how often they are carried',
  flags: [
    { flags: '--by-owner', help: 'by owner too, in the order of the alphabet; as CSV, that table alone' },
    allTimeFlag,
    ...listFormatFlags(columns),
  ],
  examples: ['epha stats', 'epha stats --by-owner', 'epha stats --json'],
  run: async ({ values, environment }) => {
    const { showStats } = await import('./stats/show-stats.js')
    return showStats(
      {
        byOwner: isTyped(values, 'byOwner'),
        allTime: isTyped(values, 'allTime'),
        ...listFormatOf(values, isTyped(values, 'byOwner') ? listColumns.statsByOwner : listColumns.stats),
      },
      environment,
    )
  },
}
