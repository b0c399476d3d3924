import type { Command } from './command.js'
import { isTyped } from './flag-values.js'
import { allTimeFlag, jsonFlag } from './shared-flags.js'

/** `epha owners`: who has something outstanding. */
export const ownersCommand: Command = {
  name: 'owners',
  summary: 'who has something outstanding, and how much',
  flags: [allTimeFlag, jsonFlag],
  examples: ['epha owners', 'epha owners --as-of 2011-06-13'],
  run: async ({ values, environment }) => {
    const { listOwners } = await import('./owners/list-owners.js')
    return listOwners({ json: isTyped(values, 'json'), allTime: isTyped(values, 'allTime') }, environment)
  },
}
