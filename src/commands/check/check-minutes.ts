import { join, resolve } from 'node:path'
import type { CheckOptions } from '../../check/check.js'
import { weightOf } from '../../check/passed-over.js'
import { rules } from '../../check/rules/index.js'
import { nearest } from '../../language/nearest.js'
import { dormantOn } from '../../model/dormant.js'
import type { Meeting } from '../../model/meeting.js'
import type { Fault, PassedOver, Problem } from '../../model/problem.js'
import type { Register } from '../../model/register.js'
import type { Settings } from '../../model/settings.js'
import { contraryError, mendedBy, type UsageError, unknownError } from '../../model/usage-error.js'
import { betweenTokens } from '../../render/problems/between-tokens.js'
import { explain } from '../../render/problems/explain.js'
import { type ProblemFormatName, problemFormats } from '../../render/problems/index.js'
import { jobSummary, type News } from '../../render/problems/job-summary.js'
import type { ProblemReport } from '../../render/problems/problem-report.js'
import { problemSummary } from '../../render/problems/text.js'
import type { SourceLocation } from '../../source/lines.js'
import { visible } from '../../source/visible.js'
import { appendText } from '../../workspace/append-text.js'
import { isInFolder } from '../../workspace/paths.js'
import { answerOf, isIncomplete } from '../answer.js'
import type { Host } from '../command.js'
import type { Answer, Environment } from '../environment.js'
import { load } from '../load.js'
import type { Loaded } from '../loaded.js'
import { refuseSinceAfter } from '../since-as-of.js'
import { type LineOf, lineReader } from '../source-lines.js'
import type { BaselineRequest } from './baseline.js'
import { carryForward } from './carry-forward.js'
import { comparedPlaces } from './compare-with.js'
import { judge } from './judge.js'
import { type Places, placesOf, type Unsaved } from './places.js'
import { settingsPlace } from './settings-place.js'

/** What was asked of the check, as it was typed. */
export interface CheckRequest {
  /** Files and folders; the minutes folder where it is empty. */
  readonly files: readonly string[]
  /** Null for text, or `github` where its runner listens. */
  readonly format: ProblemFormatName | null
  /** Errors alone, and no summary. */
  readonly quiet: boolean
  /** Every problem whole, however many there are. */
  readonly all: boolean
  readonly only: readonly string[]
  readonly without: readonly string[]
  /** Rules that are errors whatever the settings say. */
  readonly errors: readonly string[]
  readonly since: string | null
  /** Null for any number. */
  readonly maxWarnings: number | null
  readonly confidential: boolean
  readonly unsaved: Unsaved | null
  readonly baseline: BaselineRequest | null
  /** Only what this branch brought, compared with where it left the one of this name. */
  readonly compareWith: string | null
  /** What the branch hides by changing the check is accepted. */
  readonly acceptWeaker: boolean
  /** The runner of GitHub Actions: a random token, and the file of the job summary. */
  readonly runner: { readonly token: string; readonly summary: string | null } | null
  /** Of the program. */
  readonly version: string
}

