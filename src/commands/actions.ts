import { formatNames } from '../render/index.js'
import { aboutQueries, actionsOptions, listFlags } from './actions/flags.js'
import type { Command } from './command.js'

/** `epha actions`: what is outstanding, the earliest due first. */
export const actionsCommand: Command = {
  name: 'actions',
  arguments: '[query...]',
  aliases: ['list', 'ls'],
  summary: 'outstanding actions, the earliest due first',
  about: aboutQueries,
  flags: listFlags,
  examples: [
    'epha actions --owner TR',
    'epha actions --overdue --group-by owner',
    'epha actions --meeting last',
    "epha actions 'owner:TR due<2011-07-01'",
    "epha actions 'is:carried or is:unassigned' --explain",
    'epha actions --carried 3 --sort=-carried',
    'epha actions --status all --json',
    'epha actions --as-of 2011-spring',
    'epha actions --fail-on overdue',
  ],
  run: async ({ words, values, environment }) => {
    const options = actionsOptions(words, values, formatNames)
    const { listActions } = await import('./actions/list-actions.js')
    return listActions(options, environment)
  },
}
