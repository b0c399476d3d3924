import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bytesOf } from './decode.js'
import type { EditedFile } from './edited-file.js'
import { textIfThere } from './read.js'
import { replaceFile } from './replace-file.js'

/** One file that a command changed: what stood at one stretch of it, and what stands there now. */
export interface UndoneFile {
  readonly absolute: string
  readonly shown: string
  /** UTF-16 units from the beginning of the text. */
  readonly at: number
  /** Null where the command made the file. */
  readonly removed: string | null
  readonly added: string
  /** SHA-256 of all its bytes before and after; null where there was no file. */
  readonly before: string | null
  readonly after: string
}

/** One command that wrote, with what it was called. */
export interface UndoRecord {
  readonly command: string
  readonly files: readonly UndoneFile[]
}

/** So many commands can be taken back. */
const mostRecords = 20

/** Where a system keeps what programs remember; `variables` are those of the process. */
export function stateFolder(variables: Readonly<Record<string, string | undefined>>): string | null {
  const { XDG_STATE_HOME, LOCALAPPDATA, HOME } = variables
  if (XDG_STATE_HOME) return join(XDG_STATE_HOME, 'epha')
  if (LOCALAPPDATA) return join(LOCALAPPDATA, 'epha')
  return HOME ? join(HOME, '.local', 'state', 'epha') : null
}

/** What was written in a folder of minutes, the oldest first. A file that is no such list is an empty one. */
export function readUndo(state: string, folder: string): readonly UndoRecord[] {
  const text = textIfThere(pathOf(state, folder), 'what can be undone')
  if (text === null) return []
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) && value.every(isRecord) ? value : []
  } catch {
    return []
  }
}

/** Keeps what can be taken back, the last twenty commands. Throws UsageError where it cannot. */
export function writeUndo(state: string, folder: string, records: readonly UndoRecord[]): void {
  const path = pathOf(state, folder)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  replaceFile(path, `${JSON.stringify(records.slice(-mostRecords))}\n`, path)
}

/** What a new text changes in a file. */
export function undoneFile(file: EditedFile, text: string): UndoneFile {
  const { absolute, shown, bom } = file
  const old = file.text ?? ''
  const most = Math.min(old.length, text.length)
  let at = 0
  while (at < most && old[at] === text[at]) at++
  let end = 0
  while (end < most - at && old.at(-1 - end) === text.at(-1 - end)) end++
  return {
    absolute,
    shown,
    at,
    removed: file.text === null ? null : old.slice(at, old.length - end),
    added: text.slice(at, text.length - end),
    before: file.text === null ? null : hashOf(old, bom),
    after: hashOf(text, bom),
  }
}

/** SHA-256 of the bytes of a text. */
export const hashOf = (text: string, bom: boolean): string =>
  createHash('sha256')
    .update(bytesOf({ text, bom, path: '' }))
    .digest('hex')

const pathOf = (state: string, folder: string): string =>
  join(state, 'undo', `${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24)}.json`)

function isRecord(value: unknown): value is UndoRecord {
  if (typeof value !== 'object' || value === null || !('files' in value && 'command' in value)) return false
  return typeof value.command === 'string' && Array.isArray(value.files) && value.files.every(isFile)
}

function isFile(value: unknown): value is UndoneFile {
  if (typeof value !== 'object' || value === null) return false
  const file: Readonly<Record<string, unknown>> = { ...value }
  return (
    ['absolute', 'shown', 'added', 'after'].every((name) => typeof file[name] === 'string') &&
    typeof file.at === 'number' &&
    ['removed', 'before'].every((name) => file[name] === null || typeof file[name] === 'string')
  )
}
