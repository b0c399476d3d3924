import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

test('the five lines of an empty folder, typed as they stand, list an action', () => {
  const here = mkdtempSync(join(tmpdir(), 'epha-'))
  const program = resolve('bin/epha.js')
  const bin = join(here, '.bin')
  execFileSync('sh', ['-c', `mkdir ${bin} && ln -s ${program} ${bin}/epha`])
  const env = { PATH: `${bin}${delimiter}${process.env.PATH}`, EPHA_TODAY: '2011-06-20' }
  const empty = spawnSync('epha', ['actions'], { cwd: here, env, encoding: 'utf8' })
  expect(empty.status).toBe(2)
  const lines = empty.stderr.split('\n').filter((line) => line.startsWith('    '))
  expect(lines).toHaveLength(5)
  const typed = spawnSync('sh', ['-c', lines.join('\n')], { cwd: here, env, encoding: 'utf8' })
  expect(typed.stdout).toBe(`\
ID              OWNER  DUE                      ACTION
2011-06-20/1.1  TR      4 Jul 2011, in 14 days  book the hall
`)
})
