// Runs Stryker over a room or a file, with the tests of the room.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { caught, mutantOf, survived } from './mutant.mjs'

/** Tests of a room that stand in the folder of another: papers that are imported are the tests of `house/` too. */
const elsewhere = {
  house: [
    'test/commands/{import,next,review}.test.ts',
    'test/word/{boxes,drawn-rows,items-in-a-row,kinds,languages,layouts,page-headers,people-columns,posts}.test.ts',
  ],
}

/** Each mutant with its place, what stood there and what was put there, and whether a test noticed. */
export async function mutantsOf({ files, room }, { sample, tests, incremental, 'at-once': atOnce }) {
  const sandbox = mkdtempSync(join(tmpdir(), 'epha-mutation-'))
  const own = [`test/${room}/**/*.test.ts`, ...(elsewhere[room] ?? [])]
  // Stryker hands both on to its own processes: to bundle.mjs and to sample.mjs.
  process.env.EPHA_MUTATION_TESTS = (tests === undefined ? own : [tests]).join(' ')
  process.env.EPHA_MUTATION_SAMPLE = sample
  try {
    const results = await new Stryker({
      mutate: [files],
      testRunner: 'epha',
      plugins: [
        './scripts/mutation/runner.mjs',
        './scripts/mutation/sample.mjs',
        './scripts/mutation/survivors.mjs',
      ],
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
      reporters: ['progress-append-only', 'survivors'],
      logLevel: 'warn',
      allowConsoleColors: false,
    }).runMutationTest()
    const tried = results.filter(({ status }) => [...caught, ...survived].includes(status))
    for (const { status, statusReason } of results)
      if (![...caught, ...survived, 'Ignored'].includes(status))
        console.log(`not tried: ${status} ${statusReason}`)
    return tried.map(mutantOf)
  } finally {
    rmSync(sandbox, { recursive: true, force: true, maxRetries: 5 })
  }
}
