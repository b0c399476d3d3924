import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { checksumOf } from './checksum.js'
import { dropFile } from './drop-file.js'
import { isPrivate } from './private.js'

/** A folder of one user in which epha keeps what it has read. All of it can be lost at any time: that costs speed alone. */
export interface Cache {
  /** Absolute. It is made when something is kept. */
  readonly folder: string
  /** The program as it was built, and what runs it: what another one kept is not read. */
  readonly program: string
  /** The clock, in milliseconds: it tells which files are too young to be known by their time. */
  readonly now: () => number
}

/** Something that was kept under a name, as one value and named parts that are read one by one. */
export interface Kept {
  readonly value: unknown
  /** Undefined for a part that was not kept, and for one that is damaged. */
  readonly part: (name: string) => unknown
  readonly close: () => void
}

/** Where the value and the parts lie in a file, and what their bytes add up to. */
interface Place {
  readonly start: number
  readonly length: number
  readonly sum: number
}

interface Contents {
  readonly program: string
  readonly name: string
  readonly value: unknown
  readonly parts: ReadonlyMap<string, Place>
}

const mark = Buffer.from('epha keeps here what it has read; it can be deleted at any time.\n')

/** At the end of each file: where its contents begin, how long they are, and their sum. */
const endLength = 16 + 4

/** All that is kept in one folder; what was not used for longest goes first. */
const mostBytes = 1024 * 1024 * 1024

/** One thing that is kept. */
const mostOfOne = 512 * 1024 * 1024

/** Two names of one sum take turns: which one it is stands in the file. */
const pathOf = (cache: Cache, name: string): string =>
  join(cache.folder, `${checksumOf(Buffer.from(name)).toString(16)}.kept`)

/**
 * What was kept under a name; null where nothing was, where another program kept it, where it is damaged, or where
 * somebody else than the user could have written it. Never throws.
 */
export function openKept(cache: Cache, name: string): Kept | null {
  let descriptor: number | null = null
  try {
    if (!isPrivate(lstatSync(cache.folder))) return null
    descriptor = openSync(pathOf(cache, name), constants.O_RDONLY | constants.O_NOFOLLOW)
    const stats = fstatSync(descriptor)
    if (!stats.isFile() || !isPrivate(stats)) throw new Error('not ours')
    const contents = contentsOf(descriptor, stats.size)
    if (contents.program !== cache.program || contents.name !== name) throw new Error('of another program')
    const opened = descriptor
    return {
      value: contents.value,
      part: (part) => {
        const place = contents.parts.get(part)
        try {
          return place && valueAt(opened, place)
        } catch {
          return undefined
        }
      },
      close: () => closeSync(opened),
    }
  } catch {
    if (descriptor !== null) closeSync(descriptor)
    return null
  }
}

function contentsOf(descriptor: number, size: number): Contents {
  const end = bytesAt(descriptor, size - endLength, endLength)
  const [start, length] = [Number(end.readBigUInt64LE(0)), Number(end.readBigUInt64LE(8))]
  if (start + length + endLength !== size) throw new Error('cut short')
  const contents = valueAt(descriptor, { start, length, sum: end.readUInt32LE(16) })
  if (contents === undefined) throw new Error('damaged')
  // Of this program, as its sum says: the shape is that of `keep`.
  return contents as Contents
}

function valueAt(descriptor: number, { start, length, sum }: Place): unknown {
  const bytes = bytesAt(descriptor, start, length)
  return checksumOf(bytes) === sum ? deserialize(bytes) : undefined
}

function bytesAt(descriptor: number, start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  let read = 0
  while (read < length) {
    const more = readSync(descriptor, bytes, read, length - read, start + read)
    if (more === 0) throw new Error('cut short')
    read += more
  }
  return bytes
}

/**
 * Keeps a value and its parts under a name, in place of what was kept under it, whole or not at all. The parts are asked
 * for one after the other. Gives whether it was kept; never throws.
 */
export function keep(
  cache: Cache,
  name: string,
  value: unknown,
  parts: Iterable<readonly [name: string, value: unknown]>,
): boolean {
  const path = pathOf(cache, name)
  const temporary = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(cache.folder, { recursive: true, mode: 0o700 })
    if (!isPrivate(lstatSync(cache.folder))) return false
    const descriptor = openSync(temporary, 'wx', 0o600)
    try {
      writeKept(descriptor, { program: cache.program, name, value }, parts)
    } finally {
      closeSync(descriptor)
    }
    renameSync(temporary, path)
    makeRoom(cache, path)
    return true
  } catch {
    dropFile(temporary)
    return false
  }
}

function writeKept(
  descriptor: number,
  head: Omit<Contents, 'parts'>,
  parts: Iterable<readonly [name: string, value: unknown]>,
): void {
  let written = 0
  const write = (bytes: Uint8Array): Place => {
    const start = written
    if (start + bytes.length > mostOfOne) throw new Error('too large')
    while (written < start + bytes.length) written += writeSync(descriptor, bytes, written - start)
    return { start, length: bytes.length, sum: checksumOf(bytes) }
  }
  write(mark)
  const places = new Map<string, Place>()
  for (const [name, value] of parts) places.set(name, write(serialize(value)))
  const { start, length, sum } = write(serialize({ ...head, parts: places } satisfies Contents))
  const end = Buffer.alloc(endLength)
  end.writeBigUInt64LE(BigInt(start), 0)
  end.writeBigUInt64LE(BigInt(length), 8)
  end.writeUInt32LE(sum, 16)
  write(end)
}

/** A file of a cache. */
interface CacheFile {
  readonly path: string
  readonly size: number
  /** In milliseconds. */
  readonly used: number
}

/** What epha has kept in a folder; null where there is no such folder. */
export function filesKept(folder: string): readonly CacheFile[] | null {
  try {
    return readdirSync(folder)
      .filter((name) => /^[0-9a-f]+\.(?:kept|code)(?:\.\d+\.tmp)?$/.test(name))
      .flatMap((name) => {
        const path = join(folder, name)
        const stats = statSync(path, { throwIfNoEntry: false })
        return stats ? [{ path, size: stats.size, used: stats.mtimeMs }] : []
      })
  } catch {
    return null
  }
}

/** Deletes what was not used for longest, and what a run that was killed left over, until the rest fits. */
function makeRoom({ folder, now }: Cache, latest: string): void {
  let size = 0
  for (const file of (filesKept(folder) ?? []).toSorted((a, b) => b.used - a.used)) {
    size += file.size
    const isLeftOver = file.path.endsWith('.tmp') && now() - file.used > 3_600_000
    if ((size > mostBytes && file.path !== latest) || isLeftOver) dropFile(file.path)
  }
}

/** Marks what is kept under a name as used today, so that it stays for longer than what nobody asks for. */
export function markUsed(cache: Cache, name: string): void {
  const path = pathOf(cache, name)
  const now = cache.now()
  try {
    if (now - statSync(path).mtimeMs > 86_400_000) utimesSync(path, now / 1000, now / 1000)
  } catch {
    // Another run took it away, or the disk can only be read.
  }
}
