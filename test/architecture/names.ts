import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { sourceFiles } from './imports.js'

/** The names that one file exports and declares itself: what it only hands on has its place elsewhere. */
export function declaredNames(path: string, text: string): readonly string[] {
  const { module } = parseSync(path, text)
  return module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, exportName: { name } }) =>
      moduleRequest || name === null ? [] : [name],
    ),
  )
}

/** Every exported name of a source folder, with the files that declare it. */
export function namesBelow(root: string): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>()
  for (const path of sourceFiles(root))
    for (const name of new Set(declaredNames(path, readFileSync(join(root, path), 'utf8'))))
      names.set(name, [...(names.get(name) ?? []), path])
  return names
}

/** Names that stand for several things, each with its files; the file names of a list of alternatives do not count. */
export function doubleNames(names: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...names]
    .filter(([, files]) => files.length > 1)
    .map(([name, files]) => `${name}: ${files.join(', ')}`)
    .sort()
}
