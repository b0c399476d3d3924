import { posix } from 'node:path'
import { excluder, isReadFile, isReadFolder, settingsName } from './folder.js'
import { git, gitBytes } from './git.js'
import { largest, readingOf, tooLarge } from './read.js'
import type { FileReading, Workspace } from './workspace.js'

/** A regular file of a commit; its path counts from the root of the repository. */
interface Blob {
  readonly path: string
  readonly id: string
  readonly size: number
}

/**
 * A minutes folder as it stood at a commit, under the same paths. Where the folder was not there then, it has no files.
 */
export function openCommit(now: Workspace, commit: string): Workspace {
  const { folder, alone, named } = now
  const blobs = blobsOf(folder, commit)
  const prefix = git(folder, 'rev-parse', '--show-prefix').replace(/\n$/, '')
  const pathOf = ({ path }: Blob): string => posix.relative(`/${prefix}`, `/${path}`)
  const one = (blob: Blob): FileReading => [...readings(folder, [blob], pathOf)][0] ?? missing(pathOf(blob))

  const base = upwards(prefix).find((above) => blobs.has(`${above}${settingsName}`)) ?? null
  const settings = base === null ? undefined : blobs.get(`${base}${settingsName}`)
  const minutesIn = (exclude: readonly string[]): readonly Blob[] => {
    const isExcluded = excluder(exclude)
    const fromBase = prefix.slice((base ?? prefix).length)
    return [...blobs.values()]
      .filter(({ path }) => path.startsWith(prefix))
      .filter(({ path }) => {
        const within = path.slice(prefix.length)
        return named.includes(within) || isRead(within, (part) => isExcluded(`${fromBase}${part}`))
      })
  }
  const same = (reading: FileReading): readonly Blob[] => {
    const blob = blobs.get(`${prefix}${reading.kind === 'read' ? reading.file.path : reading.unread.path}`)
    return blob === undefined ? [] : [blob]
  }
  return {
    ...now,
    settings: settings === undefined ? null : one(settings),
    fromSettings: (path) => posix.relative(`/${prefix}`, posix.join('/', base ?? prefix, path)),
    files: (exclude) => {
      const wanted = alone ? [...now.files([])].flatMap(same) : minutesIn(exclude)
      return readings(
        folder,
        [...wanted].sort((blob, other) => (blob.path < other.path ? -1 : 1)),
        pathOf,
      )
    },
    read: (path) => {
      const blob = blobs.get(posix.join(prefix, path))
      return blob === undefined ? missing(path) : one(blob)
    },
  }
}

/** Bytes of files that git is asked for at once. */
const batch = 2 * largest

/** `100644 blob 8ab686eafeb1f44702738c8b0f24f2567c36da6d    1234<tab>minutes/2011-spring.md` */
const listedBlob = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t/

/** The regular files of a commit, by their paths; links and submodules are none. */
function blobsOf(folder: string, commit: string): ReadonlyMap<string, Blob> {
  const listed = git(folder, 'ls-tree', '-r', '-z', '-l', '--full-tree', commit).split('\0')
  const blobs = new Map<string, Blob>()
  for (const line of listed) {
    const [whole, id, size] = listedBlob.exec(line) ?? []
    if (whole === undefined || id === undefined) continue
    const path = line.slice(whole.length)
    blobs.set(path, { path, id, size: Number(size) })
  }
  return blobs
}

/** What git gives for a batch: a line for each file, its bytes, a line end. A file that is missing has the line alone. */
function bytesOf(folder: string, blobs: readonly Blob[]): ReadonlyMap<Blob, Buffer> {
  const answer = gitBytes(folder, ['cat-file', '--batch'], blobs.map(({ id }) => `${id}\n`).join(''))
  const found = new Map<Blob, Buffer>()
  let at = 0
  for (const blob of blobs) {
    const end = answer.indexOf('\n', at)
    const isThere = !answer.toString('utf8', at, end).endsWith(' missing')
    at = end + 1
    if (!isThere) continue
    found.set(blob, answer.subarray(at, at + blob.size))
    at += blob.size + 1
  }
  return found
}

function* readings(
  folder: string,
  blobs: readonly Blob[],
  pathOf: (blob: Blob) => string,
): Iterable<FileReading> {
  for (let at = 0; at < blobs.length; ) {
    const batched: Blob[] = []
    for (let size = 0; at < blobs.length && size < batch; at++) {
      const blob = blobs[at]
      if (blob === undefined) continue
      if (blob.size > largest) yield tooLarge(pathOf(blob))
      else batched.push(blob)
      size += Math.min(blob.size, largest)
    }
    const bytes = bytesOf(folder, batched)
    for (const blob of batched) {
      const path = pathOf(blob)
      const read = bytes.get(blob)
      yield read === undefined ? missing(path) : readingOf(path, read)
    }
  }
}

function missing(path: string): FileReading {
  return { kind: 'unread', unread: { path, why: 'not in this clone of the repository' } }
}

/** A folder of a repository and those above it: `minutes/termly/`, `minutes/`, and the empty name of its root. */
function upwards(prefix: string): readonly string[] {
  const names = prefix.split('/').slice(0, -1)
  return [
    prefix,
    ...names.map((_, at) =>
      names
        .slice(0, -1 - at)
        .map((name) => `${name}/`)
        .join(''),
    ),
  ]
}

/** Whether a file below the minutes folder may be minutes by the names on its way, as those of the folder now. */
function isRead(path: string, isExcluded: (path: string) => boolean): boolean {
  const names = path.split('/')
  return names.every((name, at) => {
    const isFile = at === names.length - 1
    return (isFile ? isReadFile(name) : isReadFolder(name)) && !isExcluded(names.slice(0, at + 1).join('/'))
  })
}
