import { readingAll } from '../language/languages.js'
import { compareDates } from '../model/day.js'
import type { Problem, Severity } from '../model/problem.js'
import type { Register } from '../model/register.js'
import type { Settings } from '../model/settings.js'
import type { SourceLocation, Span } from '../source/lines.js'
import { withoutWords } from './passed-over.js'
import { isConfidential } from './place.js'
import type { NamedFault, Rule } from './rule.js'
import { rules } from './rules/index.js'
import { suppress } from './suppress.js'

/** What the check is to judge, and for which day. */
export interface CheckOptions {
  /** `YYYY-MM-DD`, for the rules that look at it. */
  readonly today: string
  /** Minutes of an earlier day are read, and their problems are not reported. The settings' day where it is absent. */
  readonly since?: string | null
  /** These rules alone, also those that are off. All where it is empty. */
  readonly only?: readonly string[]
  /** Every rule but these. */
  readonly without?: readonly string[]
  /** Rules that are errors whatever the settings say of them, and however doubtful what they find is. */
  readonly errors?: readonly string[]
  /** Show the words of confidential actions. */
  readonly confidential?: boolean
  /** The register before a change: an action that was outstanding in it and is gone altogether is a problem. */
  readonly before?: Register
  /** The text of minutes, for what is to be written into them. Without it some problems come without their cure. */
  readonly textOf?: (path: string) => string | null
  /** The text of the minutes of `before`, by their path there. */
  readonly textBefore?: (path: string) => string | null
  /** Lines of approved minutes of which `gate-weakened` tells already. */
  readonly toldOf?: (path: string) => readonly Span[]
}

/** What the check has found. */
export interface CheckResult {
  /** By path, line, column and rule. */
  readonly problems: readonly Problem[]
  /** Where comments of the minutes take a problem out: once for each. */
  readonly suppressed: readonly SourceLocation[]
  /** Those problems themselves. */
  readonly excused: readonly Problem[]
  /** What is not told since nobody asked for its rule, and changes nothing of who owes what. */
  readonly lesser: readonly Problem[]
  readonly counts: {
    readonly errors: number
    readonly warnings: number
    /** Files that could not be read. */
    readonly unread: number
    /** Blocks that `epha-ignore` leaves out. */
    readonly ignored: number
  }
}

/** Judges a register by every rule that settings and options leave on. */
export function check(register: Register, settings: Settings, options: CheckOptions): CheckResult {
  return readingAll(register.minutes, settings.words, () => checkOf(register, settings, options))
}

function checkOf(register: Register, settings: Settings, options: CheckOptions): CheckResult {
  const severities = severitiesOf(settings, options)
  const faults = rules
    .filter((rule) => severities.has(rule.name))
    .flatMap((rule) => faultsOf(rule, register, settings, options))
  const { remaining, excused, unused } = suppress(faults, register.minutes, new Set(severities.keys()))
  const isOld = earlierThan(options.since === undefined ? settings.check.since : options.since, register)
  const problemsOf = (found: readonly NamedFault[]): readonly Problem[] =>
    distinct(found)
      .filter((fault) => !isOld(fault.location.path))
      .flatMap((fault): Problem[] => {
        const severity = severities.get(fault.rule)
        if (severity === undefined) return []
        const isDoubtful = fault.doubtful === true && !options.errors?.includes(fault.rule)
        const problem: Problem = { ...fault, severity: isDoubtful ? 'warning' : severity }
        return [options.confidential === true ? problem : withoutSecrets(problem, register)]
      })
      .sort(inOrder)
  const told = remaining.filter(({ settled }) => settled !== true)
  const isLesser = ({ lesser, rule }: NamedFault): boolean =>
    lesser === true && !isAskedFor(rule, settings, options)
  const problems = problemsOf([...told.filter((fault) => !isLesser(fault)), ...unused])
  const taken = problemsOf(excused)
  return {
    problems,
    suppressed: taken.map(({ location }) => location),
    excused: taken,
    lesser: problemsOf(told.filter(isLesser)),
    counts: countsOf(problems, register),
  }
}

