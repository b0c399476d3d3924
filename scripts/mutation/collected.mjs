// Stands for `vitest` in tests that run again and again in one process: what they describe is kept, and run by runner.mjs.
import { format } from 'node:util'
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect'

for (const matchers of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(matchers)

/** What is asserted, as vitest asserts it. */
export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect)

const hookNames = ['beforeAll', 'afterAll', 'beforeEach', 'afterEach']

const suiteIn = (parent) => ({
  ...{ parent, tests: [], suites: [] },
  ...Object.fromEntries(hookNames.map((hook) => [hook, []])),
})

let current = null

/** What a file of tests describes. */
export async function suiteOf(load) {
  const suite = suiteIn(null)
  current = suite
  await load()
  current = null
  return suite
}

/** All tests of a suite and of those in it. */
export const testsIn = (suite) => [...suite.tests, ...suite.suites.flatMap(testsIn)]

const nameFor = (name, values, at) =>
  format(
    name.replaceAll('%#', String(at)).replaceAll(/\$(\w+)/g, (all, key) => values[0]?.[key] ?? all),
    ...values,
  )

/** A function that is called once, or for each row of a table. */
function withRows(call) {
  const skipped = Object.assign(() => {}, { each: () => () => {} })
  const each =
    (rows, ...more) =>
    (name, run, timeout) =>
      [...rows, ...more].forEach((row, at) => {
        const values = Array.isArray(row) ? row : [row]
        call(nameFor(name, values, at), () => run(...values), timeout)
      })
  return Object.assign(call, {
    each,
    skip: skipped,
    skipIf: (skip) => (skip ? skipped : call),
    runIf: (run) => (run ? call : skipped),
  })
}

const runOf = (one, other) => (typeof one === 'function' ? one : other)

export const describe = withRows((_, one, other) => {
  const suite = suiteIn(current)
  current.suites.push(suite)
  current = suite
  runOf(one, other)()
  current = suite.parent
})

export const test = withRows((name, one, other) => {
  current.tests.push({ suite: current, name, run: runOf(one, other) })
})
export const it = test

export const beforeAll = (run) => void current.beforeAll.push(run)
export const afterAll = (run) => void current.afterAll.push(run)
export const beforeEach = (run) => void current.beforeEach.push(run)
export const afterEach = (run) => void current.afterEach.push(run)

const finished = []
export const onTestFinished = (run) => void finished.push(run)

/** The suites in which a test stands, the outermost first. */
function suitesAbove({ suite }) {
  const above = []
  for (let each = suite; each; each = each.parent) above.unshift(each)
  return above
}

/** Runs one test with what its suites do before and after each. Throws what it throws. */
export async function runTest(test) {
  const above = suitesAbove(test)
  try {
    for (const suite of above) for (const before of suite.beforeEach) await before()
    await test.run({})
  } finally {
    for (const suite of above.toReversed()) for (const after of suite.afterEach) await after()
    for (const after of finished.splice(0)) await after()
  }
}

/** Does something with tests in this order, and what their suites do before the first and after the last, until it says no. */
export async function runTests(tests, go) {
  const begun = new Set()
  try {
    for (const test of tests) {
      for (const suite of suitesAbove(test)) {
        if (begun.has(suite)) continue
        begun.add(suite)
        for (const before of suite.beforeAll) await before()
      }
      if (!(await go(test))) return
    }
  } finally {
    for (const suite of [...begun].toReversed()) for (const after of suite.afterAll) await after()
  }
}

const stubbed = new Map()

/** Of vitest's doubles the one that tests use: another environment. */
export const vi = {
  stubEnv(name, value) {
    if (!stubbed.has(name)) stubbed.set(name, process.env[name])
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  },
  unstubAllEnvs() {
    for (const [name, value] of stubbed)
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    stubbed.clear()
  },
}
