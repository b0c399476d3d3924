// Builds dist/: the program as CommonJS bundles, the library as ESM, its declarations, and the licences of all that
// is bundled.
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
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
// What reads minutes is most of the program, and `--help` is not to wait for it: a file apart.
const readerApart = {
  name: 'reader-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\/reader\.js$/ }, () => ({ path: './reader.cjs', external: true })),
}
const program = { ...shared, format: 'cjs', supported: { 'dynamic-import': false } }
const entries = ['src/index.ts', 'src/remark-lint.ts']
const built = [
  await build({ ...program, entryPoints: ['src/cli.ts'], outfile: 'dist/epha.cjs', plugins: [readerApart] }),
  await build({ ...program, entryPoints: ['src/commands/reader.ts'], outfile: 'dist/reader.cjs' }),
  await build({ ...shared, entryPoints: entries, format: 'esm', outdir: 'dist', splitting: true }),
]
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices(built.map(({ metafile }) => metafile)))
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.build.json'], {
  stdio: 'inherit',
})
