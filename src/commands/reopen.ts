import { changeFlags, readChangeFlags } from './change/flags.js'
import type { Command } from './command.js'

/** `epha reopen`: actions that are outstanding after all. */
export const reopenCommand: Command = {
  name: 'reopen',
  arguments: '<id...>',
  summary: 'minute that actions are outstanding after all',
  flags: changeFlags,
  examples: ['epha reopen 2011-spring/3.1'],
  run: async (call) => {
    const { changeActions } = await import('./change/change-actions.js')
    const { reopenedWish } = await import('./change/wishes.js')
    const flags = await readChangeFlags(call)
    return changeActions({ command: 'reopen', ids: call.words, wishFor: reopenedWish(flags), ...flags }, call)
  },
}
