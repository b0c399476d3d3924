import { UsageError } from '../model/usage-error.js'
import { readingOf } from './decode.js'
import { git, gitBytes } from './git.js'
import { largest, tooLarge } from './read.js'
import type { FileReading } from './workspace.js'

/** A regular file of a commit; its path counts from the root of the repository. */
export interface Blob {
  readonly path: string
  readonly id: string
}

/** Where the files of commits are read from. */
export interface BlobStore {
  /** The regular files of a commit, by their paths; links and submodules are none. */
  readonly blobsOf: (commit: string) => ReadonlyMap<string, Blob>
  /** Each file in turn. Throws UsageError where this clone lacks one. */
  readonly readings: (blobs: readonly Blob[], pathOf: (blob: Blob) => string) => Iterable<FileReading>
}

/** The files of any commit, each asked of git when it is wanted. Throws UsageError where this clone lacks it. */
export function gitBlobs(folder: string): BlobStore {
  return {
    blobsOf: (commit) => listedBlobs(folder, commit),
    readings: (blobs, pathOf) => readings(folder, blobs, pathOf),
  }
}

/** Files of several commits, of which each is decoded once. */
export interface ExpectedBlobs {
  /** Says which will be wanted: git is asked for all of them at once, when the first is. */
  readonly expect: (blobs: readonly Blob[]) => void
  readonly readings: BlobStore['readings']
}

/** Files of which it is known beforehand that they will be wanted. Throws UsageError where this clone lacks one of them. */
export function expectedBlobs(folder: string): ExpectedBlobs {
  const expected = new Map<string, Blob>()
  const byId = new Map<string, FileReading>()
  const byPlace = new Map<string, FileReading>()
  const readExpected = (): void => {
    const blobs = [...expected.values()]
    expected.clear()
    let at = 0
    for (const reading of readings(folder, blobs, ({ path }) => path)) {
      const blob = blobs[at++]
      if (blob !== undefined) byId.set(blob.id, reading)
    }
  }
  const expect = (blobs: readonly Blob[]): void => {
    for (const blob of blobs) if (!byId.has(blob.id)) expected.set(blob.id, blob)
  }
  return {
    expect,
    *readings(blobs, pathOf) {
      expect(blobs)
      readExpected()
      for (const blob of blobs) {
        const path = pathOf(blob)
        const known = byPlace.get(`${blob.id} ${path}`) ?? placedAt(path, byId.get(blob.id))
        byPlace.set(`${blob.id} ${path}`, known)
        yield known
      }
    },
  }
}

/** A reading under the path that the file has at a commit. */
function placedAt(path: string, reading: FileReading | undefined): FileReading {
  if (reading === undefined) return { kind: 'unread', unread: { path, why: 'not in this clone' } }
  return reading.kind === 'read'
    ? { kind: 'read', file: { ...reading.file, path } }
    : { kind: 'unread', unread: { ...reading.unread, path } }
}

/** `100644 blob 8ab686eafeb1f44702738c8b0f24f2567c36da6d<tab>minutes/2011-spring.md` */
const listedBlob = /^100\d{3} blob ([0-9a-f]+)\t/

function listedBlobs(folder: string, commit: string): ReadonlyMap<string, Blob> {
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

/** This clone has commits without their files, and what is not there could not be missed: the paths are of those that are known. */
export function partialClone(paths: readonly string[] = []): UsageError {
  const [first, ...others] = paths
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  const lacking = first === undefined ? '' : `; it lacks \`${first}\`${more}`
  return new UsageError(
    `this is a partial clone, expected one that has the files of all commits that are looked at${lacking}`,
    ['try:    git fetch --refetch --no-filter', 'In a workflow: no `filter` below `actions/checkout`.'],
  )
}

/** Bytes of files that git is asked for at once. */
const batch = 2 * largest

/** `8ab686eafeb1f44702738c8b0f24f2567c36da6d blob 1234` · `8ab686eafeb1f44702738c8b0f24f2567c36da6d missing` */
const sizeOfBlob = /^[0-9a-f]+ blob (\d+)$/

/** The bytes of each file, in their order. Throws UsageError where this clone lacks one of them. */
function sizesOf(folder: string, blobs: readonly Blob[]): readonly number[] {
  if (blobs.length === 0) return []
  const asked = blobs.map(({ id }) => `${id}\n`).join('')
  const answers = answerFor(folder, '--batch-check', asked).toString('utf8').split('\n')
  const sizes = blobs.map((_, at) => sizeOfBlob.exec(answers[at] ?? '')?.[1])
  const lacking = blobs.filter((_, at) => sizes[at] === undefined)
  if (lacking.length > 0) throw partialClone(lacking.map(({ path }) => path))
  return sizes.map(Number)
}

function answerFor(folder: string, flag: '--batch' | '--batch-check', asked: string): Buffer {
  try {
    return gitBytes(folder, ['cat-file', flag], asked)
  } catch {
    throw partialClone()
  }
}

/** What git gives for a batch: a line for each file, its bytes, a line end. Throws UsageError where one is missing. */
function blobBytes(folder: string, blobs: readonly Blob[]): readonly Buffer[] {
  if (blobs.length === 0) return []
  const answer = answerFor(folder, '--batch', blobs.map(({ id }) => `${id}\n`).join(''))
  let at = 0
  return blobs.map(({ path }) => {
    const start = answer.indexOf('\n', at) + 1
    const size = sizeOfBlob.exec(answer.toString('utf8', at, start - 1))?.[1]
    if (size === undefined) throw partialClone([path])
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
