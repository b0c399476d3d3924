import { typedDay } from './change/day.js'
import { changeFlags, readChangeFlags } from './change/flags.js'
import type { Command } from './command.js'

/** `epha due`: another day by which an action is to be done. */
export const dueCommand: Command = {
  name: 'due',
  arguments: '<id> <date>',
  summary: 'minute by when an action is to be done',
  flags: changeFlags,
  examples: ['epha due 2011-spring/4a.1 2011-11-18'],
  run: async (call) => {
    const [id = '', date = ''] = call.words
    const day = typedDay(date, `for ${id}`)
    const { changeActions } = await import('./change/change-actions.js')
    const { dueWish } = await import('./change/wishes.js')
    const flags = readChangeFlags(call)
    return changeActions({ command: 'due', ids: [id], wishFor: dueWish(day, flags), ...flags }, call)
  },
}