/** Checks minutes: what is wrong to stdout, how much of it to stderr. */
export async function checkMinutes(request: CheckRequest, environment: Environment): Promise<Answer> {
  const options = optionsOf(request, environment)
  const format = request.format ?? (request.runner === null ? 'text' : 'github')
  const { files, unsaved, compareWith } = request
  const usual = placesOf(files, unsaved, environment)
  const isUsualFolder = files.length === 0 && unsaved === null && environment.minutes === null
  const compared =
    compareWith === null ? null : await comparedPlaces(compareWith, usual, isUsualFolder, environment)
  const { places, before } = compared ?? { places: usual, before: null }
  const isOnDisk = compared === null && usual.isOnDisk === true
  const loaded = await load(environment, { opened: places.workspace, isOnDisk })
  refuseSinceAfter(request.since, loaded)
  const { register } = loaded
  const lineOf = lineReader(places.workspace)
  const { problems, suppressed, lesser, changes, notes } = await judge(
    { ...request, options, before },
    { loaded, lineOf, isWanted: places.isWanted, settingsPlace: settingsPlace(places.workspace) },
    environment,
  )

  const report = reportOf(problems, {
    places,
    loaded,
    request,
    environment,
    lineOf,
    suppressed,
    lesser,
    changes,
    format,
  })
  if (request.runner?.summary)
    appendText(resolve(environment.here, request.runner.summary), jobSummary(report, newsOf(register)))

  const render = await problemFormats[format]()
  const words = render(report, environment.stdout)
  const stdout = request.runner && format === 'text' ? betweenTokens(words, request.runner.token) : words
  const stderr = request.quiet
    ? []
    : [
        ...(format === 'text' || problems.length > 0
          ? problemSummary(report, format === 'text' ? environment.stdout : null)
          : []),
        ...notes,
        ...withoutMinutes(files, loaded, environment),
      ]
  const answer = answerOf(
    stdout,
    stderr,
    { ...loaded, settings: withoutSaid(loaded.settings, problems) },
    environment,
  )
  return {
    ...answer,
    ...(request.runner && (format === 'text' || format === 'github') ? { isForRunner: true } : {}),
    exitCode: answer.exitCode === 3 ? 3 : report.counts.errors > 0 || report.warningsFail ? 1 : 0,
  }
}

/** Carries what minutes pass over forward into a draft. Throws UsageError where there is none. */
export function fixMinutes(
  request: CheckRequest,
  environment: Environment,
  host: Pick<Host, 'ask' | 'show'>,
): Promise<Answer> {
  const places = placesOf(request.files, null, environment)
  return carryForward(places, optionsOf({ ...request, confidential: false }, environment), environment, host)
}

/** Of what was named, that in which no minutes are read, in a sentence each. */
function withoutMinutes(
  named: readonly string[],
  { register, workspace }: Loaded,
  { here }: Environment,
): readonly string[] {
  const read = [...register.minutes, ...register.unread].map(({ path }) => join(workspace.folder, path))
  return named
    .filter((name) => !read.some((path) => isInFolder(resolve(here, name), path)))
    .map((name) => `No minutes are read in \`${visible(name)}\`.`)
}

/** The settings with those of their mistakes that the report leaves out: a baseline knows them, or the rule is off. */
function withoutSaid(settings: Settings, problems: readonly Problem[]): Settings {
  const isSaid = ({ message, location }: Fault): boolean =>
    problems.some(
      (problem) =>
        problem.rule === 'settings-unknown' &&
        problem.message === message &&
        problem.location.span.start === location.span.start,
    )
  const left = settings.problems.filter((problem) => !isSaid(problem))
  return { ...settings, problems: left, broken: settings.broken && left.length > 0 }
}

/** A rule in its own words. Throws UsageError for a name that is none. */
export function explainRule(name: string, environment: Environment): Answer {
  const rule = rules.find((candidate) => candidate.name === name)
  if (!rule) throw unknownRule(name)
  return { stdout: explain(rule, environment.stdout), stderr: [], exitCode: 0 }
}

function optionsOf(
  { only, without, errors, since, confidential }: CheckRequest,
  { today }: Environment,
): CheckOptions {
  const unknown = [...only, ...without, ...errors].find((name) => !rules.some((rule) => rule.name === name))
  if (unknown !== undefined) throw unknownRule(unknown)
  const both = only.find((name) => without.includes(name))
  // A check of no rule at all would pass.
  if (both !== undefined)
    throw contraryError(`--rule ${both}`, `--no-rule ${both}`, mendedBy('', both, '--no-rule'))
  return { today, only, without, errors, confidential, ...(since === null ? {} : { since }) }
}

function unknownRule(name: string): UsageError {
  const names = rules.map((rule) => rule.name)
  const near = nearest(name, names)
  const more = near === null ? [`rules:  ${names.join(' ')}`] : []
  return unknownError({ what: 'rule', typed: name, near, flag: '--rule', more })
}

