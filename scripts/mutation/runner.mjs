// Runs tests on what Stryker broke, in one process that loads them once: Stryker loads this by its name in run.mjs.
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleTests, testFiles } from './bundle.mjs'
import { runTest, runTests, suiteOf, testsIn } from './collected.mjs'

// What is broken asks there which mutant is active.
globalThis.__stryker__ = {}
const asked = globalThis.__stryker__

/** Stryker tries again in another process. */
const stained = 'what earlier mutants left behind'

/** What was loaded stays in memory: after so many times another process goes on. */
const mostLoads = 12

class Runner {
  #tests = new Map()
  /** How long each test takes where nothing is broken, in milliseconds. */
  #times = new Map()
  /** The tests that noticed a mutant of a file, the latest first. */
  #noticed = new Map()
  /** Whether a mutant left something behind, so that a test fails without it. */
  #isStained = false
  /** How often the tests were loaded. */
  #loads = 0

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    this.files = testFiles()
    this.built = resolve('.mutation-tests')
    this.times = join(this.built, 'times.json')
    if (!existsSync(this.built)) await bundleTests(this.files, this.built)
    if (existsSync(this.times)) this.#times = new Map(JSON.parse(readFileSync(this.times, 'utf8')))
    // A tenth of what laws are tried on elsewhere: what is broken shows in a few.
    process.env.EPHA_FUZZ_RUNS = '20'
    process.env.XDG_CACHE_HOME = mkdtempSync(join(tmpdir(), 'epha-tests-'))
  }

  /** Loads the tests, and what they try; once more from a copy, as nothing is loaded twice from one place. */
  async #load() {
    const folder = this.#loads === 0 ? this.built : `${this.built}-${this.#loads}`
    if (this.#loads > 0) cpSync(this.built, folder, { recursive: true })
    this.#loads++
    for (const file of this.files) {
      const url = pathToFileURL(join(folder, file.replace(/\.ts$/, '.js'))).href
      const suite = await suiteOf(() => import(url))
      for (const [at, test] of testsIn(suite).entries()) {
        const id = `${file}#${at} ${test.name}`
        this.#tests.set(id, Object.assign(test, { id, fileName: resolve(file) }))
      }
    }
  }

  /** Each test where nothing is broken: which mutants it reaches, and how long it takes. */
  async dryRun() {
    await this.#load()
    const tests = []
    await runTests([...this.#tests.values()], async (test) => {
      const { id, name, fileName } = test
      globalThis.runningTest = id
      asked.currentTestId = id
      const started = performance.now()
      const failureMessage = await failureOf(() => runTest(test))
      const timeSpentMs = performance.now() - started
      asked.currentTestId = undefined
      this.#times.set(id, timeSpentMs)
      const status = failureMessage === undefined ? passed : failed
      tests.push({ id, name, fileName, timeSpentMs, status, failureMessage })
      return true
    })
    writeFileSync(this.times, JSON.stringify([...this.#times]))
    return { status: 'complete', tests, mutantCoverage: asked.mutantCoverage }
  }

  async mutantRun({
    testFilter,
    hitLimit,
    activeMutant,
    sandboxFileName,
    mutantActivation,
    reloadEnvironment,
  }) {
    if (this.#isStained || this.#loads > mostLoads) throw new Error(stained)
    const isStatic = mutantActivation === 'static'
    const isFirst = this.#loads === 0
    Object.assign(asked, { activeMutant: isStatic ? activeMutant.id : undefined, hitCount: 0, hitLimit })
    if (isFirst || reloadEnvironment) {
      const failureMessage = await failureOf(() => this.#load())
      if (failureMessage !== undefined && !isStatic) throw new Error(failureMessage)
      if (failureMessage !== undefined)
        return { status: 'killed', killedBy: [], failureMessage, nrOfTests: 0 }
    }
    const tests = this.#inOrder(testFilter ?? [...this.#tests.keys()], sandboxFileName)
    asked.activeMutant = activeMutant.id
    globalThis.runningTest = {}
    let nrOfTests = 0
    let noticed
    await runTests(tests, async (test) => {
      nrOfTests++
      const failureMessage = await failureOf(() => runTest(test))
      if (failureMessage === undefined) return true
      noticed = { test, failureMessage }
      asked.activeMutant = undefined
      globalThis.runningTest = {}
      this.#isStained = !isStatic && (await failureOf(() => runTest(test))) !== undefined
      return false
    })
    asked.activeMutant = undefined
    if (this.#isStained && !isFirst) throw new Error(stained)
    if (asked.hitCount > hitLimit) return { status: 'timeout', reason: `went round ${hitLimit} times` }
    if (noticed === undefined) return { status: 'survived', nrOfTests }
    const { test, failureMessage } = noticed
    const others = this.#noticed.get(sandboxFileName) ?? []
    this.#noticed.set(sandboxFileName, [test.id, ...others.filter((other) => other !== test.id)])
    return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests }
  }

  /** First what noticed something else in that file, the latest first, then the fastest. */
  #inOrder(ids, file) {
    const first = this.#noticed.get(file) ?? []
    const rank = (id) => (first.includes(id) ? first.indexOf(id) : first.length)
    const time = (id) => this.#times.get(id) ?? 0
    return ids
      .toSorted((one, other) => rank(one) - rank(other) || time(one) - time(other))
      .flatMap((id) => this.#tests.get(id) ?? [])
  }
}

/** As Stryker numbers them. */
const [passed, failed] = [0, 1]

async function failureOf(run) {
  try {
    await run()
    return undefined
  } catch (error) {
    return String(error?.message ?? error)
  }
}

const newRunner = Object.assign(() => new Runner(), { inject: [] })

export const strykerPlugins = [{ kind: 'TestRunner', name: 'epha', factory: newRunner }]
