import type { Import } from './imports.js'

/** A folder of `src/`, or a file that stands beside them: what it may import. */
interface Room {
  /** Folders, or single files of other folders without their ending. */
  readonly inside: readonly string[]
  /** Packages and modules of Node, by name; `x*` is every name that begins with `x`. */
  readonly outside: readonly string[]
}

const syntaxTree = ['mdast']
const readers = ['unified', 'remark-*', 'gray-matter', 'yaml', 'mdast-util-*', 'micromark-extension-*']
const writers = [
  'csv-stringify',
  'diff',
  'docx',
  'fflate',
  'hucre',
  'ical.js',
  'nodemailer',
  'xmlbuilder2',
  'yaml',
  'liquidjs',
  'hast*',
]
const wordReaders = ['mammoth', 'cfb', 'unpdf', 'unified', 'rehype-*', 'hast', 'node:zlib', ...syntaxTree]
const houseWriters = ['remark-stringify', 'unified', 'mdast-util-*', 'yaml', ...syntaxTree]
const rooms = [
  'source',
  'model',
  'language',
  'parse',
  'notation',
  'register',
  'query',
  'compare',
  'check',
  'edit',
  'house',
  'render',
  'word',
  'workspace',
]

/** The rule of the house: a folder imports only what stands on its line. */
export const house: Readonly<Record<string, Room>> = {
  source: { inside: [], outside: [] },
  model: { inside: ['source'], outside: [] },
  language: { inside: ['source', 'model'], outside: ['chrono-node'] },
  parse: { inside: ['source', 'model', 'language'], outside: [...readers, ...syntaxTree] },
  notation: { inside: ['source', 'model', 'language', 'parse/document'], outside: syntaxTree },
  register: { inside: ['source', 'model', 'language'], outside: [] },
  query: { inside: ['source', 'model', 'language'], outside: [] },
  compare: { inside: ['source', 'model', 'language'], outside: ['diff'] },
  check: { inside: ['source', 'model', 'language', 'compare'], outside: [] },
  render: { inside: ['source', 'model', 'language'], outside: [...writers, 'string-width', 'node:crypto'] },
  workspace: { inside: ['source', 'model'], outside: ['node:*', 'chokidar', 'nodemailer', 'picomatch'] },
  // What is added to a file that people wrote: places in, insertions out.
  edit: { inside: ['source', 'model', 'language', 'parse', 'notation'], outside: [] },
  house: { inside: ['source', 'model', 'language', 'parse', 'notation'], outside: houseWriters },
  word: { inside: ['source', 'model', 'language', 'parse/document'], outside: wordReaders },
  commands: { inside: rooms, outside: ['node:path'] },
  // It starts the program: what it needs is loaded before all else.
  'start.ts': {
    inside: ['workspace/cache-place', 'workspace/compiled-code', 'workspace/code-loader', 'workspace/engine'],
    outside: [],
  },
  // A thread of its own for what strangers may have made.
  'pdf-worker.ts': { inside: ['word/pdf'], outside: ['node:worker_threads'] },
  // The command line knows no list of another room: a command hands it what it takes.
  cli: {
    inside: [
      'commands',
      'model/day',
      'model/usage-error',
      'language/nearest',
      'render/lines',
      'render/renderer',
      'workspace/cache-place',
    ],
    outside: ['commander', 'chalk'],
  },
  // The library has no file access of its own.
  'index.ts': { inside: rooms.filter((room) => room !== 'workspace'), outside: [] },
  'remark-lint.ts': { inside: rooms, outside: ['unified*', 'vfile*', ...syntaxTree] },
}

/** The room that a file lives in: its first folder, or the file itself where it stands in none; `cli.ts` is of `cli/`. */
export function roomOf(path: string): string {
  return path === 'cli.ts' ? 'cli' : (path.split('/')[0] ?? path)
}

/** `nodemailer` of `nodemailer/lib/mime-funcs`; `@types/node` whole. */
function packageOf(written: string): string {
  return written
    .split('/')
    .slice(0, written.startsWith('@') ? 2 : 1)
    .join('/')
}

function isNamed(name: string, patterns: readonly string[]): boolean {
  return patterns.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one))
}

/** Why an import breaks the rule; null where it does not. */
export function offence({ from, to, written }: Import): string | null {
  const room = house[roomOf(from)]
  if (!room) return `Unexpected room \`${roomOf(from)}\`, expected one of the house`
  if (written === null) return 'Unexpected computed import, expected its name in quotes'
  if (to === null) {
    return isNamed(packageOf(written), room.outside) ? null : `Unexpected \`${written}\` from outside`
  }
  const file = to.replace(/\.ts$/, '')
  if (roomOf(from) === roomOf(to) || room.inside.some((one) => one === file || one === roomOf(to)))
    return null
  return `Unexpected import of \`${to}\``
}

/**
 * Alternatives that import one another. What an `index.ts` below a room imports for its value are alternatives:
 * notations, rules, renderers. What two of them share has a name and a file, and stands in no list.
 */
export function betweenAlternatives(imports: readonly Import[]): readonly Import[] {
  const listOf = new Map<string, string>()
  for (const { from, to, typeOnly } of imports) {
    if (to !== null && !typeOnly && from.endsWith('/index.ts')) listOf.set(to, from)
  }
  return imports.filter(({ from, to }) => {
    const list = listOf.get(from)
    return list !== undefined && to !== null && listOf.get(to) === list
  })
}

/** Imports that lead back to the file they stand in, type-only imports included, each with its whole round. */
export function cycles(imports: readonly Import[]): readonly (readonly Import[])[] {
  const byFile = new Map<string, Import[]>()
  for (const one of imports) byFile.set(one.from, [...(byFile.get(one.from) ?? []), one])
  const finished = new Set<string>()
  const found: (readonly Import[])[] = []
  const visit = (file: string, way: readonly Import[]): void => {
    const since = way.findIndex((step) => step.from === file)
    if (since >= 0) found.push(way.slice(since))
    if (since >= 0 || finished.has(file)) return
    for (const step of byFile.get(file) ?? []) {
      if (step.to !== null) visit(step.to, [...way, step])
    }
    finished.add(file)
  }
  for (const file of byFile.keys()) visit(file, [])
  return found
}
