import { type Blob, type BlobStore, expectedBlobs, partialClone } from './blobs.js'
import { type CommittedWorkspace, isReadName, openCommit } from './commit.js'
import { settingsName } from './folder.js'
import { git, prefixesOf } from './git.js'
import { folderBefore, type RawChange, rawChangeOf } from './moved-folder.js'
import { isShallow } from './revisions.js'
import type { Workspace } from './workspace.js'

/** A commit that touched minutes, or joined branches that did. */
export interface Commit {
  readonly id: string
  /** The nearest earlier commits of this history; of a merge several. */
  readonly parents: readonly string[]
  readonly author: string
  /** On which it was written, `YYYY-MM-DD`. */
  readonly day: string
  readonly subject: string
}

/** The minutes folder as it was at one commit after the other. */
export interface History {
  /** Oldest first: each after its parents. */
  readonly commits: readonly Commit[]
  /** Whether older commits are not in this clone. */
  readonly isShallow: boolean
  /** The folder at the next commit, which are asked for in their order; null where nothing was touched since its first parent. */
  readonly open: (commit: Commit) => CommittedWorkspace | null
}

/** A commit with what it changed since its first parent. */
interface ChangedCommit extends Commit {
  readonly changes: readonly RawChange[]
}

/** What of a repository may be minutes, wherever their folder lay. */
const mayBeMinutes = ['**/*.md', '**/*.markdown', `**/${settingsName}`].map(
  (glob) => `:(top,icase,glob)${glob}`,
)

/**
 * All commits up to the current one that touched what may be minutes. Their files are asked of git at once. Throws UsageError
 * where this clone lacks some.
 */
export function historyOf(now: Workspace): History {
  const { folder } = now
  const commits = commitsOf(folder)
  const wanted = commits.flatMap(({ changes }) =>
    changes.flatMap(({ path, now: id }): readonly Blob[] =>
      id !== null && mayBeRead(path) ? [{ path, id }] : [],
    ),
  )
  const { expect, readings } = expectedBlobs(folder)
  expect(wanted)
  const prefixes = prefixesOf(folder)
  const names = folderNames(commits, prefixes[0] ?? '')
  const trees = new Map<string, ReadonlyMap<string, Blob>>()
  const left = childrenOf(commits)
  const open = ({ id, parents, changes }: ChangedCommit): CommittedWorkspace | null => {
    const before = trees.get(parents[0] ?? '')
    const tree = before !== undefined && changes.length === 0 ? before : changed(before, changes)
    trees.set(id, tree)
    for (const parent of parents) {
      const children = (left.get(parent) ?? 1) - 1
      left.set(parent, children)
      if (children === 0) trees.delete(parent)
    }
    const isTouched = changes.some(({ path }) => mayBeRead(path))
    if (before !== undefined && !isTouched) return null
    const has = (prefix: string): boolean => [...tree.keys()].some((path) => path.startsWith(prefix))
    const store: BlobStore = { blobsOf: () => tree, readings }
    return openCommit(now, id, { store, prefixes, folderThen: () => names.find(has) ?? null })
  }
  const byId = new Map(commits.map((commit) => [commit.id, commit]))
  return {
    commits,
    isShallow: isShallow(folder),
    open: ({ id }) => {
      const commit = byId.get(id)
      return commit === undefined ? null : open(commit)
    },
  }
}

/** Whether a file may be minutes, or the settings of some, by its name. */
function mayBeRead(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name === settingsName || isReadName(name)
}

/** How many commits have each as a parent. */
function childrenOf(commits: readonly Commit[]): Map<string, number> {
  const children = new Map<string, number>()
  for (const { parents } of commits)
    for (const parent of parents) children.set(parent, (children.get(parent) ?? 0) + 1)
  return children
}

function changed(
  before: ReadonlyMap<string, Blob> = new Map(),
  changes: readonly RawChange[],
): ReadonlyMap<string, Blob> {
  const tree = new Map(before)
  for (const { path, now: id } of changes)
    if (id === null) tree.delete(path)
    else tree.set(path, { path, id })
  return tree
}

/** What the minutes folder was called, the newest name first: its files were moved from one to the next. */
function folderNames(commits: readonly ChangedCommit[], prefix: string): readonly string[] {
  const names = [prefix]
  for (const { changes } of commits.toReversed()) {
    const gone = changes.flatMap(({ path, before, now: id }) =>
      before !== null && id === null ? [{ path, id: before }] : [],
    )
    if (gone.length === 0) continue
    const come = changes.flatMap(({ path, before, now: id }) =>
      before === null && id !== null ? [{ path, id }] : [],
    )
    const older = folderBefore(gone, come, names.at(-1) ?? prefix)
    if (older !== null && !names.includes(older)) names.push(older)
  }
  return names
}

/** Flags that no setting of a repository may say otherwise. */
const logFlags = [
  '--topo-order',
  '--reverse',
  '--full-history',
  '--parents',
  '--root',
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--no-show-signature',
  '--no-notes',
  '--no-color',
  '--diff-merges=first-parent',
  '--ignore-submodules=all',
  '--encoding=UTF-8',
  '--format=%H%x00%P%x00%an%x00%as%x00%s%x00',
]

/** The parts of what git prints of one commit before its changes: id, parents, author, day, subject, and an empty one. */
const partsOfCommit = 6

function commitsOf(folder: string): readonly ChangedCommit[] {
  const parts = loggedAt(folder).split('\0')
  const commits: ChangedCommit[] = []
  for (let at = 0; at + partsOfCommit <= parts.length; ) {
    const [id = '', parents = '', author = '', day = '', subject = ''] = parts.slice(at, at + partsOfCommit)
    at += partsOfCommit
    const changes: RawChange[] = []
    for (; /^\n?:/.test(parts[at] ?? ''); at += 2) {
      const change = rawChangeOf((parts[at] ?? '').trimStart(), parts[at + 1] ?? '')
      if (change !== null) changes.push(change)
    }
    commits.push({ id, parents: parents.split(' ').filter(Boolean), author, day, subject, changes })
  }
  return commits
}

/** All that git says of the commits. Throws UsageError where this clone has commits without the lists of their files. */
function loggedAt(folder: string): string {
  try {
    // A setting that follows one file only would take no second path.
    return git(folder, '-c', 'log.follow=false', 'log', ...logFlags, 'HEAD', '--', ...mayBeMinutes)
  } catch {
    throw partialClone()
  }
}
