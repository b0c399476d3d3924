// The program as files that load one another: what is imported when it is needed lies in a file of its own, and what
// several of them share stands in one file, once.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { build, transform } from 'esbuild'
import { asCommonJs, changing, withDirectNames } from './direct-names.mjs'
import { loadLate } from './load-late.mjs'
import { noCode } from './no-code.mjs'
import { packed } from './pack.mjs'

/** What program and library are bundled with alike. */
export const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [loadLate, noCode],
}

/**
 * Bundles a program as CommonJS, which starts a tenth faster than modules do: `NAME.cjs` in `folder`, and what it
 * loads in `NAME/` beside it. esbuild parts modules only, so that each part is turned into CommonJS afterwards, and knows
 * what it takes of others by names of its own.
 * Of `together`, files of the source, each is one file with all that it loads at once, which only the program's own loader
 * can load. Gives esbuild's metafile.
 */
export async function bundleProgram({ name, entry, folder, define = {}, together = [] }) {
  const { metafile, outputFiles } = await build({
    ...shared,
    define,
    entryPoints: { [name]: entry },
    format: 'esm',
    splitting: true,
    outdir: folder,
    chunkNames: `${name}/[name]-[hash]`,
    outExtension: { '.js': '.cjs' },
    write: false,
  })
  const later = changing(metafile)
  if (later.length > 0)
    throw new Error(`Unexpected change of what is exported, expected it to be one thing: ${later.join(', ')}`)
  const codes = new Map()
  for (const { path, text } of outputFiles) {
    const { code } = await transform(withDirectNames(text), {
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      minify: true,
      supported: { 'dynamic-import': false },
    })
    codes.set(relative('.', path).replaceAll('\\', '/'), asCommonJs(code))
  }
  const ofSource = (source) => {
    const path = Object.keys(metafile.outputs).find((one) => metafile.outputs[one].entryPoint === source)
    if (path === undefined)
      throw new Error(`${source} is no file of its own in ${name}: nobody imports it late`)
    return path
  }
  for (const [path, code] of packed(metafile, codes, together.map(ofSource))) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, code)
  }
  return metafile
}
