import { type Mend, UsageError } from '../model/usage-error.js'
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

/** All words are too many. */
const noDay = (words: string): Mend => ({ flag: null, typed: words, instead: [] })

/** `epha next`: the file of the next meeting. */
export const nextCommand: Command = {
  name: 'next',
  aliases: ['new'],
  arguments: '[date...]',
  summary: 'make the file of the next meeting: its agenda, with all that is outstanding as matters arising',
  about: `The day is the one that the last minutes announce (next:), unless it is typed. The headings are those of a file
beside the minutes that has "template" in its name, else those of the last minutes.`,
  flags: [{ flags: '--series <name>', help: 'which series, where there are several' }, dryRunFlag],
  examples: ['epha next --dry-run', 'epha next', 'epha next 2011-11-18'],
  run: async (call) => {
    const date = call.words.join(' ')
    const isQuestion = async (error: unknown): Promise<never> => {
      const { askedInstead } = await import('./asked-instead.js')
      const isAbout = /^(?:since|from|after|in)\b/i.test(date)
      const asked = isAbout ? await askedInstead(error, { name: 'next', isAsked: false }, call) : error
      // "new action for RH" speaks of another command; "18 Novembre" is to be a day.
      const isDay = asked !== error || call.words.length === 1 || /^\d/.test(date)
      throw isDay
        ? asked
        : new UsageError(`\`epha next\` takes a day, unexpected \`${date}\``, [], null, noDay(date))
    }
    const { makeNext } = await import('./next/make-next.js')
    return makeNext(
      {
        date:
          date === ''
            ? null
            : await (await import('./typed-days.js'))
                .typedDay(date, placeOfDay, call.environment)
                .catch(isQuestion),
        series: textValue(call.values, 'series'),
        isDryRun: isTyped(call.values, 'dryRun'),
      },
      call,
    )
  },
}
