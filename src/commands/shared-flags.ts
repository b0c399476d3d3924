import type { CsvSeparator } from '../render/renderer.js'
import type { Flag } from './command.js'
import { choiceOf, type FlagValues, textValue } from './flag-values.js'

/** What `--color` takes. */
export const colorChoices = ['auto', 'always', 'never'] as const

/** Flags of every command. */
export const everywhereFlags: readonly Flag[] = [
  {
    flags: '--minutes <path>',
    help: 'folder of minutes, or one file (also EPHA_MINUTES; ./minutes, else here)',
  },
  { flags: '--today <date>', help: 'the day to speak of, as 2011-06-20 (also EPHA_TODAY)' },
  { flags: '--as-of <when>', help: 'as it stood on a day or after a meeting, by the minutes of until then' },
  {
    flags: '--color <when>',
    help: 'auto, always or never (auto minds NO_COLOR and FORCE_COLOR)',
    choices: colorChoices,
  },
  { flags: '--no-cache', help: 'reads everything anew, and keeps nothing for the next time' },
]

/** What stands in the help of a flag that takes owners. */
export const ownerHelp = 'initials, a name or an alias; several with commas'

/** For commands whose answer holds words of the minutes. */
export const confidentialFlag: Flag = { flags: '--confidential', help: 'show confidential actions too' }

/** For commands whose answer leaves out what lies before a line in time. */
export const allTimeFlag: Flag = {
  flags: '--all-time',
  help: 'what lies before `register: since` of epha.yaml too',
}

const csvSeparators: readonly CsvSeparator[] = ['comma', 'semicolon', 'tab']

/** For commands that write CSV: what parts two cells. */
export const csvSeparatorFlag: Flag = {
  flags: '--csv-separator <word>',
  help: `CSV: ${csvSeparators.join(', ')}; where a comma is the decimal point, Excel wants a semicolon`,
  choices: csvSeparators,
}

/** For commands that write CSV. */
export const csvRawFlag: Flag = { flags: '--csv-raw', help: 'CSV that leaves formulas as they are' }

/** What parts two cells of CSV; null where nobody asks. Throws UsageError for a word that is none of these. */
export function csvSeparatorOf(values: FlagValues): CsvSeparator | null {
  const typed = textValue(values, 'csvSeparator')
  return typed === null ? null : choiceOf(typed, '--csv-separator', csvSeparators)
}

/** For commands that have one format for people and one for programs. */
export const jsonFlag: Flag = { flags: '--json', help: 'as JSON, for programs' }
