import { changeFlags, readChangeFlags } from './change/flags.js'
import type { Command } from './command.js'

/** `epha done`: actions that are done. */
export const doneCommand: Command = {
  name: 'done',
  calledAlso: ['tick', 'mark', 'finish'],
  arguments: '<id...>',
  summary: 'minute that actions are done: in the newest draft, or as a line of its matters arising',
  flags: changeFlags,
  examples: [
    'epha done 2011-spring/3.1 --dry-run',
    'epha done 2011-spring/3.1 2011-spring/4a.2',
    'epha done 4c.1 --on 2011-06-10 --note "RH has booked the hall"',
  ],
  run: async (call) => {
    const { changeActions } = await import('./change/change-actions.js')
    const { doneWish } = await import('./change/wishes.js')
    const flags = await readChangeFlags(call)
    const { askedInstead } = await import('./asked-instead.js')
    return changeActions(
      { command: 'done', ids: call.words, wishFor: doneWish(flags), ...flags },
      call,
    ).catch(async (error) => {
      throw await askedInstead(error, { name: 'done', isAsked: true }, call)
    })
  },
}
