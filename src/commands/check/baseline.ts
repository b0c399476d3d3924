import { basename, dirname, resolve } from 'node:path'
import { aboutActions } from '../../check/passed-over.js'
import type { PassedOverAction, Problem } from '../../model/problem.js'
import { mendedBy, UsageError } from '../../model/usage-error.js'
import { counted } from '../../render/english.js'
import { isOwnOutput } from '../../render/own-output.js'
import type { SourceLocation } from '../../source/lines.js'
import { gitStateOf, textAt } from '../../workspace/git.js'
import { replaceOutput } from '../../workspace/output.js'
import { textIfThere } from '../../workspace/read.js'
import type { LineOf } from '../source-lines.js'

/** Problems that an old repository has agreed to live with: how often each stands there. */
export type Baseline = ReadonlyMap<string, number>

/** What is news against a baseline. */
export interface Compared {
  readonly fresh: readonly Problem[]
  /** Problems that the baseline knows and that are still there. */
  readonly known: number
}

interface Row {
  readonly rule: string
  readonly path: string
  readonly words: string
}

/** Reads a baseline; null where there is none yet. Throws UsageError for another kind of file. */
export function readBaseline(file: string, here: string): Baseline | null {
  const text = textIfThere(resolve(here, file), file)
  return text === null ? null : baselineIn(text, file)
}

/** A baseline as it was at a commit, empty where it was not there; null for one that git does not keep. */
export function baselineBefore(file: string, here: string, commit: string): Baseline | null {
  const absolute = resolve(here, file)
  if (gitStateOf(absolute) !== 'tracked') return null
  const text = textAt(dirname(absolute), commit, basename(absolute))
  return text === null ? new Map() : baselineIn(text, file)
}

function baselineIn(text: string, file: string): Baseline {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw notABaseline(file)
  }
  if (
    typeof parsed !== 'object' ||
    parsed === null ||
    !('problems' in parsed) ||
    !Array.isArray(parsed.problems)
  )
    throw notABaseline(file)
  return tallied(
    parsed.problems.map((row: unknown) => {
      if (!isRow(row)) throw notABaseline(file)
      return row
    }),
  )
}

/** Problems as a baseline that is kept nowhere. */
export async function knownOf(problems: readonly Problem[], lineOf: LineOf): Promise<Baseline> {
  return tallied((await rowsOf(problems, lineOf)).map(({ row }) => row))
}

function tallied(rows: readonly Row[]): Baseline {
  const known = new Map<string, number>()
  for (const row of rows) known.set(keyOf(row), (known.get(keyOf(row)) ?? 0) + 1)
  return known
}

/** Writes the problems of now as the baseline, in the order of their paths, whole or not at all. */
export async function writeBaseline(
  file: string,
  here: string,
  problems: readonly Problem[],
  lineOf: LineOf,
): Promise<void> {
  const rows = (await rowsOf(problems, lineOf)).map(({ row, message }) => ({ ...row, message }))
  rows.sort((row, other) => (keyOf(row) < keyOf(other) ? -1 : 1))
  const text = `${JSON.stringify({ version: 1, problems: rows }, null, 2)}\n`
  replaceOutput({ absolute: resolve(here, file), shown: file, here }, text, (begun) =>
    isOwnOutput(begun, 'json'),
  )
}

/**
 * Parts problems into those that a baseline knows, as often as it knows them, and news. Minutes that pass over one
 * action more than it knows of are news, about that action alone.
 */
export async function compare(
  problems: readonly Problem[],
  baseline: Baseline,
  lineOf: LineOf,
): Promise<Compared> {
  const left = new Map(baseline)
  const isNews = (row: Row): boolean => {
    const times = left.get(keyOf(row)) ?? 0
    if (times > 0) left.set(keyOf(row), times - 1)
    return times === 0
  }
  const fresh: Problem[] = []
  for (const problem of problems) {
    const news = (await rowsOf([problem], lineOf)).filter(({ row }) => isNews(row))
    if (news.length > 0)
      fresh.push(
        aboutActions(
          problem,
          news.flatMap(({ action }) => action ?? []),
        ),
      )
  }
  return { fresh, known: problems.length - fresh.length }
}

/** What is kept of a problem, or of one of the actions that it is about. */
interface KnownBy {
  readonly row: Row
  readonly message: string
  readonly action: PassedOverAction | null
}

/**
 * A problem is known by its rule, its file and the words of its lines: not by the number of the line, nor by an id
 * that is counted. The words are kept as a hash, since a baseline is for every reader. Of minutes that pass over several
 * actions each is known by itself, or one more of them would hide among the others.
 */
async function rowsOf(problems: readonly Problem[], lineOf: LineOf): Promise<readonly KnownBy[]> {
  const wordsAt = (place: SourceLocation): string => lineOf(place.path, place.line)?.trim() ?? ''
  return Promise.all(
    problems.flatMap((problem) => {
      const { rule, location, related, message, passedOver } = problem
      const knownBy = async (place: SourceLocation, words: string, action: PassedOverAction | null) => {
        const there = wordsAt(place)
        const row = { rule, path: location.path, words: await hash(there === '' ? words : there) }
        return { row, message: words, action }
      }
      if (passedOver === undefined) return [knownBy(related ?? location, message, null)]
      return passedOver.actions.map((action) =>
        knownBy(action.place, `${action.id} is not mentioned`, action),
      )
    }),
  )
}

async function hash(words: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words.replace(/\s+/g, ' ')))
  return Buffer.from(bytes).toString('hex').slice(0, 16)
}

function keyOf({ rule, path, words }: Row): string {
  return `${path}\n${rule}\n${words}`
}

function isRow(row: unknown): row is Row {
  return (
    typeof row === 'object' &&
    row !== null &&
    'rule' in row &&
    typeof row.rule === 'string' &&
    'path' in row &&
    typeof row.path === 'string' &&
    'words' in row &&
    typeof row.words === 'string'
  )
}

function notABaseline(file: string): UsageError {
  return new UsageError(`\`${file}\` is no baseline that \`epha check --write-baseline\` wrote`)
}

/** A file of problems to live with, and what is to be done with it. */
export interface BaselineRequest {
  readonly file: string
  readonly write: boolean
  readonly mayGrow: boolean
}

/** What is left of the problems, and what to say of those that are not. */
export interface Left {
  readonly problems: readonly Problem[]
  /** Sentences for stderr. */
  readonly notes: readonly string[]
}

/** What is left of the problems when the baseline has been looked at, or written. Throws UsageError where there is none. */
export async function againstBaseline(
  problems: readonly Problem[],
  { file, write, mayGrow }: BaselineRequest,
  here: string,
  lineOf: LineOf,
): Promise<Left> {
  const before = readBaseline(file, here)
  if (before === null && !write)
    throw new UsageError(
      `there is no baseline \`${file}\``,
      [],
      null,
      mendedBy('--write-baseline --baseline', '--baseline'),
    )
  const { fresh, known } =
    before === null ? { fresh: problems, known: 0 } : await compare(problems, before, lineOf)
  if (!write) return { problems: fresh, notes: [`${counted(known, 'problem')} in the baseline.`] }
  if (before !== null && fresh.length > 0 && !mayGrow)
    return {
      problems: fresh,
      notes: ['The baseline was not written: it would grow. --allow-growth lets it.'],
    }
  await writeBaseline(file, here, problems, lineOf)
  return { problems: [], notes: [`${counted(problems.length, 'problem')} written to the baseline.`] }
}
