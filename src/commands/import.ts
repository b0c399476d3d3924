import type { Command } from './command.js'
import { choiceOf, isTyped, textValue } from './flag-values.js'

const reports = ['table', 'json'] as const

/** `epha import`: minutes in Word and PDF, into house style. */
export const importCommand: Command = {
  name: 'import',
  calledAlso: ['convert', 'pdf'],
  arguments: '<files...>',
  summary: 'minutes in Word, PDF or OpenDocument, or as a text dump, into house style',
  about: 'A folder stands for all files in it. What is asked is answered by `epha review`.',
  flags: [
    { flags: '--out <folder>', help: 'folder for the minutes, `-` for stdout (the minutes folder)' },
    { flags: '--force', help: 'put the new in place of minutes that are there, and keep a copy' },
    { flags: '--again', help: 'read a changed paper anew: show the difference, keep the answers' },
    { flags: '--dry-run', help: 'say what would be written, and write nothing' },
    { flags: '--date <date>', help: 'date of the meeting, as 2011-03-14 or 2011-03' },
    { flags: '--people <file>', help: 'a roster: epha.yaml, or what stands below its `people:`' },
    { flags: '--settings', help: 'write the epha.yaml that fits the minutes, where there is none' },
    { flags: '--report <format>', help: 'table or json', choices: reports },
  ],
  examples: [
    'epha import word/ --out minutes',
    'epha import "spring 2011.doc" --date 2011-03-14',
    'epha import "spring 2011.doc" --out -',
  ],
  run: async ({ words, values, environment, host }) => {
    const report = choiceOf(textValue(values, 'report') ?? 'table', '--report', reports)
    const date = textValue(values, 'date')
    const { folderFor, importMinutes } = await import('./import/import-minutes.js')
    const { typedFiles } = await import('../workspace/word-files.js')
    const files = typedFiles(words, environment.here)
    const options = {
      files,
      out: textValue(values, 'out'),
      force: isTyped(values, 'force'),
      again: isTyped(values, 'again'),
      dryRun: isTyped(values, 'dryRun'),
      date:
        date === null
          ? null
          : await (await import('./typed-days.js')).typedDayOrMonth(
              date,
              { flag: '--date', end: 'until', isWriting: true },
              environment,
            ),
      people: textValue(values, 'people'),
      report,
    }
    const answer = await importMinutes(options, environment)
    const isSettings = isTyped(values, 'settings')
    const isFolder = files.length > 1 && report === 'table' && options.out !== '-'
    if (options.dryRun || !(isSettings || isFolder)) return answer
    const { offerSettings } = await import('./import/offer-settings.js')
    const minutes = folderFor(options.out, environment)
    return offerSettings(answer, isSettings, { ...environment, minutes }, host)
  },
}
