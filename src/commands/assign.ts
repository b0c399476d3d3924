import { changeFlags, readChangeFlags } from './change/flags.js'
import type { Command } from './command.js'

/** `epha assign`: an action that somebody else has from now on. */
export const assignCommand: Command = {
  name: 'assign',
  calledAlso: ['give', 'reassign'],
  arguments: '<id> <who...>',
  summary: 'minute who has an action from now on: initials, a name or a group of the roster',
  flags: changeFlags,
  examples: ['epha assign 2011-spring/4a.2 TR', 'epha assign 4a.2 Terry Reynolds'],
  run: async (call) => {
    const [id = '', ...owner] = call.words
    const { changeActions } = await import('./change/change-actions.js')
    const { ownerWish } = await import('./change/wishes.js')
    const flags = await readChangeFlags(call)
    return changeActions(
      { command: 'assign', ids: [id], wishFor: ownerWish(owner.join(' '), flags), ...flags },
      call,
    )
  },
}
