import { join, resolve } from 'node:path'
import { type CheckOptions, check } from '../check/check.js'
import { rules } from '../check/rules/index.js'
import { readDay } from '../model/day.js'
import { nearest } from '../model/nearest.js'
import type { Problem } from '../model/problem.js'
import { UsageError } from '../model/usage-error.js'
import { counted } from '../render/counts.js'
import { explain } from '../render/problems/explain.js'
import { betweenTokens, harmless } from '../render/problems/harmless.js'
import { type ProblemFormatName, problemRenderers } from '../render/problems/index.js'
import { jobSummary } from '../render/problems/job-summary.js'
import type { ProblemReport } from '../render/problems/problem-report.js'
import { summaryLines } from '../render/problems/text.js'
import { linesOf, lineText } from '../source/lines.js'
import type { SourceLocation } from '../source/location.js'
import { appendText } from '../workspace/plain-file.js'
import { readText } from '../workspace/read.js'
import { answerOf } from './answer.js'
import { compare, readBaseline, writeBaseline } from './baseline.js'
import { type Places, placesOf, type Unsaved } from './check-places.js'
import type { Answer, Environment } from './environment.js'
import { type Loaded, load } from './load.js'
import { newsOf } from './news.js'

/** What was asked of the check, as it was typed. */
export interface CheckRequest {
  /** Files and folders; the minutes folder where it is empty. */
  readonly files: readonly string[]
  /** Null for text, or `github` where its runner listens. */
  readonly format: ProblemFormatName | null
  /** Errors alone, and no summary. */
  readonly quiet: boolean
  readonly only: readonly string[]
  readonly without: readonly string[]
  readonly since: string | null
  /** Null for any number. */
  readonly maxWarnings: number | null
  readonly confidential: boolean
  readonly unsaved: Unsaved | null
  readonly baseline: { readonly file: string; readonly write: boolean; readonly mayGrow: boolean } | null
  /** The runner of GitHub Actions: a random token, and the file of the job summary. */
  readonly runner: { readonly token: string; readonly summary: string | null } | null
  /** Of the program. */
  readonly version: string
}

/** Checks minutes: what is wrong to stdout, how much of it to stderr. */
export async function checkMinutes(request: CheckRequest, environment: Environment): Promise<Answer> {
  const options = optionsOf(request, environment)
  const format = request.format ?? (request.runner === null ? 'text' : 'github')
  const places = placesOf(request.files, request.unsaved, environment)
  const loaded = await load(environment, { opened: places.workspace })
  const { register, settings } = loaded
  const lineOf = lineReader(places)
  const asked = check(register, settings, { ...options, today: loaded.today }).problems.filter(
    ({ location }) => places.isAsked(location.path),
  )
  const { problems, notes } = await withBaseline(asked, request, environment, lineOf)

  const shown = request.quiet ? problems.filter(({ severity }) => severity === 'error') : problems
  const report = reportOf(shown, problems, places, loaded, { request, environment, lineOf })
  if (request.runner?.summary)
    appendText(resolve(environment.here, request.runner.summary), jobSummary(report, newsOf(register)))

  const words = await problemRenderers[format](report, environment.stdout)
  const stdout = request.runner && format === 'text' ? betweenTokens(words, request.runner.token) : words
  const stderr = request.quiet
    ? []
    : [...(format === 'text' || problems.length > 0 ? summaryLines(report) : []), ...notes]
  const answer = answerOf(stdout, stderr, loaded, environment)
  return {
    ...answer,
    stderr: request.runner === null ? answer.stderr : answer.stderr.map(harmless),
    exitCode: answer.exitCode === 3 ? 3 : isFailing(report, request) ? 1 : 0,
  }
}

/** A rule in its own words. Throws UsageError for a name that is none. */
export function explainRule(name: string, environment: Environment): Answer {
  const rule = rules.find((one) => one.name === name)
  if (!rule) throw unknownRule(name)
  return { stdout: explain(rule, environment.stdout), stderr: [], exitCode: 0 }
}

function isFailing({ counts }: ProblemReport, { maxWarnings }: CheckRequest): boolean {
  return counts.errors > 0 || (maxWarnings !== null && counts.warnings > maxWarnings)
}

