import { UsageError } from '../model/usage-error.js'
import { changeFlags, readChangeFlags } from './change/flags.js'
import type { Command } from './command.js'
import { quoted } from './shell-word.js'

/** `epha due december` asks what is due then; `epha due 4a.1` lacks the day. */
function withoutDay(word: string): UsageError {
  return /\d\.\d|\//.test(word)
    ? new UsageError(`expected a day after \`${word}\``, [`try:    epha show ${quoted(word)}`])
    : new UsageError('`epha due` takes the id of an action and a day', [
        `try:    epha actions due ${quoted(word)}          what is due then`,
      ])
}

/** `epha due`: another day by which an action is to be done. */
export const dueCommand: Command = {
  name: 'due',
  arguments: '<id> [date]',
  summary: 'minute by when an action is to be done',
  flags: changeFlags,
  examples: ['epha due 2011-spring/4a.1 2011-11-18'],
  run: async (call) => {
    const [id = '', date] = call.words
    if (date === undefined) throw withoutDay(id)
    const day = await (await import('./typed-days.js')).typedDay(
      date,
      { flag: null, end: 'until', isWriting: true },
      call.environment,
    )
    const { changeActions } = await import('./change/change-actions.js')
    const { dueWish } = await import('./change/wishes.js')
    const flags = await readChangeFlags(call)
    return changeActions({ command: 'due', ids: [id], wishFor: dueWish(day, flags), ...flags }, call)
  },
}