/** What a check was asked and what it read. */
interface CheckContext {
  readonly places: Places
  readonly loaded: Loaded
  readonly request: CheckRequest
  readonly environment: Environment
  readonly lineOf: LineOf
  /** How many problems comments take out. */
  readonly suppressed: number
  /** How many are not told, since they change nothing of who owes what. */
  readonly lesser: number
  readonly changes: readonly string[]
  readonly format: ProblemFormatName
}

/** The report with paths from the current folder. */
function reportOf(
  problems: readonly Problem[],
  { places, loaded, request, environment, lineOf, suppressed, lesser, changes, format }: CheckContext,
): ProblemReport {
  const { register } = loaded
  const { isWanted, workspace } = places
  const { fromHere } = workspace
  const errors = problems.filter(({ severity }) => severity === 'error')
  const warnings = problems.length - errors.length
  const weight = problems.reduce(
    (sum, problem) => sum + (problem.severity === 'warning' ? weightOf(problem) : 0),
    0,
  )
  const warningsFail = request.maxWarnings !== null && weight > request.maxWarnings
  // A program that reads JUnit knows no exit code: what fails the check stands in it.
  const shown = request.quiet && !(warningsFail && format === 'junit') ? errors : problems
  const inFolder = new Map<string, string>()
  const moved = <Place extends SourceLocation>(place: Place): Place => {
    const path = fromHere(place.path)
    inFolder.set(path, place.path)
    return { ...place, path }
  }
  const movedActions = (passedOver: PassedOver): PassedOver => {
    const { actions, target, ended } = passedOver
    return {
      ...passedOver,
      actions: actions.map(({ mentions, nearest, ...action }) => ({
        ...action,
        place: moved(action.place),
        ...(mentions ? { mentions: mentions.map((each) => ({ ...each, path: fromHere(each.path) })) } : {}),
        ...(nearest ? { nearest: { ...nearest, path: fromHere(nearest.path) } } : {}),
      })),
      ended: ended === null ? null : { ...ended, path: fromHere(ended.path) },
      target: target.path === null ? target : { ...target, path: fromHere(target.path) },
    }
  }
  const isDormant = dormantOn(register, environment.today)
  const dormant = new Set(register.actions.flatMap((action) => (isDormant(action) ? action.id : [])))
  const order = new Map(register.meetings.map(({ path }, index) => [fromHere(path), index]))
  return {
    problems: shown.map((problem) => ({
      ...problem,
      location: moved(problem.location),
      ...(problem.related === undefined ? {} : { related: moved(problem.related) }),
      ...(problem.passedOver === undefined ? {} : { passedOver: movedActions(problem.passedOver) }),
    })),
    counts: {
      errors: errors.length,
      warnings,
      unread: register.unread.length,
      ignored: register.minutes.flatMap(({ remarks }) => remarks).filter(({ kind }) => kind === 'ignore')
        .length,
      suppressed,
      lesser,
    },
    changes,
    warningsFail,
    isIncomplete: isIncomplete(register),
    isWhole: request.all,
    placeInTime: (path) => order.get(path) ?? -1,
    isDormant: (id) => dormant.has(id),
    files: register.minutes
      .map(({ path }) => path)
      .filter(isWanted)
      .map(fromHere),
    lineOf: (path, line) => lineOf(inFolder.get(path) ?? path, line),
    rules,
    version: request.version,
    today: environment.today,
  }
}

/** What the newest minutes of each series, draft or approved, raised and closed. */
function newsOf({ meetings, actions }: Register): News {
  const newest = new Map<string | null, Meeting>()
  for (const meeting of meetings) if (meeting.status !== 'agenda') newest.set(meeting.series, meeting)
  const paths = new Set([...newest.values()].map(({ path }) => path))
  return {
    raised: actions.filter((action) => paths.has(action.meeting.path)),
    closed: actions.filter((action) => {
      const latest = action.entries.at(-1) ?? action.entries[0]
      return action.status !== 'outstanding' && paths.has(latest.meeting.path) && action.entries.length > 1
    }),
  }
}