function optionsOf(
  { only, without, since, confidential }: CheckRequest,
  { today }: Environment,
): CheckOptions {
  const unknown = [...only, ...without].find((name) => !rules.some((rule) => rule.name === name))
  if (unknown !== undefined) throw unknownRule(unknown)
  if (since !== null && readDay(since) === null)
    throw new UsageError(`Unexpected day \`${since}\`, expected one like 2011-06-13`)
  return { today, only, without, confidential, ...(since === null ? {} : { since }) }
}

function unknownRule(name: string): UsageError {
  const names = rules.map((rule) => rule.name)
  const near = nearest(name, names)
  return new UsageError(
    `Unexpected rule \`${name}\`, expected one of ${names.length}${near === null ? '' : `; nearest is \`${near}\``}`,
    near === null ? [`rules:  ${names.join(' ')}`] : [`try:    epha check --explain ${near}`],
  )
}

type LineOf = ProblemReport['lineOf']

/** Reads lines of the minutes again, each file once: few files have problems, and their text was not kept. */
function lineReader({ workspace, unsaved }: Places): LineOf {
  const texts = new Map<string, ReturnType<typeof linesOf> | null>()
  return (path, line) => {
    let lines = texts.get(path)
    if (lines === undefined) {
      if (path === unsaved?.path) lines = linesOf(unsaved.text)
      else {
        const reading = readText(join(workspace.folder, path), path, workspace.alone)
        lines = reading.kind === 'read' ? linesOf(reading.file.text) : null
      }
      texts.set(path, lines)
    }
    return lines === null || line > lines.starts.length ? null : lineText(lines, line)
  }
}

/** What is left of the problems when the baseline has been looked at, or written. */
async function withBaseline(
  problems: readonly Problem[],
  { baseline }: CheckRequest,
  { here }: Environment,
  lineOf: LineOf,
): Promise<{ readonly problems: readonly Problem[]; readonly notes: readonly string[] }> {
  if (baseline === null) return { problems, notes: [] }
  const before = readBaseline(baseline.file, here)
  if (before === null && !baseline.write)
    throw new UsageError(`Unexpected baseline \`${baseline.file}\`, expected a file that is there`, [
      `try:    epha check --baseline ${baseline.file} --write-baseline`,
    ])
  const { fresh, known } =
    before === null ? { fresh: problems, known: 0 } : await compare(problems, before, lineOf)
  if (!baseline.write) return { problems: fresh, notes: [`${counted(known, 'problem')} in the baseline.`] }
  if (before !== null && fresh.length > 0 && !baseline.mayGrow)
    return {
      problems: fresh,
      notes: ['The baseline was not written: it would grow. --allow-growth lets it.'],
    }
  await writeBaseline(baseline.file, here, problems, lineOf)
  return { problems: [], notes: [`${counted(problems.length, 'problem')} written to the baseline.`] }
}

interface Surroundings {
  readonly request: CheckRequest
  readonly environment: Environment
  readonly lineOf: LineOf
}

/** The report with paths from the current folder. */
function reportOf(
  shown: readonly Problem[],
  problems: readonly Problem[],
  { workspace, isAsked }: Places,
  { register }: Loaded,
  { request, environment, lineOf }: Surroundings,
): ProblemReport {
  const { fromHere } = workspace
  const inFolder = new Map<string, string>()
  const moved = <Place extends SourceLocation>(place: Place): Place => {
    const path = fromHere(place.path)
    inFolder.set(path, place.path)
    return { ...place, path }
  }
  return {
    problems: shown.map((problem) => ({
      ...problem,
      location: moved(problem.location),
      ...(problem.related === undefined ? {} : { related: moved(problem.related) }),
    })),
    counts: {
      errors: problems.filter(({ severity }) => severity === 'error').length,
      warnings: problems.filter(({ severity }) => severity === 'warning').length,
      unread: register.unread.length,
      ignored: register.minutes.flatMap(({ remarks }) => remarks).filter(({ kind }) => kind === 'ignore')
        .length,
    },
    files: register.minutes
      .map(({ path }) => path)
      .filter(isAsked)
      .map(fromHere),
    lineOf: (path, line) => lineOf(inFolder.get(path) ?? path, line),
    rules,
    version: request.version,
    today: environment.today,
  }
}
