import { dryRunFlag } from './change/flags.js'
import type { Command } from './command.js'
import { isTyped } from './flag-values.js'

/** `epha approve`: minutes that are a record from now on. */
export const approveCommand: Command = {
  name: 'approve',
  arguments: '<file>',
  summary: 'minutes are a record from now on: `status: approved`',
  about: 'What becomes of their actions goes into the minutes of later meetings from then on.',
  flags: [dryRunFlag],
  examples: ['epha approve minutes/2011-summer.md'],
  run: async (call) => {
    const { approveMinutes } = await import('./change/approve-minutes.js')
    return approveMinutes(call.words[0] ?? '', isTyped(call.values, 'dryRun'), call)
  },
}