/** Whether the settings or the options name a rule. */
const isAskedFor = (rule: string, { check: { severities } }: Settings, options: CheckOptions): boolean =>
  severities.has(rule) || options.only?.includes(rule) === true || options.errors?.includes(rule) === true

/** The severity of each rule that is on. */
function severitiesOf(settings: Settings, options: CheckOptions): ReadonlyMap<string, Severity> {
  const severities = new Map<string, Severity>()
  for (const rule of rules) {
    const severity = severityOf(rule, settings, options)
    if (severity !== null) severities.set(rule.name, severity)
  }
  return severities
}

/** Null where the rule is off. */
function severityOf(rule: Rule, settings: Settings, options: CheckOptions): Severity | null {
  if (options.without?.includes(rule.name)) return null
  const isWanted = options.only?.includes(rule.name) ?? false
  if (options.only && options.only.length > 0 && !isWanted) return null
  if (options.errors?.includes(rule.name)) return 'error'
  const severity = settings.check.severities.get(rule.name) ?? rule.severity
  if (severity !== 'off') return severity
  return isWanted ? (rule.severity === 'off' ? 'warning' : rule.severity) : null
}

/** What reading and folding recorded under the name of a rule, and what its judge finds. */
function faultsOf(
  rule: Rule,
  register: Register,
  settings: Settings,
  options: CheckOptions,
): readonly NamedFault[] {
  const recorded = [
    ...settings.problems,
    ...register.problems,
    ...register.minutes.flatMap(({ problems }) => problems),
  ]
  const adopted = recorded.filter((problem) => problem.rule === rule.name)
  if (rule.judge === 'adopts') return adopted
  const ruleNames = rules.map(({ name }) => name)
  const { today, before = null, textOf = () => null, textBefore = () => null, toldOf = () => [] } = options
  const context = { today, settings, ruleNames, before, textOf, textBefore, toldOf }
  return [...adopted, ...rule.judge(register, context).map((fault) => ({ ...fault, rule: rule.name }))]
}

/** Whether the minutes at a path are of an earlier day; those without a date are not. */
function earlierThan(since: string | null, register: Register): (path: string) => boolean {
  if (since === null) return () => false
  const earlier = register.meetings.filter(({ date }) => date !== null && compareDates(date, since) < 0)
  const paths = new Set(earlier.map(({ path }) => path))
  return (path) => paths.has(path)
}

/** Reading and folding may record the same fault twice; a reader wants it once. */
function distinct(faults: readonly NamedFault[]): readonly NamedFault[] {
  const seen = new Set<string>()
  return faults.filter(({ rule, message, location, passedOver }) => {
    const ids = passedOver?.actions.map(({ id }) => id).join(' ') ?? ''
    const key = `${rule}\n${location.path}\n${location.span.start}\n${message}\n${ids}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Without the words of confidential actions: what the rule expects has to do. */
function withoutSecrets(problem: Problem, register: Register): Problem {
  const isSecret = isConfidential(problem.location, register)
  if (problem.passedOver !== undefined) {
    const passedOver = withoutWords(problem.passedOver, ({ place }) => isConfidential(place, register))
    return { ...problem, passedOver, ...(isSecret ? { confidential: true } : {}) }
  }
  const isOtherSecret = problem.related !== undefined && isConfidential(problem.related, register)
  if (!isSecret && !isOtherSecret) return problem
  if (!isSecret) return { ...problem, confidential: true }
  const { rule, severity, location } = problem
  const expects = rules.find(({ name }) => name === rule)?.expects ?? rule
  return {
    rule,
    severity,
    location,
    message: `Unexpected fault in a confidential place, expected: ${expects}`,
    confidential: true,
  }
}

function inOrder(one: Problem, other: Problem): number {
  if (one.location.path !== other.location.path) return one.location.path < other.location.path ? -1 : 1
  return (
    one.location.line - other.location.line ||
    one.location.column - other.location.column ||
    (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0)
  )
}

function countsOf(problems: readonly Problem[], { unread, minutes }: Register): CheckResult['counts'] {
  return {
    errors: problems.filter(({ severity }) => severity === 'error').length,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
    unread: unread.length,
    ignored: minutes.flatMap(({ remarks }) => remarks).filter(({ kind }) => kind === 'ignore').length,
  }
}
