import { dryRunFlag } from './change/flags.js'
import type { Command } from './command.js'
import { isTyped, textValue } from './flag-values.js'

/** Who types another word than a day asks when the next meeting is. */
const placeOfDay = {
  flag: null,
  end: 'until',
  isWriting: true,
  offers: [
    'try:    epha meetings          when it is',
    'or:     epha agenda          what is to be asked there',
  ],
} as const

/** `epha next`: the file of the next meeting. */
export const nextCommand: Command = {
  name: 'next',
  aliases: ['new'],
  arguments: '[date]',
  summary: 'make the file of the next meeting: its agenda, with all that is outstanding as matters arising',
  about: `The day is the one that the last minutes announce (next:), unless it is typed. The headings are those of a file
beside the minutes that has "template" in its name, else those of the last minutes.`,
  flags: [{ flags: '--series <name>', help: 'which series, where there are several' }, dryRunFlag],
  examples: ['epha next --dry-run', 'epha next', 'epha next 2011-11-18'],
  run: async (call) => {
    const [date] = call.words
    const { makeNext } = await import('./next/make-next.js')
    return makeNext(
      {
        date:
          date === undefined
            ? null
            : await (await import('./typed-days.js')).typedDay(date, placeOfDay, call.environment),
        series: textValue(call.values, 'series'),
        isDryRun: isTyped(call.values, 'dryRun'),
      },
      call,
    )
  },
}
