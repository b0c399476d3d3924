import type { CheckOptions } from '../../check/check.js'
import { check } from '../../check/check.js'
import { rules } from '../../check/rules/index.js'
import {
  changesOfComments,
  changesOfLines,
  changesOfMeetings,
  ofFiles,
} from '../../check/weakening/changes.js'
import { type ClosedLine, closedLines } from '../../check/weakening/closed-lines.js'
import { closedLineProblem, hiddenProblem } from '../../check/weakening/hidden.js'
import { agreedMinutes, type BeforeBranch, beforeBranch } from '../../check/weakening/minutes.js'
import { agreedSettings, changesOfSettings } from '../../check/weakening/settings.js'
import {
  broughtSuppressions,
  hasSuppressions,
  type Suppression,
  withoutSuppressions,
} from '../../check/weakening/suppressions.js'
import type { Minutes } from '../../model/minutes.js'
import type { Problem } from '../../model/problem.js'
import type { Register } from '../../model/register.js'
import { asAgreed, excludedSince, passedOverSince } from '../../workspace/as-agreed.js'
import type { FileReading, Workspace } from '../../workspace/workspace.js'
import type { Environment } from '../environment.js'
import { load } from '../load.js'
import type { Loaded } from '../loaded.js'
import { type LineOf, minutesTexts } from '../source-lines.js'
import { type Baseline, compare, knownOf } from './baseline.js'
import type { OtherSide } from './compare-with.js'

/** The check as it was made of a branch, with its settings, comments and baseline. */
export interface FirstCheck {
  readonly loaded: Loaded
  readonly options: CheckOptions
  /** What is left of its problems. */
  readonly problems: readonly Problem[]
  /** Those that comments take out. */
  readonly excused: readonly Problem[]
  readonly isWanted: (path: string) => boolean
  readonly lineOf: LineOf
  /** The old lines by which the branch closes actions. */
  readonly closed: readonly ClosedLine[]
  /** The baseline as it is, and as it was where the branch left the other; null where none was asked for. */
  readonly baselines: { readonly now: Baseline; readonly before: Baseline } | null
}

/** What a branch changes of the check, and what only that hides. */
export interface SecondCheck {
  /** Under the name of the rule that tells of it. */
  readonly problems: readonly Problem[]
  /** A sentence each, without its subject: "turns owner-missing off". */
  readonly changes: readonly string[]
}

/** Checks a branch a second time, as if it had changed the minutes alone and nothing of what the check looks at. */
export async function secondCheck(
  other: OtherSide,
  first: FirstCheck,
  environment: Environment,
): Promise<SecondCheck> {
  const { loaded, closed: lines } = first
  const added = await addedUnderComments(other, first)
  const branch = branchOf(other, loaded, environment.today)
  const approved = lines.filter(({ isApproved }) => isApproved).map(closedLineProblem)
  const shown = loaded.workspace.fromHere
  const ofLines = changesOfLines(lines, shown)
  const changes = [
    ...changesOfSettings(other.settings, loaded.settings, rules),
    ...changesOfMeetings(loaded.register, branch.before, shown),
    ...changesOfFiles(other, loaded),
    ...changesOfComments(branch.suppressions, shown),
    ...changesOfBaseline(first.baselines),
  ]
  // Most branches change nothing of this, and need no second reading.
  if (changes.length === 0 && branch.passedOver.length === 0 && !branch.isCountedOtherwise)
    return { problems: [...added.map(hiddenProblem), ...approved], changes: ofLines }
  const { hidden, register } = await checkedAsAgreed(first, { other, branch }, environment)
  // What a comment of the branch takes out the second check has told already.
  const more = (await compare(added, await knownOf(hidden, first.lineOf), first.lineOf)).fresh
  const notRead = register.meetings
    .filter(({ path }) => branch.before.touched.isPassedOver(path))
    .map(({ path }) => ({ verb: 'adds', path: shown(path), how: 'under a name that is not read' }))
  return {
    problems: [...[...hidden, ...more].map(hiddenProblem), ...approved],
    changes: [...changes, ...ofFiles(notRead), ...ofLines],
  }
}

/** The old lines by which a branch closes what later minutes should. */
export function closedSince(other: OtherSide, { register, workspace }: Loaded): readonly ClosedLine[] {
  return closedLines(other.register, register, touchedSince(other, workspace))
}

/** Whether a file is another one than where the branch left the other. */
function touchedSince(other: OtherSide, workspace: Workspace): (path: string) => boolean {
  return (path) => {
    const reading = workspace.read(path)
    return reading.kind === 'unread' || !other.workspace.isSame(reading.file)
  }
}

/** What a branch brought to a folder of minutes. */
interface Branch {
  readonly before: BeforeBranch
  /** New files that their name keeps from being read. */
  readonly passedOver: readonly string[]
  /** Comments that it brought, by the path of their file. */
  readonly suppressions: readonly (readonly [path: string, suppression: Suppression])[]
  /** Whether some minutes would count otherwise had it changed nothing but what was minuted. */
  readonly isCountedOtherwise: boolean
}

