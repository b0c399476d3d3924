import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'

/** Text that a newcomer writes into a file that stands. */
export interface Insertion {
  readonly path: string
  /** Stands once in the file, and stays. */
  readonly after: string
  readonly text: string
}

/** The project in a folder of its own, where a newcomer may add what they like. */
export interface ScratchCopy {
  readonly root: string
  /** The paths of all files that are new or other than in the project, sorted, with `/` on every system. */
  changedFiles(): readonly string[]
  /** Lays a folder over the copy: what stands in it at `src/x.ts` is new at `src/x.ts`. Throws where that exists. */
  add(folder: string): void
  /** Writes text into a file that stands. Throws where its place is missing or stands twice. */
  insert(insertion: Insertion): void
  /** What the compiler says of the copy; empty where every type is right. */
  typeErrors(): string
  /** Runs tests of the copy. `words` are those of `vitest run`: files, and `-t` with a name where one is enough. */
  runTests(words: readonly string[], environment?: Readonly<Record<string, string>>): TestRun
  /** Bundles the program of the copy and runs it there; it may be run as often as wanted once it is bundled. */
  bundleProgram(): Promise<(words: readonly string[]) => ProgramRun>
  /** Takes the copy away. */
  remove(): void
}

/** How a run of tests went. */
export interface TestRun {
  readonly passed: boolean
  readonly output: string
}

/** What the program printed, and its exit code. */
export interface ProgramRun {
  readonly stdout: string
  readonly stderr: string
  readonly code: number | null
}

/** Milliseconds that compiling or testing a copy may take on a busy machine. */
export const patience = 300_000

const copied = [
  'src',
  'test',
  'fixtures',
  'minutes',
  'docs',
  'scripts',
  'bin',
  'README.md',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'biome.json',
]

/** Copies the project, all but what is built or installed: the copy shares `node_modules`. */
export function scratchCopy(): ScratchCopy {
  const root = mkdtempSync(join(tmpdir(), 'epha-newcomer-'))
  for (const path of copied) cpSync(path, join(root, path), { recursive: true })
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction')
  return {
    root,
    changedFiles: () => filesBelow(root).filter((path) => !isSameFile(path, root)),
    add: (folder) => cpSync(folder, root, { recursive: true, errorOnExist: true, force: false }),
    insert: (insertion) => insertInto(root, insertion),
    typeErrors: () => runNode(root, [resolve('node_modules/typescript/bin/tsc'), '--noEmit']).stdout,
    runTests: (words, environment = {}) => {
      const vitest = resolve('node_modules/vitest/vitest.mjs')
      const run = runNode(root, [vitest, 'run', '--reporter=dot', ...words], environment)
      return { passed: run.code === 0, output: run.stdout + run.stderr }
    },
    bundleProgram: () => bundleProgram(root),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

function filesBelow(root: string): string[] {
  return copied
    .flatMap((path) =>
      statSync(join(root, path)).isDirectory()
        ? readdirSync(join(root, path), { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
        : [path],
    )
    .filter((path) => statSync(join(root, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
}

function isSameFile(path: string, root: string): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size
  const copy = join(root, path)
  return size === statSync(copy).size && readFileSync(path).equals(readFileSync(copy))
}

function insertInto(root: string, { path, after, text }: Insertion): void {
  const file = join(root, path)
  const parts = readFileSync(file, 'utf8').split(after)
  if (parts.length !== 2)
    throw new Error(`Unexpected ${parts.length - 1} × \`${after}\` in ${path}, expected one`)
  writeFileSync(file, parts.join(after + text))
}

/** Runs a script of Node in the copy. */
function runNode(
  root: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ProgramRun {
  const run = spawnSync(process.execPath, words, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...environment },
  })
  return { stdout: run.stdout, stderr: run.stderr, code: run.status }
}

async function bundleProgram(root: string): Promise<(words: readonly string[]) => ProgramRun> {
  const outfile = join(root, 'program.cjs')
  await build({
    entryPoints: [join(root, 'src/cli.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    supported: { 'dynamic-import': false },
    define: { EPHA_VERSION: '"0.0.0"', EPHA_BUILD: '"scratch"' },
    logLevel: 'error',
  })
  return (words) => runNode(root, [outfile, ...words])
}
