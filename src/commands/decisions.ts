import type { Command } from './command.js'
import { isTyped } from './flag-values.js'
import { confidentialFlag, jsonFlag } from './shared-flags.js'

/** `epha decisions`: what was agreed and makes nobody do anything. */
export const decisionsCommand: Command = {
  name: 'decisions',
  summary: 'what was agreed and makes nobody do anything',
  flags: [confidentialFlag, jsonFlag],
  examples: ['epha decisions', 'epha decisions --json'],
  run: async ({ values, environment }) => {
    const { listDecisions } = await import('./decisions/list-decisions.js')
    const options = { confidential: isTyped(values, 'confidential'), json: isTyped(values, 'json') }
    return listDecisions(options, environment)
  },
}
