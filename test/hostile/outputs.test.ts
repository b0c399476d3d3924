import { type SpawnOptions, spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { folderOf } from '../faults/program.js'
import { isLong, patience } from './runs.js'

/** Enough for 50 MB of JSON in the long run, and in passing for more than a pipe holds. */
const [files, actions, length] = isLong ? [12, 250, 1000] : [1, 100, 100]

let here = ''
beforeAll(async () => {
  here = folderOf(3)
  await mkdir(join(here, 'minutes/many'))
  for (let file = 0; file < files; file++) {
    const words = Array.from({ length }, () => 'painted').join('x')
    const items = Array.from(
      { length: actions },
      (_, at) => `## ${at}. Gate\n\n- [ ] RH to mend g${at}x${file} h${at}y${file} ${words}\n`,
    )
    await writeFile(
      join(here, `minutes/many/2010-01-${String(file + 1).padStart(2, '0')}.md`),
      `# Board\n\n${items.join('\n')}`,
    )
  }
}, patience)

interface Ended {
  readonly code: number | null
  readonly stderr: string
}

function started(words: readonly string[], stdout: SpawnOptions['stdio']) {
  const child = spawn(process.execPath, ['bin/epha.js', '--minutes', join(here, 'minutes'), ...words], {
    stdio: stdout ?? 'pipe',
    env: { ...process.env, EPHA_TODAY: '2011-05-20' },
  })
  let stderr = ''
  child.stderr?.on('data', (chunk) => {
    stderr += String(chunk)
  })
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, stderr })))
  return { child, ended }
}

const json = ['export', '--format', 'json']

describe('a list of actions that is long', () => {
  test('reaches a reader whole that is slow', { timeout: patience }, async () => {
    const { child, ended } = started(json, ['ignore', 'pipe', 'pipe'])
    const parts: Buffer[] = []
    for await (const part of child.stdout ?? []) {
      parts.push(part)
      if (parts.length % 16 === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    }
    expect((await ended).code).toBe(0)
    const text = Buffer.concat(parts).toString()
    if (isLong) expect(text.length).toBeGreaterThan(50_000_000)
    expect(JSON.parse(text).actions.length).toBeGreaterThan(files * (actions - 10))
  })

  test('ends without a word where its reader went away', { timeout: patience }, async () => {
    const { child, ended } = started(json, ['ignore', 'pipe', 'pipe'])
    child.stdout?.once('data', () => child.stdout?.destroy())
    const { code, stderr } = await ended
    expect(code).toBe(0)
    expect(stderr).not.toMatch(/EPIPE|Error|error/)
  })
})

describe('a full disk behind stdout', () => {
  test
    .skipIf(process.platform !== 'linux')
    .each([json, ['actions'], ['check'], ['people', '--json'], ['meetings'], ['--help'], ['--version']])(
    'is an error that names it: epha %s',
    { timeout: patience },
    async (...words) => {
      const { code, stderr } = await started(words, ['ignore', openSync('/dev/full', 'w'), 'pipe']).ended
      expect(stderr).toContain('error: stdout could not be written: ENOSPC')
      expect(stderr).not.toMatch(/^ +at /m)
      expect(code).toBe(2)
    },
  )

  test.skipIf(process.platform !== 'linux')(
    'is one too where the file is named',
    { timeout: patience },
    async () => {
      const { code, stderr } = await started([...json, '-o', '/dev/full'], ['ignore', 'pipe', 'pipe']).ended
      expect(stderr).toContain('`/dev/full` could not be written')
      expect(code).toBe(2)
    },
  )
})
