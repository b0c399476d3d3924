import { listColumns } from '../render/list-columns.js'
import type { Command } from './command.js'
import { isTyped, textValue } from './flag-values.js'
import { listFormatFlags, listFormatOf } from './list-format.js'
import { confidentialFlag } from './shared-flags.js'

/** `epha decisions`: what was agreed and makes nobody do anything. */
export const decisionsCommand: Command = {
  name: 'decisions',
  calledAlso: ['decide', 'decided', 'agreed', 'decision'],
  arguments: '[words...]',
  summary: 'what was agreed and makes nobody do anything',
  flags: [
    { flags: '--text <words>', help: 'words of the decision, as they may stand behind `epha decisions` too' },
    { flags: '--meeting <id>', help: 'of a meeting: an id, or `last`' },
    { flags: '--item <number>', help: 'agenda item; 4 includes 4a' },
    { flags: '--series <name>', help: 'series of meetings' },
    { flags: '--since <date>', help: 'of meetings on a day or later' },
    confidentialFlag,
    ...listFormatFlags(listColumns.decisions),
  ],
  examples: [
    'epha decisions',
    'epha decisions training --since 2011-03',
    'epha decisions --meeting last --json',
  ],
  run: async ({ words, values, environment }) => {
    const { listDecisions } = await import('./decisions/list-decisions.js')
    const since = textValue(values, 'since')
    const typed = words.length === 0 ? null : words.join(' ')
    const flags = {
      text: textValue(values, 'text') ?? typed,
      meeting: textValue(values, 'meeting'),
      item: textValue(values, 'item'),
      series: textValue(values, 'series'),
      since:
        since === null
          ? null
          : await (await import('./typed-days.js')).typedDay(
              since,
              { flag: '--since', end: 'from', isPast: true },
              environment,
            ),
    }
    const confidential = isTyped(values, 'confidential')
    return listDecisions({ flags, confidential, ...listFormatOf(values, listColumns.decisions) }, environment)
  },
}
