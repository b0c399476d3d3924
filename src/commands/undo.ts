import { dryRunFlag } from './change/flags.js'
import type { Command } from './command.js'
import { isTyped } from './flag-values.js'

/** `epha undo`: takes back what the last command wrote. */
export const undoCommand: Command = {
  name: 'undo',
  calledAlso: ['revert'],
  summary: 'take back what the last command wrote into minutes, up to twenty of them one after the other',
  about: 'Where a file was changed since, nothing is taken back.',
  flags: [dryRunFlag],
  examples: ['epha undo --dry-run', 'epha undo'],
  run: async (call) => {
    const { undoLast } = await import('./change/undo-last.js')
    return undoLast(isTyped(call.values, 'dryRun'), call)
  },
}
