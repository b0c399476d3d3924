import { exportFormatNames } from '../render/index.js'
import { aboutQueries, actionFlags, actionsOptions } from './actions/flags.js'
import type { Command } from './command.js'

/** `epha export`: actions of any status, taken elsewhere. */
export const exportCommand: Command = {
  name: 'export',
  calledAlso: ['print', 'excel', 'spreadsheet', 'board', 'table'],
  arguments: '[query...]',
  summary: 'actions of any status for Excel, Word, a report, a calendar, a program',
  about: aboutQueries,
  flags: actionFlags({
    before: [],
    format: {
      flags: '--format <format>',
      help: `${exportFormatNames.join(', ')} (csv)`,
      choices: exportFormatNames,
    },
  }),
  examples: [
    'epha export -o actions.xlsx',
    'epha export --owner TR --for-people -o terry.docx',
    'epha export -o actions.csv',
    'epha export --owner TR --format calendar -o terry.ics',
    'epha export --status outstanding --format markdown --group-by owner',
  ],
  run: async ({ words, values, environment }) => {
    const { listActions } = await import('./actions/list-actions.js')
    return listActions(actionsOptions(words, values, exportFormatNames), environment, 'all')
  },
}
