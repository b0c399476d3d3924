import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { isDay } from '../model/day.js'
import { UsageError } from '../model/usage-error.js'
import { reasonOf } from './read.js'
import { flushFolder } from './write.js'

/** The file beside the minutes that says what was sent when; it holds keys and ids, and no address. */
export const ledgerName = 'epha-reminders.ndjson'

/** One letter that a mail server took. */
export interface Sent {
  /** Key of the person. */
  readonly to: string
  /** The day of the letter, `YYYY-MM-DD`. */
  readonly day: string
  /** When the mail server took it, by the clock, as ISO 8601. */
  readonly at: string
  readonly messageId: string
  /** Ids of the actions in it. */
  readonly actions: readonly string[]
}

/** What was sent, and a pen to go on with. */
export interface Ledger {
  readonly sent: readonly Sent[]
  /** On the disk when it returns. Throws UsageError where it cannot be. */
  readonly record: (sent: Sent) => void
  readonly close: () => void
}

function isSent(value: unknown): value is Sent {
  if (typeof value !== 'object' || value === null) return false
  return (
    'to' in value &&
    typeof value.to === 'string' &&
    'day' in value &&
    typeof value.day === 'string' &&
    isDay(value.day)
  )
}

function readLine(line: string, place: string): Sent {
  try {
    const value: unknown = JSON.parse(line)
    if (isSent(value)) return value
  } catch {
    // Told below, as any other line that is no record.
  }
  throw new UsageError(`Unexpected line in ${place}, expected a record of a letter sent`, [
    'Nothing is sent while it is not known who was written to.',
  ])
}

/**
 * Opens the ledger of a minutes folder to read and to go on with, before anything is sent: what could not be
 * written down afterwards is not sent. A last line that a broken run left without its end is no record, and is
 * taken off. Throws UsageError where the file cannot be opened or holds something else.
 */
export function openLedger(folder: string): Ledger {
  const path = join(folder, ledgerName)
  const failed = (error: unknown) =>
    new UsageError(`\`${ledgerName}\` could not be written: ${reasonOf(error)}`, [
      'It keeps anybody from being reminded twice, so nothing more is sent.',
    ])
  const { O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW = 0 } = constants
  const isNew = !existsSync(path)
  let descriptor: number
  try {
    descriptor = openSync(path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW, 0o666)
    if (isNew) flushFolder(folder)
  } catch (error) {
    throw failed(error)
  }
  try {
    const bytes = readFileSync(descriptor)
    const end = bytes.lastIndexOf('\n') + 1
    if (end < bytes.length) ftruncateSync(descriptor, end)
    const lines = bytes.subarray(0, end).toString('utf8').split('\n').slice(0, -1)
    return {
      sent: lines.map((line, at) => readLine(line, `\`${ledgerName}\`, line ${at + 1}`)),
      record: (sent) => {
        try {
          const line = Buffer.from(`${JSON.stringify(sent)}\n`)
          for (let at = 0; at < line.length; ) at += writeSync(descriptor, line, at)
          fsyncSync(descriptor)
        } catch (error) {
          throw failed(error)
        }
      },
      close: () => {
        const isEmpty = fstatSync(descriptor).size === 0
        closeSync(descriptor)
        if (isNew && isEmpty) rmSync(path, { force: true })
      },
    }
  } catch (error) {
    closeSync(descriptor)
    throw error
  }
}
