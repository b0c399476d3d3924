import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { checksumOf } from './checksum.js'
import type { LoadedCode } from './code-loader.js'
import { dropFile } from './drop-file.js'
import { isPrivate } from './private.js'

/** Machine code that an earlier run of the same program left. */
export interface CompiledCode {
  /** That of a file by its name; undefined where none was kept, or it is damaged. */
  readonly of: (name: string) => Buffer | undefined
  readonly index: CodeIndex
}

type CodePlace = readonly [start: number, length: number, sum: number]

/** Where the code of each file lies, and what its bytes add up to. */
interface CodeIndex {
  readonly program: string
  /** How many runs have added to it: functions that a run is the first to call are in it from then on. */
  readonly runs: number
  readonly files: Readonly<Record<string, CodePlace>>
}

/** So many runs add what they were the first to call; after that it is as good as it gets. */
const enoughRuns = 5

/** Before the index: how long it is, and its sum. */
const headLength = 4 + 4

/** Two programs of one user, such as two versions, do not take turns at one file. */
const pathIn = (place: string, program: string): string =>
  join(place, `${checksumOf(Buffer.from(program)).toString(16)}.code`)

/** Opens what an earlier run left; null where there is nothing of this very program that only the user can have written. */
export function openCompiled(place: string, program: string): CompiledCode | null {
  let descriptor: number | null = null
  try {
    if (!isPrivate(lstatSync(place))) return null
    descriptor = openSync(pathIn(place, program), constants.O_RDONLY | constants.O_NOFOLLOW)
    const stats = fstatSync(descriptor)
    if (!stats.isFile() || !isPrivate(stats)) throw new Error('not ours')
    const opened = descriptor
    const head = bytesAt(opened, 0, headLength)
    const length = head.readUInt32LE(0)
    if (length > stats.size) throw new Error('damaged')
    const written = bytesAt(opened, headLength, length)
    if (checksumOf(written) !== head.readUInt32LE(4)) throw new Error('damaged')
    // What `saveCompiled` wrote, as its sum says.
    const index = JSON.parse(written.toString('utf8')) as CodeIndex
    if (index.program !== program) throw new Error('of another program')
    return { index, of: (name) => codeAt(opened, headLength + length, index.files[name]) }
  } catch {
    if (descriptor !== null) closeSync(descriptor)
    return null
  }
}

/** Never throws: what is missing, or cannot be read, is compiled. */
function codeAt(descriptor: number, first: number, place: CodePlace | undefined): Buffer | undefined {
  if (place === undefined) return undefined
  const [start, length, sum] = place
  try {
    const bytes = bytesAt(descriptor, first + start, length)
    return checksumOf(bytes) === sum ? bytes : undefined
  } catch {
    return undefined
  }
}

function bytesAt(descriptor: number, start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  if (readSync(descriptor, bytes, 0, length, start) !== length) throw new Error('cut short')
  return bytes
}

/** Keeps the machine code of the files that a run loaded, beside that of others, where it knows more than was kept. */
export function saveCompiled(
  place: string,
  program: string,
  before: CompiledCode | null,
  loaded: readonly LoadedCode[],
): void {
  const runs = before === null || loaded.some(({ isNew }) => isNew) ? 0 : before.index.runs
  if (runs >= enoughRuns) return
  const path = pathIn(place, program)
  const temporary = `${path}.${process.pid}.tmp`
  try {
    const codes = new Map<string, Buffer>()
    for (const name of Object.keys(before?.index.files ?? {})) {
      const code = before?.of(name)
      if (code) codes.set(name, code)
    }
    for (const { name, script } of loaded) codes.set(name, script.createCachedData())
    mkdirSync(place, { recursive: true, mode: 0o700 })
    if (!isPrivate(lstatSync(place))) return
    writeFileSync(temporary, bytesOf({ program, runs: runs + 1 }, codes), { flag: 'wx', mode: 0o600 })
    renameSync(temporary, path)
  } catch {
    // It costs the next run some time, and nothing else.
    dropFile(temporary)
  }
}

function bytesOf(head: Omit<CodeIndex, 'files'>, codes: ReadonlyMap<string, Buffer>): Buffer {
  let start = 0
  const files = Object.fromEntries(
    [...codes].map(([name, code]) => {
      const place = [start, code.length, checksumOf(code)] as const
      start += code.length
      return [name, place]
    }),
  )
  const index = Buffer.from(JSON.stringify({ ...head, files } satisfies CodeIndex))
  const beginning = Buffer.alloc(headLength)
  beginning.writeUInt32LE(index.length, 0)
  beginning.writeUInt32LE(checksumOf(index), 4)
  return Buffer.concat([beginning, index, ...codes.values()])
}
