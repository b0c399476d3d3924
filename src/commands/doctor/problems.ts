import { type CheckResult, check } from '../../check/check.js'
import { doubtfulSeries } from '../../check/open-gate.js'
import { dormantOn } from '../../model/dormant.js'
import type { Problem } from '../../model/problem.js'
import { counted } from '../../render/english.js'
import { countedProblems } from '../../render/problems/problem-report.js'
import { placesOf } from '../check/places.js'
import { settingsPlace } from '../check/settings-place.js'
import type { Environment } from '../environment.js'
import { load } from '../load.js'
import type { Loaded } from '../loaded.js'
import { minutesTexts } from '../source-lines.js'
import { asTyped, type Diagnosis, type DoctorStep, fine, wrong } from './diagnosis.js'

/** Minutes with what `epha check` finds in them. */
export interface Checked {
  readonly loaded: Loaded
  readonly problems: CheckResult['problems']
}

/** What `epha check` would find here; of one file alone, among its neighbours. */
export async function checked(loaded: Loaded, environment: Environment): Promise<Checked> {
  if (!loaded.workspace.alone) return { loaded, problems: problemsOf(loaded) }
  const { workspace, isWanted } = placesOf([], null, environment)
  const among = await load(environment, { opened: workspace })
  const problems = problemsOf(among).filter(({ location }) => isWanted(location.path))
  return { loaded: among, problems }
}

function problemsOf({ register, settings, today, workspace }: Loaded): CheckResult['problems'] {
  return check(register, settings, { today, textOf: minutesTexts(workspace) }).problems
}

/** A rule, and how many of the problems are its own. */
interface RuleCount {
  readonly rule: string
  readonly number: number
}

/** The rules of problems, the one with most first. */
export function countsByRule(problems: readonly Problem[]): readonly RuleCount[] {
  const counts = new Map<string, number>()
  for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts]
    .map(([rule, number]) => ({ rule, number }))
    .toSorted((count, other) => other.number - count.number)
}

/** Of more rules than these the check itself tells. */
const mostRules = 4

/** What is left unfinished in files: a merge, and questions of an import. */
const unfinished = ['merge-unfinished', 'review-left']

/** What `epha check` finds, and what to do about it. */
export function aboutProblems({ loaded, problems }: Checked, environment: Environment): Diagnosis {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const warnings = problems.length - errors.length
  const rules = countsByRule(problems).map(({ rule, number }) => `${rule} ${number}`)
  const more = rules.length > mostRules ? ' and others' : ''
  const words = `${countedProblems({ errors: errors.length, warnings })}: ${rules.slice(0, mostRules).join(', ')}${more}`
  const others = errors.filter(({ rule }) => !unfinished.includes(rule) && rule !== 'settings-unknown')
  return {
    findings: [
      problems.length === 0
        ? fine('Check', 'nothing to report')
        : errors.length === 0
          ? fine('Check', words)
          : wrong('Check', words),
    ],
    steps: [
      ...unfinishedSteps(problems, environment),
      ...(others.length === 0 ? [] : [errorStep(others, loaded, environment)]),
      ...(errors.length === 0 && warnings > 0 ? [warningStep(problems, environment)] : []),
    ],
  }
}

function unfinishedSteps(problems: readonly Problem[], environment: Environment): readonly DoctorStep[] {
  return unfinished.flatMap((rule): readonly DoctorStep[] => {
    const found = problems.filter((problem) => problem.rule === rule)
    if (found.length === 0) return []
    const files = counted(new Set(found.map(({ location }) => location.path)).size, 'file')
    const sentence =
      rule === 'review-left'
        ? `An import left ${counted(found.length, 'question')} in ${files}: put right what is wrong there, and take each comment out.`
        : `A merge is unfinished in ${files}, and both versions are read: keep one.`
    return [{ about: 'unfinished', sentence, type: [asTyped(`epha check --rule ${rule}`, environment)] }]
  })
}

/** `9 errors, 7 of them action-unreported` */
export function mostOf(problems: readonly Problem[], noun: string): string {
  const count = counted(problems.length, noun)
  const [most] = countsByRule(problems)
  if (most === undefined) return count
  if (problems.length === 1) return `${count}, ${most.rule}`
  const share = most.number === problems.length ? 'all' : `${most.number} of them`
  return `${count}, ${share} ${most.rule}`
}

function errorStep(errors: readonly Problem[], loaded: Loaded, environment: Environment): DoctorStep {
  const [most] = countsByRule(errors)
  const finds = `The check finds ${mostOf(errors, 'error')}`
  const look = asTyped(`epha check --rule ${most?.rule}`, environment)
  if (most?.rule !== 'action-unreported' || !hasDraftFor(errors, loaded))
    return { about: 'errors', sentence: `${finds}.`, type: [look] }
  return {
    about: 'errors',
    sentence: `${finds}: carry into the draft what nobody mentioned, and tick there what is done.`,
    type: [asTyped('epha check --fix', environment)],
  }
}

/** Whether `epha check --fix` has a draft to write into, and anything to write. */
function hasDraftFor(errors: readonly Problem[], { register, today }: Loaded): boolean {
  const isDormant = dormantOn(register, today)
  const dormant = new Set(register.actions.flatMap((action) => (isDormant(action) ? action.id : [])))
  return errors.some(
    ({ passedOver, doubtful }) =>
      passedOver !== undefined &&
      passedOver.target.path !== null &&
      passedOver.ended === null &&
      doubtful !== true &&
      passedOver.actions.some(({ id }) => !dormant.has(id)),
  )
}

function warningStep(warnings: readonly Problem[], environment: Environment): DoctorStep {
  return {
    about: 'warnings',
    sentence: `The check finds no error, and ${mostOf(warnings, 'warning')}.`,
    type: [asTyped('epha check', environment)],
  }
}

/** Minutes that may be of two committees, with the line that says they are of one. */
export function aboutSeries({ loaded, problems }: Checked): Diagnosis {
  const { register, workspace } = loaded
  const place = settingsPlace(workspace)
  const doubt =
    register.actions.length === 0 || workspace.alone ? null : doubtfulSeries(problems, loaded, place)
  if (doubt === null) return { findings: [], steps: [] }
  const { names, areFolders, line } = doubt
  const ofFolders = `Several folders are called ${names}, which may be two committees; for each, a line in \`${place.shown}\`:`
  const ofTitles = `${names} may be two committees, and what one passes over is a warning. If they are one, in \`${place.shown}\`:`
  const instead = [{ sentence: 'If they are not, in the front matter of each:', type: ['series: NAME'] }]
  return {
    findings: [wrong('Series', `${areFolders ? `folders called ${names}` : names}: one committee or two`)],
    steps: [
      {
        about: 'series',
        sentence: areFolders ? ofFolders : ofTitles,
        type: [line],
        ...(areFolders ? {} : { instead }),
      },
    ],
  }
}
