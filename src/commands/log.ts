import { listColumns } from '../render/list-columns.js'
import type { Command } from './command.js'
import { isTyped } from './flag-values.js'
import { listFormatFlags, listFormatOf } from './list-format.js'
import { confidentialFlag } from './shared-flags.js'

/** `epha log`: one action from commit to commit. */
export const logCommand: Command = {
  name: 'log',
  calledAlso: ['history'],
  arguments: '<id>',
  summary: 'when an action was first committed, each change since and by whom, with what the minutes say',
  about: `It is about the files in git: who committed what, and when. What the meetings made of an action is
in \`epha show\`. An action that no minutes have any more is found by the id that it had.`,
  flags: [confidentialFlag, ...listFormatFlags(listColumns.history)],
  examples: ['epha log 2011-spring/3.1', 'epha log 2011-spring/3.1 --json'],
  run: async ({ words: [id = ''], values, environment }) => {
    const { logAction } = await import('./log/log-action.js')
    return logAction(
      { id, confidential: isTyped(values, 'confidential'), ...listFormatOf(values, listColumns.history) },
      environment,
    )
  },
}
