import { UsageError } from '../model/usage-error.js'
import { listColumns } from '../render/list-columns.js'
import type { Command } from './command.js'
import { isTyped, numberValue } from './flag-values.js'
import { listFormatFlags, listFormatOf } from './list-format.js'
import { confidentialFlag } from './shared-flags.js'

/** `epha search`: where the minutes say words. */
export const searchCommand: Command = {
  name: 'search',
  calledAlso: ['find', 'where', 'mention', 'about'],
  arguments: '<words...>',
  summary: 'where the minutes say words: in actions, in decisions, in any sentence, with the place of each',
  about: 'All of the words have to be said together. Words in quotes have to follow one another.',
  flags: [
    { flags: '--limit <number>', help: 'so many sentences at most' },
    confidentialFlag,
    ...listFormatFlags(listColumns.found),
  ],
  examples: ['epha search training', 'epha search "reasonable force"'],
  run: async ({ words, values, environment }) => {
    const wanted = words.map((word) => word.trim()).filter((word) => word !== '')
    if (wanted.length === 0)
      throw new UsageError('expected words that the minutes say', ['try:    epha search --help'])
    const { searchMinutes } = await import('./search/search-minutes.js')
    return searchMinutes(
      {
        words: wanted,
        limit: numberValue(values, 'limit'),
        confidential: isTyped(values, 'confidential'),
        ...listFormatOf(values, listColumns.found),
      },
      environment,
    )
  },
}
