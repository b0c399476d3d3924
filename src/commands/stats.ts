import type { Command } from './command.js'
import { isTyped } from './flag-values.js'
import { allTimeFlag, jsonFlag } from './shared-flags.js'

/** `epha stats`: what the meetings raised and closed, and how long it took. */
export const statsCommand: Command = {
  name: 'stats',
  calledAlso: ['many', 'often', 'statistic', 'count'],
  summary: 'what each meeting raised and closed, how long actions take, how often they are carried',
  flags: [{ flags: '--by-owner', help: 'by owner too, in the order of the alphabet' }, jsonFlag, allTimeFlag],
  examples: ['epha stats', 'epha stats --by-owner', 'epha stats --json'],
  run: async ({ values, environment }) => {
    const { showStats } = await import('./stats/show-stats.js')
    return showStats(
      {
        byOwner: isTyped(values, 'byOwner'),
        json: isTyped(values, 'json'),
        allTime: isTyped(values, 'allTime'),
      },
      environment,
    )
  },
}
