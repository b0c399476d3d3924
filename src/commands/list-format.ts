import type { Flag } from './command.js'
import type { Answer, Environment } from './environment.js'
import { type FlagValues, isTyped, textValue } from './flag-values.js'
import type { Loaded } from './loaded.js'
import { formatOf } from './output-format.js'

/** The formats of lists that are not of actions. */
const listFormats = ['table', 'json', 'csv'] as const

/** `--format` of such a list. */
export const listFormatFlag: Flag = {
  flags: '--format <format>',
  help: listFormats.join(', '),
  choices: listFormats,
  not: ['--json'],
}

/** `-o` of such a list. */
export const outputFlag: Flag = {
  flags: '-o, --output <file>',
  help: 'into a file; the ending of its name gives the format',
}

/** How such a list is to be shown. */
export interface ListFormat {
  readonly format: (typeof listFormats)[number]
  /** A file instead of stdout. */
  readonly output: string | null
}

/** The format and the file that were typed. Throws UsageError for a format that is none. */
export function listFormatOf(values: FlagValues): ListFormat {
  const output = textValue(values, 'output')
  const typed = isTyped(values, 'json') ? 'json' : textValue(values, 'format')
  return { format: formatOf(typed, output, listFormats), output }
}

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
