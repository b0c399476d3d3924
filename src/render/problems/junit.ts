import { create } from 'xmlbuilder2'
import type { Problem } from '../../model/problem.js'
import { visible } from '../../source/visible.js'
import { furtherWords, type ProblemReport, placeText } from './problem-report.js'

/** JUnit's XML: a suite for each file, a test case for each problem, one that passes for a file without any. */
export function junit({ problems, files, version, today }: ProblemReport): string {
  const paths = [...new Set([...files, ...problems.map(({ location }) => location.path)])].sort()
  const root = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\ufffd' }).ele(
    'testsuites',
  )
  for (const [index, path] of paths.entries()) {
    const found = problems.filter(({ location }) => location.path === path)
    const name = visible(path)
    const suite = root.ele('testsuite', {
      name,
      package: 'epha',
      id: String(index),
      timestamp: `${today}T00:00:00`,
      hostname: 'localhost',
      tests: String(Math.max(1, found.length)),
      failures: String(found.length),
      errors: '0',
      time: '0',
    })
    suite.ele('properties').ele('property', { name: 'epha', value: version })
    if (found.length === 0) suite.ele('testcase', { name: 'nothing to report', classname: name, time: '0' })
    for (const problem of found) {
      const { location, rule, severity } = problem
      const title = `${rule} at line ${location.line}, column ${location.column}`
      suite
        .ele('testcase', { name: title, classname: name, time: '0' })
        .ele('failure', { type: severity, message: visible(problem.message) })
        .txt(details(problem))
    }
    suite.ele('system-out')
    suite.ele('system-err')
  }
  return `${root.end({ prettyPrint: true })}\n`
}

function details(problem: Problem): string {
  return [placeText(problem.location), problem.message, ...furtherWords(problem)].map(visible).join('\n')
}
