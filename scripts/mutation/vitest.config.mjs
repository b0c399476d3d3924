// How tests are run on what is broken: those of one room, in one process.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Tests that run what was built before anything was broken, or other programs. They can notice nothing. */
const outside = ['test/workspace/{compiled-code,open,worker}.test.ts']

/**
 * Makes what is made of words anew in each test. Made once for all of them, only the first test would be seen to reach
 * it, and whether it is broken would be asked of that test alone.
 */
const wordsAnew = {
  name: 'words-anew',
  transform(code, id) {
    if (!id.endsWith('/src/language/spoken.ts')) return
    if (!code.includes('export function spoken(')) throw new Error('spoken is made otherwise now')
    return `${code.replace('export function spoken(', 'function spokenOnce(')}
      export function spoken(make) {
        let test, made
        return () => {
          if (test !== globalThis.runningTest || !made) [test, made] = [globalThis.runningTest, spokenOnce(make)]
          return made()
        }
      }`
  },
}

// biome-ignore lint/style/noDefaultExport: vitest takes the default export of its settings and nothing else.
export default defineConfig({
  plugins: [wordsAnew],
  test: {
    root: process.cwd(),
    include: process.env.EPHA_MUTATION_TESTS.split(' '),
    exclude: outside,
    setupFiles: ['scripts/mutation/each-test.mjs'],
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // A tenth of what laws are tried on elsewhere: what is broken shows in a few.
    env: { XDG_CACHE_HOME: mkdtempSync(join(tmpdir(), 'epha-tests-')), EPHA_FUZZ_RUNS: '20' },
  },
})
