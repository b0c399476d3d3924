// Counts the work of reading minutes: how often functions are called, as V8 counts them. The count is the same at every run
// and on every machine, where time is not.
import { mkdtempSync, rmSync } from 'node:fs'
import { Session } from 'node:inspector'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { shared } from '../bundle.mjs'

const entry = `
export { recognise } from './src/notation/recognise.js'
export { parseDocument } from './src/parse/document.js'
export { readSettings } from './src/parse/settings.js'
export { buildRegister } from './src/register/build.js'
export { whoIsWho } from './src/register/roster/rosters.js'
`
const required =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);"

/** Bundles what reads minutes, and gives a counter of its work. */
export async function openCounter() {
  const folder = mkdtempSync(join(tmpdir(), 'epha-work-'))
  const reader = join(folder, 'reader.mjs')
  await build({
    ...shared,
    minify: false,
    stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' },
    format: 'esm',
    outfile: reader,
    banner: { js: required },
  })
  const program = await import(pathToFileURL(reader).href)
  rmSync(folder, { recursive: true, force: true })
  const session = new Session()
  session.connect()
  const ask = (method, params) => {
    let answer = null
    session.post(method, params, (error, result) => {
      if (error) throw error
      answer = result
    })
    return answer
  }
  ask('Profiler.enable')
  return {
    workOf(files) {
      readAll(program, { '2011-05-03.md': '- [ ] TR to mend the gate\n' })
      ask('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
      readAll(program, files)
      const { result } = ask('Profiler.takePreciseCoverage')
      ask('Profiler.stopPreciseCoverage')
      const counts = result
        .filter(({ url }) => url.endsWith('reader.mjs'))
        .flatMap(({ functions }) => functions.map(({ ranges }) => ranges[0]?.count ?? 0))
      return counts.reduce((sum, count) => sum + count, 0)
    },
    close: () => session.disconnect(),
  }
}

/** Minutes in, the register out, as the program reads a folder. */
function readAll({ parseDocument, readSettings, recognise, buildRegister, whoIsWho }, files) {
  const { 'epha.yaml': yaml = '', ...minutes } = files
  const settings = readSettings(yaml, 'epha.yaml')
  const documents = Object.entries(minutes).map(([path, text]) =>
    parseDocument({ path, text }, settings, { alone: true, absolutePath: `/minutes/${path}` }),
  )
  const names = documents.map((document) => document.names)
  const who = whoIsWho(names, settings)
  const all = documents.map((document) => recognise(document, settings, who.rosters.get(document.path)))
  return buildRegister(all, settings, { membership: who.membership(() => true) })
}
