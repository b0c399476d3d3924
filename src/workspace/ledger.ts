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
import { flushFolder } from './folders.js'
import { reasonOf, textIfThere } from './read.js'

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

/** What the ledger says: letters that a mail server took, and those of which nobody knows whether it did. */
export interface LedgerRecords {
  readonly sent: readonly Sent[]
  /** About to be sent when the run or the line broke off: whoever they are to may have had them. */
  readonly unsure: readonly Sent[]
}

/** What was sent, and a pen to go on with: each is on the disk when it returns, or throws UsageError. */
export interface Ledger extends LedgerRecords {
  /** Before a letter is handed to the mail server. */
  readonly begin: (letter: Sent) => void
  /** The mail server has it. */
  readonly record: (letter: Sent) => void
  /** It surely does not have it. */
  readonly cancel: (letter: Sent) => void
  readonly close: () => void
}

/** What a line says beside the letter; a line without it is of one that was sent. */
type State = 'about-to-send' | 'not-sent'

type LedgerLine = Sent & { readonly state?: unknown }

function isLedgerLine(value: unknown): value is LedgerLine {
  if (typeof value !== 'object' || value === null) return false
  return (
    'to' in value &&
    typeof value.to === 'string' &&
    'day' in value &&
    typeof value.day === 'string' &&
    isDay(value.day)
  )
}

/** What the lines come to, the later of two about one letter being the one that counts. */
function recordsOf(lines: readonly LedgerLine[]): LedgerRecords {
  const unsure = new Map<string, Sent>()
  const sent: Sent[] = []
  for (const { state, ...letter } of lines) {
    const key = `${letter.to}\n${letter.messageId}`
    unsure.delete(key)
    if (state === 'about-to-send') unsure.set(key, letter)
    else if (state !== 'not-sent') sent.push(letter)
  }
  return { sent, unsure: [...unsure.values()] }
}

/** What the ledger of a minutes folder says, which stays as it is. Throws UsageError where it cannot be read. */
export function readLedger(folder: string): LedgerRecords {
  const text = textIfThere(join(folder, ledgerName), ledgerName)
  return recordsOf(text === null ? [] : linesIn(text))
}

/** The records of a ledger; a last line without its end is none. */
function linesIn(text: string): readonly LedgerLine[] {
  const lines = text.split('\n').slice(0, -1)
  return lines.map((line, at) => readLine(line, `\`${ledgerName}\`, line ${at + 1}`))
}

function readLine(line: string, place: string): LedgerLine {
  try {
    const value: unknown = JSON.parse(line)
    if (isLedgerLine(value)) return value
  } catch {
    // Told below, as any other line that is no record.
  }
  throw new UsageError(`no record of a letter sent stands in ${place}`, [
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
    const write = (letter: Sent, state?: State): void => {
      try {
        const line = Buffer.from(`${JSON.stringify({ ...letter, ...(state ? { state } : {}) })}\n`)
        for (let at = 0; at < line.length; ) at += writeSync(descriptor, line, at)
        fsyncSync(descriptor)
      } catch (error) {
        throw failed(error)
      }
    }
    const records = recordsOf(linesIn(bytes.toString('utf8')))
    if (end < bytes.length) ftruncateSync(descriptor, end)
    return {
      ...records,
      begin: (letter) => write(letter, 'about-to-send'),
      record: (letter) => write(letter),
      cancel: (letter) => write(letter, 'not-sent'),
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
