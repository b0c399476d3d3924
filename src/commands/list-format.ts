import { mendedBy, UsageError } from '../model/usage-error.js'
import type { ListCsv } from '../render/list-columns.js'
import { plain, type Terminal } from '../render/renderer.js'
import type { Flag } from './command.js'
import type { Answer, Environment } from './environment.js'
import { choiceOf, commaParts, type FlagValues, isTyped, listValue, textValue } from './flag-values.js'
import type { Loaded } from './loaded.js'
import { formatOf } from './output-format.js'
import { csvRawFlag, csvSeparatorFlag, csvSeparatorOf, jsonFlag } from './shared-flags.js'

/** The formats of lists that are not of actions. */
const listFormats = ['table', 'json', 'csv'] as const

/** In which format such a list is shown, with which columns, and where: of a list that has these. */
export const listFormatFlags = (columns: readonly string[]): readonly Flag[] => [
  {
    flags: '--format <format>',
    help: listFormats.join(', '),
    choices: listFormats,
    not: ['--json'],
  },
  jsonFlag,
  { flags: '--columns <names>', help: `CSV: ${columns.join(' ')}`, many: true, choices: columns },
  csvSeparatorFlag,
  csvRawFlag,
  { flags: '-o, --output <file>', help: 'into a file; the ending of its name gives the format' },
]

/** How such a list is to be shown. */
export interface ListFormat {
  readonly format: (typeof listFormats)[number]
  readonly csv: ListCsv
  /** A file instead of stdout. */
  readonly output: string | null
}

/**
 * The format, the columns and the file that were typed. Throws UsageError for a format or a column that is none, and for what
 * only CSV has where another format is asked for.
 */
export function listFormatOf(values: FlagValues, known: readonly string[]): ListFormat {
  const output = textValue(values, 'output')
  const typed = isTyped(values, 'json') ? 'json' : textValue(values, 'format')
  const format = formatOf(typed, output, listFormats)
  const columns = commaParts(listValue(values, 'columns'))
  const csv = {
    columns: columns.length === 0 ? null : columns.map((name) => choiceOf(name, '--columns', known)),
    separator: csvSeparatorOf(values),
    raw: isTyped(values, 'csvRaw'),
  }
  if (format !== 'csv') refuseCsvFlags(csv, format, typed === null && output === null)
  return { format, csv, output }
}

/** Throws UsageError for what only CSV has: a flag without effect would be a riddle. */
function refuseCsvFlags(
  { columns, separator, raw }: Required<ListCsv>,
  format: string,
  isUsual: boolean,
): void {
  const flag =
    columns !== null ? '--columns' : separator !== null ? '--csv-separator' : raw ? '--csv-raw' : null
  if (flag === null) return
  throw new UsageError(
    `\`${flag}\` does nothing with \`--format ${format}\``,
    ['formats: csv'],
    null,
    mendedBy(isUsual ? `--format csv ${flag}` : '', flag),
  )
}

/** What such a list is drawn for: a file is no terminal. */
export const terminalFor = ({ output }: ListFormat, { stdout }: Environment): Terminal =>
  output === null ? stdout : { palette: plain, width: null }

/** The answer, with its list in the file that was named. */
export async function listAnswer(
  answer: Answer,
  { format, output }: ListFormat,
  environment: Environment,
  loaded: Loaded,
): Promise<Answer> {
  if (output === null) return answer
  // What writes files is a good part of the program, and most lists go to the terminal.
  const { intoFile } = await import('./into-file.js')
  return intoFile(answer, { made: answer.stdout, output, format, environment, loaded })
}
