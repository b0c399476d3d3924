import { basename, dirname, resolve } from 'node:path'
import { houseMinutes } from '../../house/house.js'
import { isDay, isMonth } from '../../model/day.js'
import type { Person } from '../../model/owner.js'
import type { Settings } from '../../model/settings.js'
import { UsageError } from '../../model/usage-error.js'
import { defaultSettings, readSettings } from '../../parse/settings.js'
import { rosterOfOne } from '../../register/roster/rosters.js'
import {
  type ImportedFile,
  importsJson,
  importsSummary,
  importsTable,
  questionLines,
} from '../../render/imports.js'
import { written } from '../../render/lines.js'
import { type SettingsFaults, settingsFaultLines } from '../../render/settings-mistakes.js'
import { readWord } from '../../word/document.js'
import { openWorkspace } from '../../workspace/folder.js'
import { isThere, readBytes, readTextFile } from '../../workspace/read.js'
import { makeFolder, replaceFile } from '../../workspace/write.js'
import type { Answer, Environment } from '../environment.js'
import { isWithoutSettings, settingsFaultsOf } from '../settings-aside.js'

/** What was typed after `epha import`. */
export interface ImportOptions {
  readonly files: readonly string[]
  /** The folder for the minutes; `-` for stdout; null for the minutes folder. */
  readonly out: string | null
  /** Put the new in place of minutes that are there. */
  readonly force: boolean
  readonly dryRun: boolean
  /** Date of the meeting, where the clerk knows it. */
  readonly date: string | null
  /** A file with a roster. */
  readonly people: string | null
  readonly report: 'table' | 'json'
}

/** A file with what became of it. */
interface Outcome extends ImportedFile {
  /** The minutes; null where there are none. */
  readonly text: string | null
}

function checkOptions({ files, out, date }: ImportOptions): void {
  if (files.length === 0)
    throw new UsageError('Unexpected end after `epha import`, expected a Word file', [
      'try:    epha import minutes.docx',
    ])
  if (out === '-' && files.length > 1)
    throw new UsageError(`Unexpected ${files.length} files with \`--out -\`, expected one`, [
      'try:    epha import FILE... --out minutes',
    ])
  if (date !== null && !isDay(date) && !isMonth(date))
    throw new UsageError(
      `Unexpected \`${date}\` after \`--date\`, expected a day like 2011-06-13 or a month like 2011-06`,
    )
  if (date !== null && files.length > 1)
    throw new UsageError(`Unexpected \`--date\` for ${files.length} files, expected one file`)
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

/** What all files of one run share. */
interface Run {
  readonly options: ImportOptions
  readonly folder: string
  readonly settings: Settings
  readonly people: readonly Person[]
  readonly here: string
}

const nowhere = (from: string, why: string, cure: string): Outcome => ({
  from,
  to: null,
  actions: 0,
  questions: [],
  refusal: { why, cure },
  text: null,
})

async function importOne(
  from: string,
  taken: ReadonlySet<string>,
  run: Run,
): Promise<Outcome & { readonly meeting?: string }> {
  const { options, folder, here } = run
  const read = readBytes(resolve(here, from))
  if (read.kind === 'unread') return nowhere(from, read.why, 'Look whether the path is right.')
  const { settings, people } = run
  const name = basename(from)
  const word = await readWord(
    read.bytes,
    { name: name.replace(/\.[^.]*$/, ''), absolutePath: resolve(here, from), date: options.date },
    { ...settings, people: [...settings.people, ...people] },
  )
  if (word.kind === 'refusal') return nowhere(from, word.why, word.cure)
  const { document, hasTrackedChanges, hasComments } = word
  const { meeting, text, actions, questions } = houseMinutes(document, {
    rosterOf: rosterOfOne,
    name,
    hash: read.sha256,
    date: options.date,
    people,
    settings,
    taken,
    hasTrackedChanges,
    hasComments,
  })
  if (options.out === '-') return { from, to: '-', actions, questions, refusal: null, text, meeting }
  const to = `${folder.replace(/[\\/]+$/, '')}/${meeting}.md`.replace(/^\.\//, '')
  if (!options.force && isThere(resolve(here, to)))
    return nowhere(
      from,
      `\`${to}\` is there already`,
      'try:    epha import --force, to put the new in its place',
    )
  if (!options.dryRun) {
    makeFolder(resolve(here, folder), folder)
    replaceFile(resolve(here, to), text, to)
  }
  return { from, to, actions, questions, refusal: null, text, meeting }
}

async function importAll(run: Run, progress: Environment['progress']): Promise<readonly Outcome[]> {
  const { files } = run.options
  const outcomes: Outcome[] = []
  const taken = new Set<string>()
  for (const [at, from] of files.entries()) {
    progress?.show(`Reading ${at + 1} of ${files.length}  ${from}`)
    try {
      const { meeting, ...outcome } = await importOne(from, taken, run)
      if (meeting !== undefined) taken.add(meeting)
      outcomes.push(outcome)
    } catch (error) {
      // One bad file does not stop the rest.
      const why = error instanceof UsageError ? error.message : `epha could not make it out: ${String(error)}`
      outcomes.push(nowhere(from, why, 'Save it anew from Word.'))
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

/**
 * Makes minutes of Word files. Minutes that are there are never touched without `force`. Throws UsageError where
 * nothing could be imported.
 */
export async function importMinutes(options: ImportOptions, environment: Environment): Promise<Answer> {
  checkOptions(options)
  const { here, minutes, stdout, stderr } = environment
  const folder = options.out === null || options.out === '-' ? (minutes ?? 'minutes') : options.out
  const { settings, faults } = settingsFor(folder, here)
  const people = rosterIn(options.people, here)
  const outcomes = await importAll({ options, folder, settings, people, here }, environment.progress)
  const done = outcomes.filter((outcome) => outcome.refusal === null)
  if (done.length === 0) throw noneImported(outcomes)
  const [first] = done
  const questions = outcomes.length === 1 && first ? questionLines(first, stderr.palette) : []
  const aside = faults === null ? [] : settingsFaultLines(faults, stderr.palette)
  const isWithout = faults !== null && isWithoutSettings(faults)
  const exitCode = done.length < outcomes.length || isWithout ? 3 : 0
  if (options.out === '-') return { stdout: first?.text ?? '', stderr: [...questions, ...aside], exitCode }
  if (options.report === 'json') return { stdout: importsJson(outcomes), stderr: aside, exitCode }
  const summary = outcomes.length > 1 ? [importsSummary(outcomes)] : questions
  return {
    stdout: written(importsTable(outcomes, stdout)),
    stderr: [...summary, ...(options.dryRun ? ['Nothing was written.'] : []), ...aside],
    exitCode,
  }
}
