import { listColumns } from '../render/list-columns.js'
import type { Command } from './command.js'
import { isTyped, textValue } from './flag-values.js'
import { listFormatFlags, listFormatOf } from './list-format.js'
import { allTimeFlag } from './shared-flags.js'

/** `epha meetings`: which meetings were read. */
export const meetingsCommand: Command = {
  name: 'meetings',
  calledAlso: ['when', 'meeting'],
  arguments: '[which...]',
  summary: 'the meetings, with what each raised and closed',
  flags: [
    { flags: '--series <name>', help: 'series of meetings' },
    { flags: '--since <date>', help: 'held on a day or later' },
    allTimeFlag,
    ...listFormatFlags(listColumns.meetings),
  ],
  examples: ['epha meetings', 'epha meetings --series termly --since 2011', 'epha meetings 2011'],
  run: async ({ words, values, environment }) => {
    const { listMeetings } = await import('./meetings/list-meetings.js')
    const since = textValue(values, 'since')
    return listMeetings(
      {
        words,
        allTime: isTyped(values, 'allTime'),
        series: textValue(values, 'series'),
        since:
          since === null
            ? null
            : await (await import('./typed-days.js')).typedDay(
                since,
                { flag: '--since', end: 'from', isPast: true },
                environment,
              ),
        ...listFormatOf(values, listColumns.meetings),
      },
      environment,
    )
  },
}
