import { type ChildProcess, spawn } from 'node:child_process'
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockName, withLock } from '../../src/workspace/lock.js'
import { thisProcess } from '../../src/workspace/process.js'
import { temporaryIn } from '../../src/workspace/temporary.js'

let folder = ''
const children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'epha-lock-'))
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

const lock = (): string => join(folder, lockName)
const hold = (more: object, name = lockName): void =>
  writeFileSync(join(folder, name), JSON.stringify({ ...thisProcess(), word: 'a1', ...more }))

/** A process that does nothing, and one that has ended. */
function aProcess(): ChildProcess & { readonly pid: number } {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'ignore' })
  children.push(child)
  const { pid } = child
  if (pid === undefined) throw new Error('no process could be started')
  return Object.assign(child, { pid })
}

async function deadPid(): Promise<number> {
  const child = aProcess()
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await ended
  return child.pid
}

test('while something is done nobody else does anything there, and nothing is left over', async () => {
  let within = 0
  let most = 0
  const work = async () => {
    within++
    most = Math.max(most, within)
    await new Promise((done) => setTimeout(done, 2))
    within--
    return 'done'
  }
  const answers = await Promise.all(Array.from({ length: 20 }, () => withLock(folder, work)))
  expect(answers).toEqual(Array(20).fill('done'))
  expect(most).toBe(1)
  expect(readdirSync(folder)).toEqual([])
})

test('the lock is given back where the work fails', async () => {
  const failing = withLock(folder, () => Promise.reject(new Error('no paper')))
  await expect(failing).rejects.toThrow('no paper')
  expect(await withLock(folder, () => 1)).toBe(1)
})

test('the lock of a process that is over is taken, with what it left behind', async () => {
  hold({ pid: await deadPid(), start: '' })
  linkSync(lock(), temporaryIn(folder).replace(/-\d+-\d+-/, `-${await deadPid()}-0-`))
  expect(await withLock(folder, () => readdirSync(folder))).toEqual([lockName])
  expect(readdirSync(folder)).toEqual([])
})

test('a process that lives is waited for, however old its lock is, and named', async () => {
  const { pid } = aProcess()
  hold({ pid, start: '' })
  await expect(withLock(folder, () => 1, 60)).rejects.toThrow(`Process ${pid} has been writing in`)
  expect(JSON.parse(readFileSync(lock(), 'utf8'))).toMatchObject({ pid })
})

test.runIf(process.platform === 'linux')(
  'a number that another process has by now is not that of the dead',
  async () => {
    hold({ pid: aProcess().pid, start: '1' })
    expect(await withLock(folder, () => 1, 60)).toBe(1)
  },
)

test('a process of another machine is never taken for dead', async () => {
  hold({ pid: await deadPid(), host: 'ffffffff' })
  await expect(withLock(folder, () => 1, 60)).rejects.toThrow('for too long')
})

const whole = { pid: 1, start: '2', host: '3', word: 'a1' }

test.each([
  ['half written', '{"pid":'],
  ['empty', ''],
  ['nothing', 'null'],
  ['a word', '"a1"'],
  ['a list', '[]'],
  ...Object.keys(whole).map((field) => [
    `without ${field}`,
    JSON.stringify(Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field))),
  ]),
  ['of a process without a number', JSON.stringify({ ...whole, pid: '1' })],
  ['of a time that is none', JSON.stringify({ ...whole, start: 2 })],
  ['of a machine that is none', JSON.stringify({ ...whole, host: null })],
  ...[1, '', 'x', '../a1', 'a1/', 'a1\n', ['a1']].map((word) => [
    `of the word ${JSON.stringify(word)}`,
    JSON.stringify({ ...thisProcess(), pid: 2 ** 22 + 1, start: '', word }),
  ]),
])('a lock that is %s is nobody’s to take', async (_, text) => {
  writeFileSync(lock(), text)
  await expect(withLock(folder, () => 1, 30)).rejects.toMatchObject({
    message: `Somebody has been writing in \`${folder}\` for too long`,
    more: ['Nothing was written.', 'If no epha is at work there, remove `.epha-lock` in it.'],
  })
  expect(readFileSync(lock(), 'utf8')).toBe(text)
  expect(readdirSync(folder)).toEqual([lockName])
})

