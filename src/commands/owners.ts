import { listColumns } from '../render/list-columns.js'
import { filterFlags, filterOf } from './actions/flags.js'
import type { Command } from './command.js'
import { isTyped } from './flag-values.js'
import { listFormatFlags, listFormatOf } from './list-format.js'
import { allTimeFlag } from './shared-flags.js'

/** `epha owners`: who has something outstanding. */
export const ownersCommand: Command = {
  name: 'owners',
  calledAlso: ['who', 'whose'],
  summary: 'who has something outstanding, and how much; what they did, and when they were last seen',
  arguments: '[query...]',
  about:
    'DONE counts in all minutes, whatever is asked, and how much of it was done after the day it was due; SEEN is the last meeting whose minutes name the owner.',
  flags: [...filterFlags, allTimeFlag, ...listFormatFlags(listColumns.owners)],
  examples: [
    'epha owners',
    'epha owners --as-of 2011-06-13',
    'epha owners --overdue',
    'epha owners --since 2011-03',
  ],
  run: async ({ words, values, environment }) => {
    const { listOwners } = await import('./owners/list-owners.js')
    return listOwners(
      {
        flags: filterOf(words, values),
        allTime: isTyped(values, 'allTime'),
        ...listFormatOf(values, listColumns.owners),
      },
      environment,
    )
  },
}
