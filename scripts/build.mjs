// Builds dist/: the program as CommonJS, the library as ESM, its declarations, and the licences of all that is bundled.
// It is built beside dist/ and takes its place when it is whole: whoever packs or runs epha meanwhile has the old one.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { bundleProgram, shared } from './bundle.mjs'
import { keepDeclarations } from './declarations.mjs'
import { notices } from './notices.mjs'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
// gray-matter and its like call `require`, which a module does not have.
const required =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);"

/** A sum of all that the program is built from: what one build keeps for later, another does not believe. */
function buildSum() {
  const sum = createHash('sha256')
  for (const name of ['package.json', 'package-lock.json']) sum.update(readFileSync(name))
  for (const name of readdirSync('src', { recursive: true }).sort())
    if (name.endsWith('.ts')) sum.update(name).update(readFileSync(join('src', name)))
  for (const name of [
    'build.mjs',
    'bundle.mjs',
    'direct-names.mjs',
    'load-late.mjs',
    'no-code.mjs',
    'pack.mjs',
  ])
    sum.update(readFileSync(join('scripts', name)))
  return sum.digest('hex').slice(0, 16)
}

/** A sum of the files of the program: the machine code of one bundle is not that of another, of the same source or not. */
function bundleSum(folder) {
  const sum = createHash('sha256')
  for (const name of [
    'epha.cjs',
    ...readdirSync(join(folder, 'epha'))
      .sort()
      .map((file) => join('epha', file)),
  ])
    sum.update(name).update(readFileSync(join(folder, name)))
  return sum.digest('hex').slice(0, 16)
}

/** Puts all that the package ships into a folder. */
async function buildInto(folder) {
  const program = await bundleProgram({
    name: 'epha',
    entry: 'src/cli.ts',
    // What every run loads, and the question that is asked most.
    together: ['src/cli.ts', 'src/commands/actions/list-actions.ts', 'src/render/table.ts'],
    folder,
    define: { EPHA_VERSION: JSON.stringify(version), EPHA_BUILD: JSON.stringify(buildSum()) },
  })
  const worker = await build({
    ...shared,
    entryPoints: ['src/pdf-worker.ts'],
    format: 'cjs',
    outfile: join(folder, 'epha', 'pdf-worker.cjs'),
  })
  const started = await build({
    ...shared,
    entryPoints: ['src/start.ts'],
    format: 'cjs',
    outfile: join(folder, 'start.cjs'),
    define: { EPHA_BUILD: JSON.stringify(bundleSum(folder)) },
  })
  const library = await build({
    ...shared,
    entryPoints: ['src/index.ts', 'src/remark-lint.ts'],
    format: 'esm',
    outdir: folder,
    splitting: true,
    banner: { js: required },
  })
  writeFileSync(
    join(folder, 'THIRD-PARTY-NOTICES.txt'),
    notices([program, started.metafile, worker.metafile, library.metafile]),
  )
  const types = join(folder, 'types')
  const compiler = [
    'node_modules/typescript/bin/tsc',
    '--project',
    'scripts/tsconfig.json',
    '--outDir',
    types,
  ]
  execFileSync(process.execPath, compiler, { stdio: 'inherit' })
  keepDeclarations(types, ['index.d.ts', 'remark-lint.d.ts'])
}

const beside = mkdtempSync('.dist-')
const fresh = join(beside, 'new')
try {
  await buildInto(fresh)
  if (existsSync('dist')) renameSync('dist', join(beside, 'old'))
  renameSync(fresh, 'dist')
} finally {
  rmSync(beside, { recursive: true, force: true })
}
