import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { type Blob, type BlobStore, expectedBlobs, gitBlobs } from './blobs.js'
import { bytesOf } from './decode.js'
import { excluder, isReadFile, isReadFolder, settingsName } from './folder.js'
import { prefixesOf } from './git.js'
import type { FileReading, SourceFile, Workspace } from './workspace.js'

/** A minutes folder as it stood at a commit. */
export interface CommittedWorkspace extends Workspace {
  /** Paths of all its regular files, whatever they are called. */
  readonly paths: ReadonlySet<string>
  /** Whether a file has the same path and bytes there. */
  readonly isSame: (file: SourceFile) => boolean
  /** Whether `exclude`, which counts from the `epha.yaml` of then, names a path or a folder on its way. */
  readonly isExcluded: (exclude: readonly string[]) => (path: string) => boolean
}

/** How a commit is opened where it is not the usual way. */
export interface CommitOptions {
  /** Where its files are read from: each time from git, by default. */
  readonly store?: BlobStore
  /** Where the folder lies in its repository, as `prefixesOf` says: asked of git, by default. */
  readonly prefixes?: readonly string[]
  /** Where the folder of this prefix was called otherwise at the commit: how. */
  readonly folderThen?: (prefix: string) => string | null
}

/**
 * A minutes folder as it stood at a commit, under the same paths. Where the folder was not there then, it has no files.
 * Throws UsageError where this clone lacks files of the commit: nobody could say what was lost of them.
 */
export function openCommit(now: Workspace, commit: string, options: CommitOptions = {}): CommittedWorkspace {
  const { store = gitBlobs(now.folder) } = options
  return workspaceAt(now, placeAt(now, store.blobsOf(commit), options), store)
}

/** Opens commits of which all minutes are asked of git at once. */
export function commitsOpener(
  now: Workspace,
  commits: readonly string[],
  folderThen: (commit: string, prefix: string) => string | null,
): (commit: string) => CommittedWorkspace {
  const { blobsOf } = gitBlobs(now.folder)
  const { expect, readings } = expectedBlobs(now.folder)
  const prefixes = prefixesOf(now.folder)
  const placeOf = (commit: string): FolderPlace =>
    placeAt(now, blobsOf(commit), { prefixes, folderThen: (prefix) => folderThen(commit, prefix) })
  const places = new Map(commits.map((commit) => [commit, placeOf(commit)]))
  for (const { settings, inFolder, prefix } of places.values())
    expect([
      ...(settings === undefined ? [] : [settings]),
      ...inFolder.filter(({ path }) => isMinutesName(path.slice(prefix.length), now)),
    ])
  return (commit) => workspaceAt(now, places.get(commit) ?? placeOf(commit), { blobsOf, readings })
}

/** Whether a file may be minutes by its name, or was named. */
const isMinutesName = (path: string, { named }: Workspace): boolean =>
  named.includes(path) || isReadName(path)

/** Where the minutes folder lay at a commit, and what was there. */
interface FolderPlace {
  readonly blobs: ReadonlyMap<string, Blob>
  readonly prefix: string
  readonly inFolder: readonly Blob[]
  /** The folder of the settings; null where there were none. */
  readonly base: string | null
  readonly settings: Blob | undefined
}

function placeAt(
  { folder }: Workspace,
  blobs: ReadonlyMap<string, Blob>,
  { prefixes = prefixesOf(folder), folderThen }: CommitOptions,
): FolderPlace {
  // A link may have taken the place of the folder: what it was called then is where its files were.
  const wasThere = (name: string): boolean => [...blobs.keys()].some((path) => path.startsWith(name))
  const usual = prefixes.find(wasThere)
  const prefix = usual ?? folderThen?.(prefixes[0] ?? '') ?? prefixes[0] ?? ''
  const base = upwards(prefix).find((above) => blobs.has(`${above}${settingsName}`)) ?? null
  return {
    blobs,
    prefix,
    inFolder: [...blobs.values()].filter(({ path }) => path.startsWith(prefix)),
    base,
    settings: base === null ? undefined : blobs.get(`${base}${settingsName}`),
  }
}

function workspaceAt(
  now: Workspace,
  { blobs, prefix, inFolder, base, settings }: FolderPlace,
  store: BlobStore,
): CommittedWorkspace {
  const { alone } = now
  const pathOf = ({ path }: Blob): string => posix.relative(`/${prefix}`, `/${path}`)
  const one = (blob: Blob): FileReading => [...store.readings([blob], pathOf)][0] ?? missing(pathOf(blob))
  const isExcluded: CommittedWorkspace['isExcluded'] = (exclude) => {
    const isNamed = excluder(exclude)
    const fromBase = prefix.slice((base ?? prefix).length)
    return (path) => waysTo(path).some((part) => isNamed(`${fromBase}${part}`))
  }
  const minutesIn = (exclude: readonly string[]): readonly Blob[] => {
    const isOut = isExcluded(exclude)
    return inFolder.filter(({ path }) => {
      const within = path.slice(prefix.length)
      return now.named.includes(within) || (isReadName(within) && !isOut(within))
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
      return store.readings(
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
