import { mendedWith, UsageError } from '../model/usage-error.js'
import { oneLine } from '../source/lines.js'
import { changeFlags, readChangeFlags } from './change/flags.js'
import type { Command } from './command.js'
import { textValue } from './flag-values.js'

/** `epha withdraw`: actions that nobody needs any more. */
export const withdrawCommand: Command = {
  name: 'withdraw',
  calledAlso: ['cancel', 'drop'],
  arguments: '<id...>',
  summary: 'minute that actions are withdrawn, and why',
  flags: [{ flags: '--because <words>', help: 'why, as the minutes are to say it' }, ...changeFlags],
  examples: ['epha withdraw 2011-spring/4c.1 --because "overtaken by the county conference"'],
  run: async (call) => {
    const reason = oneLine(textValue(call.values, 'because') ?? '')
    if (reason === '')
      throw new UsageError(
        '`epha withdraw` needs a reason: `--because "…"`',
        [],
        null,
        mendedWith({ words: '--because "overtaken by events"', meaning: null }),
      )
    const { changeActions } = await import('./change/change-actions.js')
    const { withdrawnWish } = await import('./change/wishes.js')
    const flags = await readChangeFlags(call)
    const wishFor = withdrawnWish(reason, flags)
    return changeActions({ command: 'withdraw', ids: call.words, wishFor, ...flags }, call)
  },
}
