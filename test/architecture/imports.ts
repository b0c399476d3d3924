import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'

/** One import, export from, dynamic import or imported type. */
export interface Import {
  /** The importing file, from `src/`: `notation/task.ts`. */
  readonly from: string
  readonly line: number
  /** The imported file, from `src/`; null where it comes from outside. */
  readonly to: string | null
  /** As written: `../model/day.js`, `yaml`; null where it is computed. */
  readonly written: string | null
  readonly typeOnly: boolean
}

/** All files of a source folder, as paths from it with `/`, in order. */
export function sourceFiles(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort()
}

/** What one file imports, type-only imports and imported types included. */
export function importsOf(from: string, text: string): readonly Import[] {
  const { module, program, errors } = parseSync(from, text)
  if (errors.length > 0) throw new Error(`${from}: ${errors[0]?.message}`)
  const found: Import[] = []
  const add = (start: number, written: string | null, typeOnly: boolean): void => {
    const line = text.slice(0, start).split('\n').length
    const inside = written?.startsWith('.') ? join(dirname(from), written).replaceAll('\\', '/') : null
    found.push({ from, line, to: inside?.replace(/\.js$/, '.ts') ?? null, written, typeOnly })
  }
  for (const { start, moduleRequest, entries } of module.staticImports) {
    add(start, moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType))
  }
  for (const { start, entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest) add(start, moduleRequest.value, isType)
    }
  }
  new Visitor({
    ImportExpression({ start, source }) {
      add(start, source.type === 'Literal' ? String(source.value) : null, false)
    },
    TSImportType({ start, source }) {
      add(start, source.value, true)
    },
    CallExpression({ start, callee, arguments: [first] }) {
      if (callee.type !== 'Identifier' || callee.name !== 'require') return
      add(start, first?.type === 'Literal' ? String(first.value) : null, false)
    },
  }).visit(program)
  return found
}

/** What all files of a source folder import. */
export function importsBelow(root: string): readonly Import[] {
  return sourceFiles(root).flatMap((path) => importsOf(path, readFileSync(join(root, path), 'utf8')))
}
