import { compareDates } from '../model/day.js'
import type { Problem, Severity } from '../model/problem.js'
import type { Register } from '../model/register.js'
import type { Settings } from '../model/settings.js'
import { isConfidential } from './place.js'
import type { NamedFault, Rule } from './rule.js'
import { rules } from './rules/index.js'
import { suppress } from './suppress.js'

export interface CheckOptions {
  /** `YYYY-MM-DD`, for the rules that look at it. */
  readonly today: string
  /** Minutes of an earlier day are read, and not complained of. The settings' day where it is absent. */
  readonly since?: string | null
  /** These rules alone, also those that are off. All where it is empty. */
  readonly only?: readonly string[]
  /** Not these. */
  readonly without?: readonly string[]
  /** Show the words of confidential actions. */
  readonly confidential?: boolean
  /** The register before a change: what was outstanding in it and is gone altogether is told of. */
  readonly before?: Register
}

/** What the check has to say. */
export interface CheckResult {
  /** By path, line, column and rule. */
  readonly problems: readonly Problem[]
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
  const severities = new Map<string, Severity>()
  for (const rule of rules) {
    const severity = severityOf(rule, settings, options)
    if (severity !== null) severities.set(rule.name, severity)
  }

  const met = rules
    .filter((rule) => severities.has(rule.name))
    .flatMap((rule) => metBy(rule, register, settings, options))
  const { left, unused } = suppress(met, register.minutes, new Set(severities.keys()))
  const since = options.since === undefined ? settings.check.since : options.since
  const old = new Set(
    register.meetings.filter((meeting) => isBefore(meeting.date, since)).map((meeting) => meeting.path),
  )

  const problems = distinct([...left, ...unused])
    .filter((one) => !old.has(one.location.path))
    .flatMap((one): Problem[] => {
      const severity = severities.get(one.rule)
      if (severity === undefined) return []
      const problem: Problem = { ...one, severity: one.doubtful ? 'warning' : severity }
      return [options.confidential === true ? problem : withoutSecrets(problem, register)]
    })
    .sort(inOrder)
  return {
    problems,
    counts: {
      errors: problems.filter((problem) => problem.severity === 'error').length,
      warnings: problems.filter((problem) => problem.severity === 'warning').length,
      unread: register.unread.length,
      ignored: register.minutes
        .flatMap((minutes) => minutes.remarks)
        .filter((remark) => remark.kind === 'ignore').length,
    },
  }
}

/** Null where the rule is off. */
function severityOf(rule: Rule, settings: Settings, options: CheckOptions): Severity | null {
  if (options.without?.includes(rule.name)) return null
  const asked = options.only?.includes(rule.name) ?? false
  if (options.only && options.only.length > 0 && !asked) return null
  const wanted = settings.check.severities.get(rule.name) ?? rule.severity
  if (wanted !== 'off') return wanted
  return asked ? (rule.severity === 'off' ? 'warning' : rule.severity) : null
}

function metBy(
  rule: Rule,
  register: Register,
  settings: Settings,
  options: CheckOptions,
): readonly NamedFault[] {
  const recorded = [
    ...settings.problems,
    ...register.problems,
    ...register.minutes.flatMap((one) => one.problems),
  ]
  const adopted = recorded.filter((met) => met.rule === rule.name)
  if (rule.judge === 'adopts') return adopted
  const ruleNames = rules.map(({ name }) => name)
  const context = { today: options.today, settings, ruleNames, before: options.before ?? null }
  return [...adopted, ...rule.judge(register, context).map((fault) => ({ ...fault, rule: rule.name }))]
}

function isBefore(date: string | null, since: string | null): boolean {
  return date !== null && since !== null && compareDates(date, since) < 0
}

/** Reading and folding may record the same twice; a reader wants it once. */
function distinct(met: readonly NamedFault[]): readonly NamedFault[] {
  const seen = new Set<string>()
  return met.filter(({ rule, message, location }) => {
    const key = `${rule}\n${location.path}\n${location.span.start}\n${message}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Without the words of confidential actions: what the rule expects has to do. */
function withoutSecrets(problem: Problem, register: Register): Problem {
  const place = isConfidential(problem.location, register)
  const other = problem.related !== undefined && isConfidential(problem.related, register)
  if (!place && !other) return problem
  if (!place) return { ...problem, confidential: true }
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
