import { choiceOf, type Given, isGiven, textOf } from '../commands/flag-values.js'
import type { ImportOptions } from '../commands/import/import-minutes.js'

/** What was typed after `epha import`. Throws UsageError for a report that there is none of. */
export function importOptions(files: readonly string[], given: Given): ImportOptions {
  return {
    files,
    out: textOf(given, 'out'),
    force: isGiven(given, 'force'),
    dryRun: isGiven(given, 'dryRun'),
    date: textOf(given, 'date'),
    people: textOf(given, 'people'),
    report: choiceOf(textOf(given, 'report') ?? 'table', '--report', ['table', 'json']),
  }
}
