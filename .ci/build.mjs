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
await build({ ...shared, entryPoints: ['src/cli.ts'], format: 'cjs', outfile: 'dist/epha.cjs' })
await build({ ...shared, entryPoints: ['src/index.ts', 'src/remark-lint.ts'], format: 'esm', outdir: 'dist', splitting: true })
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.build.json'], {
  stdio: 'inherit',
})
