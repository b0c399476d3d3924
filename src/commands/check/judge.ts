import { type CheckOptions, check } from '../../check/check.js'
import { type SettingsPlace, whyTheGateIsOpen } from '../../check/open-gate.js'
import { weakening } from '../../check/weakening/hidden.js'
import type { Problem } from '../../model/problem.js'
import { counted } from '../../render/english.js'
import type { Environment } from '../environment.js'
import type { Loaded } from '../loaded.js'
import { type LineOf, minutesTexts } from '../source-lines.js'
import { againstBaseline, type BaselineRequest, baselineBefore, type Left, readBaseline } from './baseline.js'
import { type BranchPlace, broughtTo, type OtherSide, otherSide } from './compare-with.js'
import { closedSince, secondCheck } from './second-check.js'

/** What minutes are judged by. */
export interface JudgeRequest {
  readonly options: CheckOptions
  readonly baseline: BaselineRequest | null
  /** Where the branch left the one that it is compared with: only what it brought since is told. */
  readonly before: BranchPlace | null
  /** What the branch hides is accepted, by whoever made this run. */
  readonly acceptWeaker: boolean
}

/** The minutes that are judged, and of which of them it is told. */
export interface JudgedMinutes {
  readonly loaded: Loaded
  readonly isWanted: (path: string) => boolean
  readonly lineOf: LineOf
  readonly settingsPlace: SettingsPlace
}

/** What was found, and what is to be said beside it. */
export interface Judgement {
  readonly problems: readonly Problem[]
  /** How many problems comments take out. */
  readonly suppressed: number
  /** How many are not told, since they change nothing of who owes what. */
  readonly lesser: number
  /** What this branch changes of the check, a sentence each. */
  readonly changes: readonly string[]
  /** Sentences for stderr. */
  readonly notes: readonly string[]
}

/** Judges minutes, compares them with another branch and with a baseline, and looks whether the branch hides anything. */
export async function judge(
  request: JudgeRequest,
  minutes: JudgedMinutes,
  environment: Environment,
): Promise<Judgement> {
  const { loaded, isWanted, lineOf, settingsPlace } = minutes
  const { register, settings } = loaded
  const { baseline, before } = request
  const other = before === null ? null : await otherSide(before, environment)
  const closed =
    other === null || !isAsked(request.options)
      ? []
      : closedSince(other, loaded).filter(({ location }) => isWanted(location.path))
  const told = request.acceptWeaker ? [] : closed.filter(({ isApproved }) => isApproved)
  const options = {
    ...judgedBy(request.options, loaded.today, other),
    textOf: minutesTexts(loaded.workspace),
    ...(other === null ? {} : { textBefore: minutesTexts(other.workspace) }),
    toldOf: (path: string) => told.flatMap(({ location }) => (location.path === path ? [location.span] : [])),
  }
  const checked = check(register, settings, options)
  const inPlaces = checked.problems.filter(({ location }) => isWanted(location.path))
  const brought =
    other === null ? all(inPlaces) : await broughtTo(other, inPlaces, lineOf, { settings, options })
  const left =
    baseline === null
      ? all(brought.problems)
      : await againstBaseline(brought.problems, baseline, environment.here, lineOf)
  const baselines =
    other === null || baseline === null ? null : baselinesOf(baseline, other, environment.here)
  const excused = checked.excused.filter(({ location }) => isWanted(location.path))
  const first = { loaded, options, problems: left.problems, excused, isWanted, lineOf, closed, baselines }
  const second =
    other !== null && isAsked(request.options) ? await secondCheck(other, first, environment) : unweakened
  const changes = second.changes.map((change) => `This branch ${change}.`)
  const { only = [] } = request.options
  const problems = [
    ...(only.length > 0 && !only.some((rule) => rule !== weakening) ? [] : left.problems),
    ...(request.acceptWeaker ? [] : second.problems),
  ].toSorted(byPlace)
  const open = whyTheGateIsOpen(problems, loaded, settingsPlace)
  return {
    problems,
    suppressed: checked.suppressed.filter(({ path }) => isWanted(path)).length,
    lesser: checked.lesser.filter(({ location }) => isWanted(location.path)).length,
    changes,
    notes: [
      ...brought.notes,
      ...left.notes,
      ...changes,
      ...aboutHidden(second.problems.length, request.acceptWeaker),
      ...(open === null ? [] : [open]),
    ],
  }
}

const unweakened = { problems: [], changes: [] } as const

function all(problems: readonly Problem[]): Left {
  return { problems, notes: [] }
}

/** The options of both checks: what the second finds that the first does not is of every rule that is asked for. */
function judgedBy(options: CheckOptions, today: string, other: OtherSide | null): CheckOptions {
  const only = options.only?.filter((rule) => rule !== weakening) ?? []
  return { ...options, only, today, ...(other === null ? {} : { before: other.register }) }
}

function isAsked({ only = [], without = [] }: CheckOptions): boolean {
  return !without.includes(weakening) && (only.length === 0 || only.includes(weakening))
}

/** The baseline of now, and that of the other side. */
function baselinesOf({ file }: BaselineRequest, { commit }: OtherSide, here: string) {
  const now = readBaseline(file, here)
  return now === null ? null : { now, before: baselineBefore(file, here, commit) ?? now }
}

function aboutHidden(count: number, isAccepted: boolean): readonly string[] {
  if (count === 0) return []
  if (isAccepted)
    return [`${counted(count, 'problem')} that it hides ${count === 1 ? 'is' : 'are'} accepted.`]
  return ['Whoever reviews this accepts it with --accept-weaker, or by merging.']
}

function byPlace({ location: one }: Problem, { location: other }: Problem): number {
  if (one.path !== other.path) return one.path < other.path ? -1 : 1
  return one.line - other.line || one.column - other.column
}
