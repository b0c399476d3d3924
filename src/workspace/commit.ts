import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { UsageError } from '../model/usage-error.js'
import { bytesOf, readingOf } from './decode.js'
import { excluder, isReadFile, isReadFolder, settingsName } from './folder.js'
import { git, gitBytes, prefixesOf } from './git.js'
import { largest, tooLarge } from './read.js'
import type { FileReading, SourceFile, Workspace } from './workspace.js'

/** A regular file of a commit; its path counts from the root of the repository. */
interface Blob {
  readonly path: string
  readonly id: string
}

/** A minutes folder as it stood at a commit. */
export interface CommittedWorkspace extends Workspace {
  /** Paths of all its regular files, whatever they are called. */
  readonly paths: ReadonlySet<string>
  /** Whether a file has the same path and bytes there. */
  readonly isSame: (file: SourceFile) => boolean
  /** Whether `exclude`, which counts from the `epha.yaml` of then, names a path or a folder on its way. */
  readonly isExcluded: (exclude: readonly string[]) => (path: string) => boolean
}

/**
 * A minutes folder as it stood at a commit, under the same paths. Where the folder was not there then, it has no files.
 * Throws UsageError where this clone lacks files of the commit: nobody could say what was lost of them.
 */
export function openCommit(now: Workspace, commit: string): CommittedWorkspace {
  const { folder, alone, named } = now
  const blobs = blobsOf(folder, commit)
  // A link may have taken the place of the folder: what it was called then is where its files were.
  const prefixes = prefixesOf(folder)
  const wasThere = (name: string): boolean => [...blobs.keys()].some((path) => path.startsWith(name))
  const prefix = prefixes.find(wasThere) ?? prefixes[0] ?? ''
  const pathOf = ({ path }: Blob): string => posix.relative(`/${prefix}`, `/${path}`)
  const one = (blob: Blob): FileReading => readingOf(pathOf(blob), blobBytes(folder, [blob])[0] ?? empty)

  const base = upwards(prefix).find((above) => blobs.has(`${above}${settingsName}`)) ?? null
  const settings = base === null ? undefined : blobs.get(`${base}${settingsName}`)
  const inFolder = [...blobs.values()].filter(({ path }) => path.startsWith(prefix))
  const isExcluded: CommittedWorkspace['isExcluded'] = (exclude) => {
    const isNamed = excluder(exclude)
    const fromBase = prefix.slice((base ?? prefix).length)
    return (path) => waysTo(path).some((part) => isNamed(`${fromBase}${part}`))
  }
  const minutesIn = (exclude: readonly string[]): readonly Blob[] => {
    const isOut = isExcluded(exclude)
    return inFolder.filter(({ path }) => {
      const within = path.slice(prefix.length)
      return named.includes(within) || (isReadName(within) && !isOut(within))
    })
  }
  const same = (reading: FileReading): readonly Blob[] => {
    const blob = blobs.get(`${prefix}${reading.kind === 'read' ? reading.file.path : reading.unread.path}`)
    return blob === undefined ? [] : [blob]
  }
  return {
    ...now,
    paths: new Set(inFolder.map(({ path }) => path.slice(prefix.length))),
    isSame: (file) => {
      const id = blobs.get(posix.join(prefix, file.path))?.id
      return id !== undefined && id === idOf(bytesOf(file), id)
    },
    isExcluded,
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
    namesIn: (path) => {
      const way = posix.join(prefix, path, '/').replace(/^\.?\//, '')
      const names = [...blobs.keys()].flatMap((blob) =>
        blob.startsWith(way) ? (blob.slice(way.length).split('/')[0] ?? []) : [],
      )
      return names.length === 0 ? null : [...new Set(names)]
    },
    read: (path) => {
      const blob = blobs.get(posix.join(prefix, path))
      return blob === undefined ? missing(path) : one(blob)
    },
  }
}

/** Bytes of files that git is asked for at once. */
const batch = 2 * largest

/** `100644 blob 8ab686eafeb1f44702738c8b0f24f2567c36da6d<tab>minutes/2011-spring.md` */
const listedBlob = /^100\d{3} blob ([0-9a-f]+)\t/

/** The regular files of a commit, by their paths; links and submodules are none. */
function blobsOf(folder: string, commit: string): ReadonlyMap<string, Blob> {
  const listed = listedAt(folder, commit).split('\0')
  const blobs = new Map<string, Blob>()
  for (const line of listed) {
    const [whole, id] = listedBlob.exec(line) ?? []
    if (whole === undefined || id === undefined) continue
    const path = line.slice(whole.length)
    blobs.set(path, { path, id })
  }
  return blobs
}

function listedAt(folder: string, commit: string): string {
  try {
    return git(folder, 'ls-tree', '-r', '-z', '--full-tree', commit)
  } catch {
    throw partialClone()
  }
}

function partialClone(): UsageError {
  return new UsageError(
    'Unexpected partial clone for `--compare-with`, expected one that has the files of both branches',
    ['try:    git fetch --refetch --no-filter', 'In a workflow: no `filter` below `actions/checkout`.'],
  )
}

/** `8ab686eafeb1f44702738c8b0f24f2567c36da6d blob 1234` · `8ab686eafeb1f44702738c8b0f24f2567c36da6d missing` */
const sizeOfBlob = /^[0-9a-f]+ blob (\d+)$/

/** The bytes of each file, in their order. Throws UsageError where this clone lacks one of them. */
function sizesOf(folder: string, blobs: readonly Blob[]): readonly number[] {
  if (blobs.length === 0) return []
  const asked = blobs.map(({ id }) => `${id}\n`).join('')
  const answers = answerFor(folder, '--batch-check', asked).toString('utf8').split('\n')
  return blobs.map((_, at) => {
    const size = sizeOfBlob.exec(answers[at] ?? '')?.[1]
    if (size === undefined) throw partialClone()
    return Number(size)
  })
}

function answerFor(folder: string, flag: '--batch' | '--batch-check', asked: string): Buffer {
  try {
    return gitBytes(folder, ['cat-file', flag], asked)
  } catch {
    throw partialClone()
  }
}

const empty = Buffer.alloc(0)

/** What git gives for a batch: a line for each file, its bytes, a line end. Throws UsageError where one is missing. */
function blobBytes(folder: string, blobs: readonly Blob[]): readonly Buffer[] {
  const answer = answerFor(folder, '--batch', blobs.map(({ id }) => `${id}\n`).join(''))
  let at = 0
  return blobs.map(() => {
    const start = answer.indexOf('\n', at) + 1
    const size = sizeOfBlob.exec(answer.toString('utf8', at, start - 1))?.[1]
    if (size === undefined) throw partialClone()
    at = start + Number(size) + 1
    return answer.subarray(start, start + Number(size))
  })
}

function* readings(
  folder: string,
  blobs: readonly Blob[],
  pathOf: (blob: Blob) => string,
): Iterable<FileReading> {
  const sizes = sizesOf(folder, blobs)
  for (let at = 0; at < blobs.length; ) {
    const batched: Blob[] = []
    for (let bytes = 0; at < blobs.length && bytes < batch; at++) {
      const [blob, size] = [blobs[at], sizes[at]]
      if (blob === undefined || size === undefined) continue
      if (size > largest) yield tooLarge(pathOf(blob))
      else batched.push(blob)
      bytes += Math.min(size, largest)
    }
    const contents = blobBytes(folder, batched)
    for (const [index, blob] of batched.entries()) {
      const bytes = contents[index]
      if (bytes !== undefined) yield readingOf(pathOf(blob), bytes)
    }
  }
}

/** The id that git gives to a file of these bytes; `other` says of which kind its ids are. */
function idOf(bytes: Buffer, other: string): string {
  const hash = createHash(other.length === 40 ? 'sha1' : 'sha256')
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

function missing(path: string): FileReading {
  return { kind: 'unread', unread: { path, why: 'no such file at that commit' } }
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

/** A path and the folders on its way: `2011`, `2011/spring.md`. */
function waysTo(path: string): readonly string[] {
  const names = path.split('/')
  return names.map((_, at) => names.slice(0, at + 1).join('/'))
}

/** Whether a file below the minutes folder may be minutes by the names on its way, as those of the folder now. */
export function isReadName(path: string): boolean {
  const names = path.split('/')
  return names.every((name, at) => (at === names.length - 1 ? isReadFile(name) : isReadFolder(name)))
}
