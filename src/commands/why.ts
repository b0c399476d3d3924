import type { Command } from './command.js'
import { isTyped } from './flag-values.js'
import { confidentialFlag, jsonFlag } from './shared-flags.js'

/** `epha why`: why an action is what it is. */
export const whyCommand: Command = {
  name: 'why',
  arguments: '<id>',
  summary: 'why an action is outstanding, overdue, and whose it is: the lines that say so',
  flags: [confidentialFlag, jsonFlag],
  examples: ['epha why 2011-spring/4a.1'],
  run: async ({ words: [id = ''], values, environment }) => {
    const { explainAction } = await import('./show/show-action.js')
    return explainAction(
      { id, confidential: isTyped(values, 'confidential'), json: isTyped(values, 'json') },
      environment,
    )
  },
}
