import { randomBytes } from 'node:crypto'
import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../model/usage-error.js'
import { tryLink } from './hard-links.js'
import { isOver, type ProcessOnHost, thisProcess } from './process.js'
import { codeOf, reasonOf } from './read.js'
import { remove, sweepTemporary, temporaryIn } from './temporary.js'

/** The file that says who is writing in a folder of minutes. */
export const lockName = '.epha-lock'

/** Who holds a lock: a process, and a word that no other lock has. */
interface Holder extends ProcessOnHost {
  readonly word: string
}

/** Milliseconds for which one and the same process is waited for. */
const patience = 120_000

/**
 * Does something while no other epha writes in the folder: a process at a time, the others wait. The lock of a process that
 * is over is taken; one whose process lives never is, however old. Throws UsageError where the folder cannot be written to,
 * and where one process holds it for two minutes.
 * @param link the call to the system that gives a file a second name
 */
export async function withLock<Result>(
  folder: string,
  work: () => Result | Promise<Result>,
  waitAtMost = patience,
  link = linkSync,
): Promise<Result> {
  const release = await take(folder, waitAtMost, link)
  try {
    return await work()
  } finally {
    release()
  }
}

async function take(folder: string, waitAtMost: number, link: typeof linkSync): Promise<() => void> {
  const own: Holder = { ...thisProcess(), word: randomBytes(9).toString('hex') }
  let waitedFor = ''
  let since = Date.now()
  for (;;) {
    const other = attempt(folder, own, link)
    if (other === null) break
    if (other.word !== waitedFor) [waitedFor, since] = [other.word, Date.now()]
    if (Date.now() - since > waitAtMost) throw held(folder, other)
    await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 20))
  }
  for (const name of readdirSync(folder)) if (isClaim(name)) remove(join(folder, name))
  sweepTemporary(folder)
  return () => {
    if (holderIn(join(folder, lockName))?.word === own.word) remove(join(folder, lockName))
  }
}

/** Takes the lock, or gives who holds it. */
function attempt(folder: string, own: Holder, link: typeof linkSync): Holder | null {
  const lock = join(folder, lockName)
  const first = holderIn(lock)
  if (first !== null && !isOver(first)) return first
  const written = temporaryIn(folder)
  try {
    writeFileSync(written, `${JSON.stringify(own)}\n`, { flag: 'wx' })
    if (first === null) return put(written, lock, link) ? null : (holderIn(lock) ?? unknown)
    return succeed(first, { folder, own, written, link })
  } catch (error) {
    throw new UsageError(`\`${folder}\` cannot be written to: ${reasonOf(error)}`, ['Nothing was written.'])
  } finally {
    remove(written)
  }
}

/** Somebody who is just putting a lock there, or taking it away. */
const unknown: Holder = { pid: 0, start: '', host: '', word: '' }

/** Who wants the lock of a folder, written in a file, and the call that gives that file a name. */
interface Claiming {
  readonly folder: string
  readonly own: Holder
  readonly written: string
  readonly link: typeof linkSync
}

/**
 * Takes the place of a holder that is over. Only one process can claim to come after it; if that one is over too, the next
 * comes after that. The claim counts as long as the lock is still that of the dead: whoever took it sweeps the claims.
 */
function succeed(dead: Holder, { folder, own, written, link }: Claiming): Holder | null {
  let last = dead
  for (;;) {
    const claim = join(folder, `${lockName}-after-${last.word}`)
    if (put(written, claim, link)) {
      const isStillDead = holderIn(join(folder, lockName))?.word === dead.word
      if (isStillDead) renameSync(written, join(folder, lockName))
      rmSync(claim, { force: true })
      return isStillDead ? null : unknown
    }
    const next = holderIn(claim)
    if (next === null || next.word === own.word) return unknown
    if (!isOver(next)) return next
    last = next
  }
}

const isClaim = (name: string): boolean => name.startsWith(`${lockName}-after-`)

/** Gives a file a name that no other has; false where one has it. */
function put(written: string, name: string, link: typeof linkSync): boolean {
  try {
    // Or on a disk that gives a file one name only.
    if (!tryLink(written, name, link)) writeFileSync(name, readFileSync(written), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Who holds a lock; null where none is there. */
function holderIn(path: string): Holder | null {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw new UsageError(`\`${path}\` cannot be read: ${reasonOf(error)}`, ['Nothing was written.'])
  }
  try {
    const value: unknown = JSON.parse(text)
    if (isHolder(value)) return value
  } catch {
    // Half written: whoever does so is about to finish.
  }
  return unknown
}

function isHolder(value: unknown): value is Holder {
  // What is no object has no such fields either.
  const { pid, start, host, word }: Readonly<Record<string, unknown>> = Object(value)
  return (
    typeof pid === 'number' &&
    [start, host].every((field) => typeof field === 'string') &&
    typeof word === 'string' &&
    /^[0-9a-f]+$/.test(word)
  )
}

function held(folder: string, { pid }: Holder): UsageError {
  const who = pid === 0 ? 'Somebody' : `Process ${pid}`
  return new UsageError(`${who} has been writing in \`${folder}\` for too long`, [
    'Nothing was written.',
    `If no epha is at work there, remove \`${lockName}\` in it.`,
  ])
}
