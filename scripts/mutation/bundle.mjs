// Makes JavaScript of the tests of a room and of what they try, broken as Stryker left it.
import { readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import picomatch from 'picomatch'

/** Tests that run what was built before anything was broken. They can notice nothing. */
const outside = ['test/workspace/open.test.ts']

/** The tests that are asked for, by their paths. */
export function testFiles() {
  const isMeant = picomatch(process.env.EPHA_MUTATION_TESTS.split(' '), { ignore: outside })
  return readdirSync('test', { recursive: true })
    .map((path) => `test/${path}`)
    .filter((path) => isMeant(path))
    .sort()
}

/** Tests describe themselves to this process instead of to vitest. */
const collected = {
  name: 'collected',
  setup({ onResolve }) {
    const path = new URL('collected.mjs', import.meta.url).href
    onResolve({ filter: /^vitest$/ }, () => ({ path, external: true }))
  },
}

/**
 * Each file as it stands where Stryker put it, though it is moved. What is made of words is made anew whenever another test
 * runs: made once for all of them, only the first test would be seen to reach it, and whether it is broken would be asked
 * of that test alone.
 */
const asItStands = {
  name: 'as-it-stands',
  setup({ onLoad }) {
    onLoad({ filter: /\/(?:src|test)\/.*\.ts$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8').replaceAll('import.meta.url', `'${pathToFileURL(path).href}'`)
      return { contents: path.endsWith('/src/language/spoken.ts') ? withWordsAnew(code) : code, loader: 'ts' }
    })
  },
}

function withWordsAnew(code) {
  const [spoken, ready] = ['export function spoken<Made>(', 'readyAtOnce(make(language))']
  if (!code.includes(spoken) || !code.includes(ready)) throw new Error('spoken is made otherwise now')
  // Making expressions ready at once costs a test more than it gains.
  const once = code.replace(spoken, 'function spokenOnce<Made>(').replace(ready, 'make(language)')
  return `${once}
    ${spoken}make: (words: Language) => Made): () => Made {
      let test, made
      return () => {
        if (test !== globalThis.runningTest || !made) [test, made] = [globalThis.runningTest, spokenOnce(make)]
        return made()
      }
    }`
}

/** Writes tests, and what they try, as JavaScript into a folder: each file of tests as the file of its name. */
export async function bundleTests(files, outdir) {
  await build({
    absWorkingDir: process.cwd(),
    entryPoints: files,
    outdir,
    outbase: '.',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [collected, asItStands],
    logLevel: 'error',
  })
}
