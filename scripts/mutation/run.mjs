// Runs Stryker over a room or a file, with the tests of the room.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'

/** Tests of a room that stand in the folder of another: papers that are imported are the tests of `house/` too. */
const elsewhere = {
  house: [
    'test/commands/{import,next,review}.test.ts',
    'test/word/{boxes,drawn-rows,items-in-a-row,kinds,languages,layouts,page-headers,people-columns,posts}.test.ts',
  ],
}

/** Found by a test that fails, or that no longer ends. */
const caught = ['Killed', 'Timeout']
const survived = ['Survived', 'NoCoverage']

/** Each mutant with its place, what stood there and what was put there, and whether a test noticed. */
export async function mutantsOf({ files, room }, { sample, tests, incremental, 'at-once': atOnce }) {
  const sandbox = mkdtempSync(join(tmpdir(), 'epha-mutation-'))
  const own = [`test/${room}/**/*.test.ts`, ...(elsewhere[room] ?? [])]
  // Stryker hands both on to its own processes: to vitest.config.mjs and to sample.mjs.
  process.env.EPHA_MUTATION_TESTS = (tests === undefined ? own : [tests]).join(' ')
  process.env.EPHA_MUTATION_SAMPLE = sample
  try {
    const results = await new Stryker({
      mutate: [files],
      testRunner: 'epha',
      plugins: ['./scripts/mutation/runner.mjs', './scripts/mutation/sample.mjs'],
      ignorers: ['sample'],
      // Stryker looks through this file with the interface of TypeScript, which TypeScript 7 does not have.
      tsconfigFile: 'none.json',
      // Files are not checked, only run.
      disableTypeChecks: false,
      coverageAnalysis: 'perTest',
      // A machine that is busy is no loop without end: those are found by how often they go round.
      dryRunTimeoutMinutes: 30,
      timeoutMS: 10_000,
      warnings: { slow: false },
      concurrency: Number(atOnce),
      incremental,
      incrementalFile: `coverage/mutation/${room}-${sample.replace('/', '-')}.json`,
      ignorePatterns: ['/dist', '/coverage', '/docs/pictures'],
      tempDirName: sandbox,
      reporters: ['progress-append-only'],
      logLevel: 'warn',
      allowConsoleColors: false,
    }).runMutationTest()
    return results
      .filter(({ status }) => [...caught, ...survived].includes(status))
      .map(mutantOf)
      .sort(
        (one, other) => compare(one.path, other.path) || one.line - other.line || one.column - other.column,
      )
  } finally {
    rmSync(sandbox, { recursive: true, force: true, maxRetries: 5 })
  }
}

const compare = (one, other) => (one < other ? -1 : Number(one > other))

function mutantOf({ fileName, location: { start, end }, replacement, status }) {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line)
  const last = lines.length - 1
  const was = lines
    .map((line, at) => line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined))
    .join('\n')
  const place = { path: fileName.replace(`${process.cwd()}/`, ''), line: start.line, column: start.column }
  return { ...place, was, is: replacement ?? '', isCaught: caught.includes(status) }
}
