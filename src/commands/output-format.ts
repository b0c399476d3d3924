import { mendedBy, UsageError, whatIsThere } from '../model/usage-error.js'
import { choiceOf } from './flag-values.js'

/** The formats that endings of names stand for. */
const byEnding: ReadonlyMap<string, readonly string[]> = new Map([
  ['csv', ['csv']],
  ['json', ['json']],
  ['ndjson', ['ndjson']],
  ['jsonl', ['ndjson']],
  ['yaml', ['yaml']],
  ['yml', ['yaml']],
  ['md', ['markdown']],
  ['markdown', ['markdown']],
  ['ics', ['calendar']],
  ['txt', ['text', 'table']],
  ['html', ['html']],
  ['htm', ['html']],
  ['docx', ['docx']],
  ['xlsx', ['xlsx']],
])

/** A format that is typed, and a name whose ending says another: whoever opens the file is to find what its name says. */
function otherEnding(format: string, ending: string, output: string): UsageError {
  const [own = ''] = [...byEnding].find(([, names]) => names.includes(format)) ?? []
  return new UsageError(
    `\`--format ${format}\` and the ending \`.${ending}\` contradict each other, expected one of them`,
    ['Nothing was written.'],
    null,
    mendedBy(`${output.slice(0, -ending.length)}${own}`, output, '--output'),
  )
}

/**
 * The format that was asked for, else the one that the ending of a file's name stands for, else, where it has none, the first.
 * Throws UsageError for a format that is none of these, for an ending that stands for none, and for both where they contradict.
 */
export function formatOf<Format extends string>(
  typed: string | null,
  output: string | null,
  formats: readonly Format[],
): Format {
  const ending = /[^./\\]\.(\w{1,8})$/.exec(output ?? '')?.[1]
  const meant = formats.find((format) => byEnding.get(ending?.toLowerCase() ?? '')?.includes(format))
  if (typed !== null) {
    const format = choiceOf(typed, '--format', formats)
    // Any text may lie in a `.txt`.
    if (meant === undefined || meant === format || ending === 'txt') return format
    throw otherEnding(format, ending ?? '', output ?? '')
  }
  const first = formats[0] ?? choiceOf('', '--format', formats)
  if (ending === undefined) return first
  if (meant !== undefined) return meant
  const endings = [...byEnding].flatMap(([each, names]) =>
    formats.some((format) => names.includes(format)) ? [`.${each}`] : [],
  )
  // `.xls` for `.xlsx`
  const near = endings.find((each) => each.startsWith(`.${ending.toLowerCase()}`)) ?? endings[0] ?? ''
  throw new UsageError(
    `the ending \`.${ending}\` gives no format`,
    [...whatIsThere('endings', endings), 'Nothing was written.', `Any name goes with \`--format ${first}\`.`],
    null,
    mendedBy(`${output?.slice(0, -ending.length - 1)}${near}`, output ?? '', '--output'),
  )
}
