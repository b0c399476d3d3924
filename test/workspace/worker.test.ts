import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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
  ['throws', 'throw new Error("no")', { kind: 'failed' }],
  ['ends without an answer', '', { kind: 'failed' }],
])('a thread that %s is told apart', async (name, code, outcome) => {
  const file = join(folder, `${name}.cjs`)
  writeFileSync(file, `const { parentPort, workerData } = require('node:worker_threads')\n${code}\n`)
  expect(await inWorker(file, new Uint8Array(3), limits)).toEqual(outcome)
})
