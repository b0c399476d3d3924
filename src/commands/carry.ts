import { changeFlags, readChangeFlags } from './change/flags.js'
import type { Command } from './command.js'

/** `epha carry`: actions that go on. */
export const carryCommand: Command = {
  name: 'carry',
  arguments: '<id...>',
  summary: 'minute that actions are carried forward, in the newest draft',
  flags: changeFlags.filter(({ flags }) => flags !== '--in-place'),
  examples: ['epha carry 2011-spring/4a.1 --note "RH is still to hear from the provider"'],
  run: async (call) => {
    const { changeActions } = await import('./change/change-actions.js')
    const { carriedWish } = await import('./change/wishes.js')
    const flags = await readChangeFlags(call)
    const isCarry = flags.note === null
    const request = { command: 'carry', ids: call.words, wishFor: carriedWish(flags), isCarry, ...flags }
    return changeActions(request, call)
  },
}
