// Builds dist/: the program as one CommonJS bundle, the library as ESM, and its declarations.
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { build } from 'esbuild'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

rmSync('dist', { recursive: true, force: true })
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  define: { EPHA_VERSION: JSON.stringify(version) },
}
// What reads minutes is most of the program, and `--help` is not to wait for it: a file apart.
const readerApart = {
  name: 'reader-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\/reader\.js$/ }, () => ({ path: './reader.cjs', external: true })),
}
const program = { ...shared, format: 'cjs', supported: { 'dynamic-import': false } }
await build({ ...program, entryPoints: ['src/cli.ts'], outfile: 'dist/epha.cjs', plugins: [readerApart] })
await build({ ...program, entryPoints: ['src/commands/reader.ts'], outfile: 'dist/reader.cjs' })
const entries = ['src/index.ts', 'src/remark-lint.ts']
await build({ ...shared, entryPoints: entries, format: 'esm', outdir: 'dist', splitting: true })
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.build.json'], {
  stdio: 'inherit',
})
