// Builds dist/: the program as one CommonJS bundle, the library as ESM, its declarations, and the licences of
// all that is bundled.
import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { notices } from './notices.mjs'

rmSync('dist', { recursive: true, force: true })
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
}
const program = await build({
  ...shared,
  entryPoints: ['src/cli.ts'],
  format: 'cjs',
  outfile: 'dist/epha.cjs',
})
const library = await build({
  ...shared,
  entryPoints: ['src/index.ts'],
  format: 'esm',
  outdir: 'dist',
  splitting: true,
})
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices([program.metafile, library.metafile]))
execFileSync(
  process.execPath,
  [
    'node_modules/typescript/bin/tsc',
    '--noEmit',
    'false',
    '--emitDeclarationOnly',
    '--declaration',
    '--rootDir',
    'src',
    '--outDir',
    'dist/types',
    '--project',
    'tsconfig.json',
  ],
  { stdio: 'inherit' },
)
