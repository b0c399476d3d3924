// The program itself, in this process, with weights that can be changed between two readings.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { shared } from '../bundle.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The command line, and each table of weights by the name of what it decides. */
const entry = `
export { commands } from './src/commands/index.js'
export { plain } from './src/render/renderer.js'
import { listWeights as list } from './src/model/list-evidence.js'
import { namesWeights as names } from './src/model/names-evidence.js'
import { columnWeights as columns } from './src/notation/place/column-cells.js'
import { likenessWeights as likeness } from './src/register/likeness.js'
export const tables = { list, names, columns, likeness }
`

async function bundled() {
  const folder = mkdtempSync(join(tmpdir(), 'epha-score-'))
  const outfile = join(folder, 'reader.cjs')
  try {
    await build({
      ...shared,
      stdin: { contents: entry, resolveDir: root, loader: 'ts' },
      format: 'cjs',
      outfile,
      define: { EPHA_VERSION: '"score"' },
    })
    return (await import(pathToFileURL(outfile).href)).default
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Opens a reader. `weights` are those of the program, by name; `read` gives what `epha actions --json` prints of a file
 * or a folder, by the weights that it is handed, and the names of those that it went by: a reading by other weights is
 * the same as long as these are. More flags may be handed to it.
 */
export async function openReader() {
  const { commands, plain, tables } = await bundled()
  const { run } = commands.find(({ name }) => name === 'actions')
  const weights = new Map()
  let current = weights
  let used = new Set()
  for (const [table, named] of Object.entries(tables))
    for (const [name, weight] of Object.entries(named)) {
      const key = `${table} ${name}`
      weights.set(key, weight)
      const get = () => {
        used.add(key)
        return current.get(key)
      }
      Object.defineProperty(named, name, { get })
    }
  const terminal = { palette: plain, width: null }
  const environment = { here: root, today: '2026-11-27', stdout: terminal, stderr: terminal }
  const usual = { status: 'all', format: 'json' }
  async function read(minutes, by, values = {}) {
    current = by
    used = new Set()
    const call = {
      words: [],
      values: { ...usual, ...values },
      environment: { ...environment, minutes },
      commands,
    }
    const { stdout } = await run(call)
    return { printed: JSON.parse(stdout), used: [...used] }
  }
  return { weights, read }
}
