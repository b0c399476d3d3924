// Builds dist/: the program as CommonJS bundles, the library as ESM, its declarations, and the licences of all that
// is bundled.
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { build } from 'esbuild'
import { keepDeclarations } from './declarations.mjs'
import { notices } from './notices.mjs'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

rmSync('dist', { recursive: true, force: true })
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
  define: { EPHA_VERSION: JSON.stringify(version) },
}
// Files apart, because `--help` is not to wait for what reads minutes and for writers that few ask for. Each is a
// pure function of what it is given, so that it does no harm that what they share with the program is there twice.
const apart = [
  'src/commands/reader.ts',
  'src/render/calendar.ts',
  'src/render/problems/junit.ts',
  'src/render/report/report-files.ts',
  'src/render/yaml.ts',
  'src/workspace/watch.ts',
]
// Commands that few ask for, each with the libraries that only it needs.
const commands = ['src/commands/check.ts', 'src/commands/import.ts', 'src/commands/remind.ts']
const names = [...apart, ...commands].map((path) => basename(path, '.ts'))
const keptApart = {
  name: 'kept-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\.?\// }, ({ kind, path }) => {
      const name = basename(path, '.js')
      if (kind !== 'dynamic-import' || !names.includes(name)) return undefined
      return { path: `./${name}.cjs`, external: true }
    }),
}
const program = { ...shared, format: 'cjs', supported: { 'dynamic-import': false } }
const named = { outdir: 'dist', outExtension: { '.js': '.cjs' }, entryNames: '[name]' }
// gray-matter and its like call `require`, which a module does not have.
const required =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);"
const built = [
  await build({ ...program, entryPoints: ['src/cli.ts'], outfile: 'dist/epha.cjs', plugins: [keptApart] }),
  await build({ ...program, ...named, entryPoints: apart }),
  await build({ ...program, ...named, entryPoints: commands, plugins: [keptApart] }),
  await build({
    ...shared,
    entryPoints: ['src/index.ts', 'src/remark-lint.ts'],
    format: 'esm',
    outdir: 'dist',
    splitting: true,
    banner: { js: required },
  }),
]
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices(built.map(({ metafile }) => metafile)))
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--project', 'scripts/tsconfig.json'], {
  stdio: 'inherit',
})
keepDeclarations('dist/types', ['index.d.ts', 'remark-lint.d.ts'])
