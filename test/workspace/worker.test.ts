import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { inWorker } from '../../src/workspace/worker.js'

const folder = mkdtempSync(join(tmpdir(), 'epha-worker-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const limits = { seconds: 1, memory: 100 }

test.each<[string, string, unknown]>([
  ['answers for its bytes', 'parentPort.postMessage(workerData.length)', { kind: 'answer', answer: 3 }],
  ['never ends', 'for (;;);', { kind: 'over', limit: 'seconds' }],
  [
    'fills its heap',
    'const kept = []; for (;;) kept.push(Array(1000).fill(kept))',
    { kind: 'over', limit: 'memory' },
  ],
  [
    'fills memory beside its heap',
    'const kept = []; setInterval(() => kept.push(Buffer.alloc(20_000_000, 1)), 1)',
    { kind: 'over', limit: 'memory' },
  ],
  [
    'waits long and does little',
    'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1300); parentPort.postMessage("late")',
    { kind: 'answer', answer: 'late' },
  ],
  [
    'takes a part of the memory',
    'const kept = Buffer.alloc(30_000_000, 1); setTimeout(() => parentPort.postMessage(kept.length), 100)',
    { kind: 'answer', answer: 30_000_000 },
  ],
  ['answers twice', 'parentPort.postMessage(1); parentPort.postMessage(2)', { kind: 'answer', answer: 1 }],
  ['throws', 'throw new Error("no")', { kind: 'failed' }],
  ['ends without an answer', '', { kind: 'failed' }],
])('a thread that %s is told apart', async (name, code, outcome) => {
  const file = join(folder, `${name}.cjs`)
  writeFileSync(file, `const { parentPort, workerData } = require('node:worker_threads')\n${code}\n`)
  expect(await inWorker(file, new Uint8Array(3), limits)).toEqual(outcome)
})

test('nothing goes on behind an answer', async () => {
  const file = join(folder, 'busy.cjs')
  const log = join(folder, 'log.txt')
  writeFileSync(
    file,
    `const { appendFileSync } = require('node:fs')
     setInterval(() => appendFileSync(${JSON.stringify(log)}, 'x'), 5)
     require('node:worker_threads').parentPort.postMessage('answer')`,
  )
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
  const before = timers()
  expect(await inWorker(file, new Uint8Array(3), limits)).toEqual({ kind: 'answer', answer: 'answer' })
  expect(timers()).toBeLessThanOrEqual(before)
  const length = () => (existsSync(log) ? readFileSync(log).length : 0)
  await new Promise((done) => setTimeout(done, 300))
  const then = length()
  await new Promise((done) => setTimeout(done, 100))
  expect(length()).toBe(then)
})
