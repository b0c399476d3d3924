import { dirname, resolve } from 'node:path'
import type { Person } from '../../model/owner.js'
import type { Settings } from '../../model/settings.js'
import { mendedBy, UsageError } from '../../model/usage-error.js'
import { defaultSettings, readSettings } from '../../parse/settings.js'
import {
  importsJson,
  importsSummary,
  importsTable,
  noteLines,
  questionLines,
  refusalLines,
} from '../../render/imports.js'
import { written } from '../../render/lines.js'
import { type SettingsFaults, settingsFaultLines } from '../../render/settings-mistakes.js'
import { changedPlaces } from '../../render/written-change.js'
import { openWorkspace } from '../../workspace/folder.js'
import { isThere, readTextFile } from '../../workspace/read.js'
import type { Answer, Environment } from '../environment.js'
import { isWithoutSettings, settingsFaultsOf } from '../settings-aside.js'
import { quoted } from '../shell-word.js'
import { type ImportRun, importFile, notImported, type Outcome } from './import-file.js'
import { minutesThere } from './minutes-there.js'

/** What was typed after `epha import`. */
export interface ImportOptions {
  readonly files: readonly string[]
  /** The folder for the minutes; `-` for stdout; null for the minutes folder. */
  readonly out: string | null
  /** Put the new in place of minutes that are there. */
  readonly force: boolean
  /** Read papers anew of which minutes are there: their answers are kept, and the difference is shown. */
  readonly again: boolean
  readonly dryRun: boolean
  /** Date of the meeting, where the clerk knows it. */
  readonly date: string | null
  /** A file with a roster. */
  readonly people: string | null
  readonly report: 'table' | 'json'
}

function checkOptions({ files, out, date }: ImportOptions): void {
  if (files.length === 0) throw new UsageError('no Word, PDF or OpenDocument file is there to import')
  if (out === '-' && files.length > 1)
    throw new UsageError(
      `\`--out -\` takes one file, and ${files.length} were given`,
      [],
      null,
      mendedBy('minutes', '-', '--out'),
    )
  if (date !== null && files.length > 1)
    throw new UsageError(
      `\`--date\` is of one file, and ${files.length} were given`,
      [],
      null,
      mendedBy('', '--date'),
    )
}

/** `epha.yaml` of the folder that the minutes go to, where there is one, and what is wrong with it. */
function settingsFor(
  folder: string,
  here: string,
): { readonly settings: Settings; readonly faults: SettingsFaults | null } {
  let place = resolve(here, folder)
  // The folder may be one that is made now: what lies above it holds for it.
  while (!isThere(place) && dirname(place) !== place) place = dirname(place)
  const workspace = openWorkspace(place, here)
  const found = workspace?.settings
  const settings = found?.kind === 'read' ? readSettings(found.file.text, found.file.path) : defaultSettings
  return { settings, faults: workspace && settingsFaultsOf({ settings, workspace }) }
}

/** A roster: an `epha.yaml`, or only what stands below its `people:`. */
function rosterIn(file: string | null, here: string): readonly Person[] {
  if (file === null) return []
  const reading = readTextFile(resolve(here, file), file, true)
  if (reading.kind === 'unread') throw new UsageError(`\`${file}\` could not be read: ${reading.unread.why}`)
  const { text } = reading.file
  const isWhole = /^people\s*:/m.test(text)
  const below = text
    .split(/\r\n|\r|\n/)
    .map((line) => `  ${line}`)
    .join('\n')
  const settings = readSettings(isWhole ? text : `people:\n${below}\n`, file)
  const [problem] = settings.problems
  if (problem) throw new UsageError(`\`${file}\` is no roster: ${problem.message}`)
  return settings.people
}

async function importAll(
  files: readonly string[],
  run: ImportRun,
  progress: Environment['progress'],
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const [at, from] of files.entries()) {
    progress?.show(`Reading ${at + 1} of ${files.length}  ${from}`)
    try {
      outcomes.push(...(await importFile(from, run)))
    } catch (error) {
      // One bad file does not stop the rest.
      const why = error instanceof UsageError ? error.message : `epha could not make it out: ${String(error)}`
      outcomes.push(notImported(from, why, 'Save it anew from Word.'))
    }
  }
  progress?.end()
  return outcomes
}

/** Nothing was imported: the reason of the one file, or of each. */
function noneImported(outcomes: readonly Outcome[]): UsageError {
  const [only] = outcomes
  if (outcomes.length === 1 && only?.refusal)
    return new UsageError(`\`${only.from}\` was not imported: ${only.refusal.why}`, [only.refusal.cure])
  return new UsageError(
    `None of the ${outcomes.length} files was imported`,
    outcomes.map(({ from, refusal }) => `${from}: ${refusal?.why ?? ''}`),
  )
}

/** The folder that minutes go to: what was typed after `--out`, else the minutes folder. */
export const folderFor = (out: string | null, { minutes }: Environment): string =>
  out === null || out === '-' ? (minutes ?? 'minutes') : out

/**
 * Makes minutes of papers. Minutes that are there are never touched without `force` or `again`, and then a copy of them
 * is kept. Throws UsageError where nothing could be imported.
 */
export async function importMinutes(options: ImportOptions, environment: Environment): Promise<Answer> {
  checkOptions(options)
  const { here, stdout, stderr } = environment
  const folder = folderFor(options.out, environment)
  const { settings, faults } = settingsFor(folder, here)
  const run: ImportRun = {
    ...options,
    folder: options.out === '-' ? null : folder,
    settings,
    people: rosterIn(options.people, here),
    here,
    there: options.out === '-' ? [] : minutesThere(folder, here),
    made: new Set(),
  }
  const outcomes = await importAll(options.files, run, environment.progress)
  const done = outcomes.filter((outcome) => outcome.refusal === null)
  if (done.length === 0) throw noneImported(outcomes)
  const [first] = done
  const isOne = outcomes.length === 1
  const questions = isOne && first ? questionLines(first, stderr.palette) : []
  const aside = faults === null ? [] : settingsFaultLines(faults, stderr.palette)
  const isWithout = faults !== null && isWithoutSettings(faults)
  const exitCode = done.length < outcomes.length || isWithout ? 3 : 0
  const notes = noteLines(outcomes)
  if (options.out === '-')
    return { stdout: first?.text ?? '', stderr: [...questions, ...notes, ...aside], exitCode }
  if (options.report === 'json') return { stdout: importsJson(outcomes), stderr: aside, exitCode }
  const summary = isOne ? questions : [importsSummary(outcomes)]
  const asking = done.find((outcome) => outcome.questions.length > 0)
  const next = asking?.to && !options.dryRun ? [`next:   epha review ${quoted(asking.to)}`] : []
  return {
    stdout: written([...importsTable(outcomes, stdout), ...differences(outcomes, options, stdout)]),
    stderr: [
      ...summary,
      ...notes,
      ...refusalLines(outcomes),
      ...next,
      ...(options.dryRun ? ['Nothing was written.'] : []),
      ...aside,
    ],
    exitCode,
  }
}

/** What is other than in the minutes that were there, where a paper was read again. */
function differences(
  outcomes: readonly Outcome[],
  { again }: ImportOptions,
  { palette }: Environment['stdout'],
): readonly string[] {
  if (!again) return []
  return outcomes.flatMap(({ before, text, to }) =>
    before === null || text === null || before === text
      ? []
      : ['', ...changedPlaces({ shown: to ?? '', before, after: text }, palette)],
  )
}
