import { create } from 'xmlbuilder2'
import type { Problem } from '../../model/problem.js'
import { visible } from '../../source/visible.js'
import { furtherWords, type ProblemReport, placeText } from './problem-report.js'

/** One suite of tests, before it is XML. */
interface Suite {
  readonly name: string
  readonly problems: readonly Problem[]
  /** What fails it beside problems: it could not be read. */
  readonly unread?: string
}

/**
 * JUnit's XML: a suite for each file, a test case for each problem, one that passes for a file without any. What fails
 * in it is what fails the check: a warning passes, and its words stand in the output of the suite.
 */
export function junit(report: ProblemReport): string {
  const { problems, files, isIncomplete, warningsFail } = report
  const root = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\ufffd' }).ele(
    'testsuites',
  )
  const paths = [...new Set([...files, ...problems.map(({ location }) => location.path)])].sort()
  const suites = paths.map((path): Suite => {
    return { name: visible(path), problems: problems.filter(({ location }) => location.path === path) }
  })
  const isFailing = ({ severity }: Problem): boolean => severity === 'error' || warningsFail
  // What nobody could read fails the check, though the rule that says so may be off.
  if (isIncomplete && !problems.some(isFailing))
    suites.push({ name: 'epha', problems: [], unread: 'Some minutes could not be read.' })
  for (const [index, suite] of suites.entries()) addSuite(root, { ...suite, index, report, isFailing })
  return `${root.end({ prettyPrint: true })}\n`
}

interface PlacedSuite extends Suite {
  readonly index: number
  readonly report: ProblemReport
  readonly isFailing: (problem: Problem) => boolean
}

function addSuite(root: Element, { name, problems, unread, index, report, isFailing }: PlacedSuite): void {
  const suite = root.ele('testsuite', {
    name,
    package: 'epha',
    id: String(index),
    timestamp: `${report.today}T00:00:00`,
    hostname: 'localhost',
    tests: String(Math.max(1, problems.length)),
    failures: String(problems.filter(isFailing).length),
    errors: unread === undefined ? '0' : '1',
    time: '0',
  })
  suite.ele('properties').ele('property', { name: 'epha', value: report.version })
  const testcase = (title: string): Element =>
    suite.ele('testcase', { name: title, classname: name, time: '0' })
  if (unread !== undefined) testcase('unread').ele('error', { type: 'unread', message: unread })
  else if (problems.length === 0) testcase('nothing to report')
  for (const problem of problems) {
    const added = testcase(titleOf(problem))
    if (isFailing(problem))
      added
        .ele('failure', { type: problem.severity, message: visible(problem.message) })
        .txt(details(problem))
  }
  const passing = problems.filter((problem) => !isFailing(problem))
  const output = suite.ele('system-out')
  if (passing.length > 0)
    output.txt(passing.map((problem) => `${titleOf(problem)}\n${details(problem)}`).join('\n\n'))
  suite.ele('system-err')
}

type Element = ReturnType<ReturnType<typeof create>['ele']>

function titleOf({ rule, location, severity }: Problem): string {
  const word = severity === 'warning' ? ' (warning)' : ''
  return `${rule} at line ${location.line}, column ${location.column}${word}`
}

function details(problem: Problem): string {
  const { location, message, passedOver } = problem
  const places = (passedOver?.actions ?? []).map(({ place }) => `${placeText(place)}  ${place.label ?? ''}`)
  return [placeText(location), message, ...places, ...furtherWords(problem)].map(visible).join('\n')
}