function branchOf(other: OtherSide, { register, workspace }: Loaded, today: string): Branch {
  const passedOver = passedOverSince(workspace, other.workspace)
  const namesPassedOver = new Set(passedOver)
  const textNow = (path: string): string | null => textOf(workspace.read(path))
  const before = beforeBranch(other.register, {
    isTouched: touchedSince(other, workspace),
    isPassedOver: (path) => namesPassedOver.has(path),
    today,
  })
  const suppressions = register.minutes.flatMap(({ path, remarks }) => {
    const starts = new Set(remarks.map(({ location }) => location.span.start))
    if (starts.size === 0) return []
    const brought = broughtSuppressions(textNow(path) ?? '', textBefore(other, path))
    return brought.filter(({ start }) => starts.has(start)).map((suppression) => [path, suppression] as const)
  })
  const isCountedOtherwise = register.minutes.some((minutes) => agreedMinutes(minutes, before) !== minutes)
  return { before, passedOver, suppressions, isCountedOtherwise }
}

function textBefore({ workspace }: OtherSide, path: string): string | null {
  return workspace.paths.has(path) ? textOf(workspace.read(path)) : null
}

function textOf(reading: FileReading): string | null {
  return reading.kind === 'read' ? reading.file.text : null
}

/** The problems that are there when nothing counts but what was agreed on, and were not in the first check. */
async function checkedAsAgreed(
  { loaded, options, problems, isWanted, lineOf, baselines }: FirstCheck,
  { other, branch }: { readonly other: OtherSide; readonly branch: Branch },
  environment: Environment,
): Promise<{ readonly hidden: readonly Problem[]; readonly register: Register }> {
  const settings = agreedSettings(other.settings, loaded.settings)
  const opened = asAgreed(loaded.workspace, other.workspace, branch.passedOver, ({ path, text }) =>
    hasSuppressions(text)
      ? withoutSuppressions(text, broughtSuppressions(text, textBefore(other, path)))
      : text,
  )
  const countedAs = (minutes: Minutes): Minutes | null => agreedMinutes(minutes, branch.before)
  const { register } = await load(environment, { opened, settings, countedAs, mayBeEmpty: true })
  const agreed = check(register, settings, options).problems.filter(({ location }) => isWanted(location.path))
  const there = check(other.register, other.settings, optionsBefore(other, options)).problems
  const brought = (await compare(agreed, await knownOf(there, other.lineOf), lineOf)).fresh
  const left = baselines === null ? brought : (await compare(brought, baselines.before, lineOf)).fresh
  // What was an error is hidden where it is a warning now.
  const errors = left.filter(({ severity }) => severity === 'error')
  const warnings = left.filter(({ severity }) => severity === 'warning')
  const seenErrors = await knownOf(
    problems.filter(({ severity }) => severity === 'error'),
    lineOf,
  )
  const seen = await knownOf(problems, lineOf)
  const hidden = [
    ...(await compare(errors, seenErrors, lineOf)).fresh,
    ...(await compare(warnings, seen, lineOf)).fresh,
  ]
  return { hidden, register }
}

/**
 * Actions that minutes pass over under a comment which took out other actions there, or none: whoever gave its reason
 * knew nothing of these.
 */
async function addedUnderComments(
  other: OtherSide,
  { excused, options, lineOf, baselines }: FirstCheck,
): Promise<readonly Problem[]> {
  const silences = excused.filter(({ passedOver }) => passedOver !== undefined)
  if (silences.length === 0) return []
  const there = check(other.register, other.settings, optionsBefore(other, options))
  const known = await knownOf([...there.problems, ...there.excused], other.lineOf)
  const added = (await compare(silences, known, lineOf)).fresh
  return baselines === null ? added : (await compare(added, baselines.before, lineOf)).fresh
}

/** What the other side is judged by: all of it, by its own texts, and compared with nothing. */
function optionsBefore({ workspace }: OtherSide, options: CheckOptions): CheckOptions {
  const { before: _, ...wanted } = options
  return { ...wanted, since: null, textOf: minutesTexts(workspace) }
}

/** Files of minutes that it takes away, new ones that are left out, and another `epha.yaml`. */
function changesOfFiles(other: OtherSide, { register, workspace, settings }: Loaded): readonly string[] {
  const { fromHere } = workspace
  const there = new Set(register.meetings.map(({ path }) => path))
  const brought = register.meetings.filter(({ path }) => !other.workspace.paths.has(path))
  const ids = new Set(brought.map(({ id }) => id))
  const texts = new Set(brought.map(({ path }) => textOf(workspace.read(path))))
  const gone = other.register.meetings.filter(
    ({ path, id }) => !there.has(path) && !ids.has(id) && !texts.has(textBefore(other, path)),
  )
  const [from, to] = [other.settings.path, settings.path]
  const excluded = excludedSince(workspace, other.workspace, other.settings.exclude)
  const isElsewhere = from !== null && to !== null && from !== to
  return [
    ...(isElsewhere ? [`puts ${fromHere(to)} in the place of ${fromHere(from)}`] : []),
    ...ofFiles(gone.map(({ path }) => ({ verb: 'takes', path: fromHere(path), how: 'away' }))),
    ...ofFiles(
      excluded.map((path) => ({ verb: 'adds', path: fromHere(path), how: 'where `exclude` leaves it out' })),
    ),
  ]
}

function changesOfBaseline(baselines: FirstCheck['baselines']): readonly string[] {
  if (baselines === null) return []
  const { now, before } = baselines
  let more = 0
  for (const [key, times] of now) more += Math.max(0, times - (before.get(key) ?? 0))
  if (more === 0) return []
  return [`lets the baseline grow by ${more === 1 ? '1 problem' : `${more} problems`}`]
}
