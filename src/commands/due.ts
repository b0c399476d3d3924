import { mendedWith, UsageError } from '../model/usage-error.js'
import { changeFlags, readChangeFlags } from './change/flags.js'
import type { Command } from './command.js'
import { hasFormOfId } from './id-form.js'
import { quoted } from './shell-word.js'

// this month · next friday
const isWordsForDay = (first: string, second: string): boolean =>
  /^(?:this|next|last)$/i.test(first) && /^\p{L}/u.test(second)

/** `epha due december`, `epha due this month` ask what is due then; `epha due 4a.1` lacks the day. */
function notToMinute(words: readonly string[]): UsageError {
  const [first = ''] = words
  return hasFormOfId(first)
    ? new UsageError(
        `expected a day after \`${first}\``,
        [`try:    epha show ${quoted(first)}          how it stands`],
        null,
        mendedWith({ words: 'in-14-days', meaning: 'or any other day' }),
      )
    : new UsageError('`epha due` takes the id of an action and a day', [
        'try:    epha actions due --sort due',
      ])
}

/** `epha due`: another day by which an action is to be done. */
export const dueCommand: Command = {
  name: 'due',
  calledAlso: ['postpone', 'deadline'],
  arguments: '<id> [date...]',
  summary: 'minute by when an action is to be done',
  flags: changeFlags,
  examples: ['epha due 2011-spring/4a.1 2011-11-18', 'epha due 4a.1 18 November'],
  run: async (call) => {
    const [id = '', first, ...more] = call.words
    const { typedDay } = await import('./typed-days.js')
    const place = { flag: null, end: 'until', isWriting: true } as const
    const { askedInstead } = await import('./asked-instead.js')
    const isQuestion = async (error: unknown): Promise<never> => {
      throw await askedInstead(error, { name: 'due', isAsked: true }, call)
    }
    if (first === undefined || isWordsForDay(id, first)) return isQuestion(notToMinute(call.words))
    const day = await typedDay([first, ...more].join(' '), place, call.environment).catch(isQuestion)
    const { changeActions } = await import('./change/change-actions.js')
    const { dueWish } = await import('./change/wishes.js')
    const flags = await readChangeFlags(call)
    const change = { command: 'due', ids: [id], wishFor: dueWish(day, flags), ...flags } as const
    return changeActions(change, call).catch(isQuestion)
  },
}
