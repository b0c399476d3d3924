import { git } from './git.js'

/** A file that a change takes away or brings, by its path from the root of the repository and the id of its bytes. */
export interface TouchedFile {
  readonly path: string
  readonly id: string
}

/** `:100644 000000 60982298d87abf19c039b55564a2c597ad58cc98 0000000000000000000000000000000000000000 D` */
const rawChange = /^:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*$/

/** What one file of a change was and is. Links and submodules are no files: null, as though they were not there. */
export interface RawChange {
  readonly path: string
  readonly before: string | null
  readonly now: string | null
}

/** A change as `--raw -z` prints it, with the path behind it; null for anything else. */
export function rawChangeOf(written: string, path: string): RawChange | null {
  const [, modeBefore = '', mode = '', before = '', now = ''] = rawChange.exec(written) ?? []
  if (now === '') return null
  const isFile = (bits: string): boolean => bits.startsWith('100')
  return { path, before: isFile(modeBefore) ? before : null, now: isFile(mode) ? now : null }
}

/**
 * Where the files of a folder lay before changes that brought them: most of those whose bytes went away elsewhere tell.
 * @param prefix `minutes/`; empty for the root of the repository
 * @returns the same of the folder before; null where nothing tells
 */
export function folderBefore(
  gone: readonly TouchedFile[],
  come: readonly TouchedFile[],
  prefix: string,
): string | null {
  const places = new Map<string, string[]>()
  for (const { id, path } of gone) {
    const there = places.get(id)
    if (there) there.push(path)
    else places.set(id, [path])
  }
  const votes = new Map<string, number>()
  for (const { id, path } of come) {
    if (!path.startsWith(prefix)) continue
    const within = folderOf(path.slice(prefix.length))
    for (const place of places.get(id) ?? []) {
      const whole = folderOf(place)
      if (!`/${whole}`.endsWith(`/${within}`)) continue
      const folder = whole.slice(0, whole.length - within.length)
      votes.set(folder, (votes.get(folder) ?? 0) + 1)
    }
  }
  const [best] = [...votes].sort(([, one], [, other]) => other - one)
  return best?.[0] ?? null
}

/** `minutes/` of `minutes/may.md`; empty for a file at the root. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

/** Where the files of a folder of the current commit lay at another one; null where nothing tells. */
export function folderAt(folder: string, commit: string, prefix: string): string | null {
  const words = ['diff-tree', '-r', '-z', '--raw', '--no-abbrev', '--no-renames', commit, 'HEAD']
  const answer = git(folder, ...words).split('\0')
  const changes = answer.flatMap((written, at) => rawChangeOf(written, answer[at + 1] ?? '') ?? [])
  const files = (side: 'before' | 'now'): readonly TouchedFile[] =>
    changes.flatMap(({ path, ...ids }) => {
      const id = ids[side]
      return id === null ? [] : [{ path, id }]
    })
  return folderBefore(files('before'), files('now'), prefix)
}