test('a folder that cannot be written to, and a lock that cannot be read, are told', async () => {
  const gone = join(folder, 'gone')
  await expect(withLock(gone, () => 1)).rejects.toMatchObject({
    message: `\`${gone}\` cannot be written to: no such file or folder`,
    more: ['Nothing was written.'],
  })
  mkdirSync(lock())
  await expect(withLock(folder, () => 1)).rejects.toMatchObject({
    message: expect.stringMatching(/epha-lock` cannot be read: ./),
    more: ['Nothing was written.'],
  })
})

test('each that holds the lock is waited for anew', async () => {
  const { pid } = aProcess()
  const words = ['a1', 'b2', 'c3', 'd4', 'e5', 'f6', 'a7', 'b8']
  hold({ pid, start: '', word: 'a0' })
  const handOver = setInterval(() => {
    const word = words.shift()
    if (word !== undefined) return hold({ pid, start: '', word })
    clearInterval(handOver)
    rmSync(lock())
  }, 100)
  expect(await withLock(folder, () => words.length, 500)).toBe(0)
})

const failing = (code: string) => (): never => {
  throw Object.assign(new Error(`${code}: no`), { code })
}

test('on a disk that gives a file one name only the lock is one all the same', async () => {
  const link = failing('EPERM')
  let within = 0
  const work = async () => {
    expect(++within).toBe(1)
    expect(JSON.parse(readFileSync(lock(), 'utf8'))).toMatchObject(thisProcess())
    await new Promise((done) => setTimeout(done, 2))
    within--
  }
  await Promise.all(Array.from({ length: 10 }, () => withLock(folder, work, 5000, link)))
  hold({ pid: await deadPid(), start: '', word: 'a1' })
  expect(await withLock(folder, () => 1, 5000, link)).toBe(1)
  hold({ pid: aProcess().pid, start: '' })
  await expect(withLock(folder, () => 1, 30, link)).rejects.toThrow('for too long')
  expect(readdirSync(folder)).toEqual([lockName])
})

test('on such a disk who claimed to come after a dead process is waited for too', async () => {
  const claim = `${lockName}-after-a1`
  hold({ pid: await deadPid(), start: '', word: 'a1' })
  hold({ pid: aProcess().pid, start: '', word: 'b2' }, claim)
  const waiting = withLock(folder, () => 1, 30, failing('EPERM'))
  await expect(waiting).rejects.toThrow(`Process ${children.at(-1)?.pid} has been writing`)
  expect(JSON.parse(readFileSync(join(folder, claim), 'utf8'))).toMatchObject({ word: 'b2' })
})

test('a disk that fails is told', async () => {
  await expect(withLock(folder, () => 1, 30, failing('EIO'))).rejects.toThrow('cannot be written to: ')
  expect(readdirSync(folder)).toEqual([])
})

test('who claimed to come after a dead process, and died too, is come after', async () => {
  hold({ pid: await deadPid(), start: '', word: 'a1' })
  hold({ pid: await deadPid(), start: '', word: 'b2' }, `${lockName}-after-a1`)
  expect(await withLock(folder, () => readdirSync(folder), 2000)).toEqual([lockName])
  expect(readdirSync(folder)).toEqual([])
})

test('who lives and claimed to come after a dead process is waited for', async () => {
  hold({ pid: await deadPid(), start: '', word: 'a1' })
  hold({ pid: aProcess().pid, start: '', word: 'b2' }, `${lockName}-after-a1`)
  await expect(withLock(folder, () => 1, 60)).rejects.toThrow('for too long')
})

test('of many who find a dead process one after the other has the lock', async () => {
  hold({ pid: await deadPid(), start: '', word: 'a1' })
  let within = 0
  const work = async () => {
    expect(++within).toBe(1)
    await new Promise((done) => setTimeout(done, 2))
    within--
  }
  await Promise.all(Array.from({ length: 20 }, () => withLock(folder, work)))
  expect(readdirSync(folder)).toEqual([])
})

test('what a process that lives has written beside a file stays', async () => {
  const beside = temporaryIn(folder)
  writeFileSync(beside, 'half')
  const foreign = beside.replace(/epha-[0-9a-f]{8}-\d+/, `epha-ffffffff-${await deadPid()}`)
  writeFileSync(foreign, 'half')
  await withLock(folder, () => 1)
  expect(readdirSync(folder)).toHaveLength(2)
})

test('a lock that somebody else has by now is not given back, nor one that is gone', async () => {
  await withLock(folder, () => hold({ word: 'theirs' }))
  expect(readFileSync(lock(), 'utf8')).toContain('theirs')
  rmSync(lock())
  expect(await withLock(folder, () => rmSync(lock()))).toBeUndefined()
  expect(readdirSync(folder)).toEqual([])
})
