import { mendedWith, UsageError } from '../model/usage-error.js'
import { changeFlags, readChangeFlags } from './change/flags.js'
import type { Command } from './command.js'
import { quoted } from './shell-word.js'

// 3.1 · 2011-spring/3.1 · 2011-spring/proforma
const isNumber = (word: string): boolean => /\d\.\d|\//.test(word)

// this month · next friday
const isWordsForDay = (first: string, second: string): boolean =>
  /^(?:this|next|last)$/i.test(first) && /^\p{L}/u.test(second)

/** `epha due december`, `epha due this month` ask what is due then; `epha due 4a.1` lacks the day. */
function notToMinute(words: readonly string[]): UsageError {
  const [first = ''] = words
  return isNumber(first)
    ? new UsageError(
        `expected a day after \`${first}\``,
        [`try:    epha show ${quoted(first)}          how it stands`],
        null,
        mendedWith({ words: 'in-14-days', meaning: 'or any other day' }),
      )
    : new UsageError('`epha due` takes the id of an action and a day', [
        `try:    epha actions due ${words.map(quoted).join(' ')}          what is due then`,
      ])
}

/** `epha due`: another day by which an action is to be done. */
export const dueCommand: Command = {
  name: 'due',
  calledAlso: ['postpone', 'deadline'],
  arguments: '<id> [date]',
  summary: 'minute by when an action is to be done',
  flags: changeFlags,
  examples: ['epha due 2011-spring/4a.1 2011-11-18'],
  run: async (call) => {
    const [id = '', date] = call.words
    if (date === undefined || isWordsForDay(id, date)) throw notToMinute(call.words)
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
