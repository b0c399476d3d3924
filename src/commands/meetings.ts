import type { Command } from './command.js'
import { isTyped } from './flag-values.js'
import { allTimeFlag, jsonFlag } from './shared-flags.js'

/** `epha meetings`: which meetings were read. */
export const meetingsCommand: Command = {
  name: 'meetings',
  summary: 'the meetings, with what each raised and closed',
  flags: [allTimeFlag, jsonFlag],
  examples: ['epha meetings'],
  run: async ({ values, environment }) => {
    const { listMeetings } = await import('./meetings/list-meetings.js')
    return listMeetings({ json: isTyped(values, 'json'), allTime: isTyped(values, 'allTime') }, environment)
  },
}
