import type { Command } from './command.js'
import { isTyped } from './flag-values.js'
import { confidentialFlag, jsonFlag } from './shared-flags.js'

/** `epha show`: one action over its whole life. */
export const showCommand: Command = {
  name: 'show',
  arguments: '<id>',
  summary: 'one action: its words, who agreed it, what each meeting said of it',
  flags: [confidentialFlag, jsonFlag],
  examples: ['epha show 2011-spring/3.1', 'epha show 2011-spring/3.1 --as-of 2011-06-13'],
  run: async ({ words: [id = ''], values, environment }) => {
    const { showAction } = await import('./show/show-action.js')
    return showAction(
      { id, confidential: isTyped(values, 'confidential'), json: isTyped(values, 'json') },
      environment,
    )
  },
}
