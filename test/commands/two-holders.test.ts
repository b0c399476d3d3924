import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'epha-two-holders-'))
  writeFileSync(
    join(folder, 'epha.yaml'),
    `people:
  Jo March: { name: Jo March, aliases: [JM], email: jo@example.org, until: 2012-12-31 }
  Jan Moss: { name: Jan Moss, aliases: [JM], email: jan@example.org, from: 2013-01-01 }
`,
  )
  writeFileSync(join(folder, '2012-01-10.md'), '# Board, 10 January 2012\n\n- [ ] JM to count the boats\n')
  writeFileSync(join(folder, '2014-02-10.md'), '# Board, 10 February 2014\n\n- [ ] JM to paint the boats\n')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What epha answers to some words in the folder of these minutes. */
function epha(...words: readonly string[]) {
  const call = [resolve('bin/epha.js'), ...words, '--today', '2014-03-01']
  const { status, stdout, stderr } = spawnSync(process.execPath, call, { cwd: folder, encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('of two who had the same initials one after the other', () => {
  it.each([
    ['actions', 'Jo March', 'ount the boats', 'aint the boats'],
    ['actions', 'Jan Moss', 'aint the boats', 'ount the boats'],
    ['export', 'Jo March', 'ount the boats', 'aint the boats'],
    ['export', 'Jan Moss', 'aint the boats', 'ount the boats'],
    ['remind', 'Jan Moss', 'aint the boats', 'ount the boats'],
    ['remind', 'Jo March', 'Jo March, in post until 31 Dec 2012', 'boats'],
  ])('%s finds %s by the full name, with the actions of those days', (command, name, own, others) => {
    const { status, stdout, stderr } = epha(
      command,
      '--owner',
      name,
      ...(command === 'export' ? ['--format', 'csv'] : []),
    )
    expect(status).toBe(0)
    expect(stdout + stderr).toContain(own)
    expect(stdout + stderr).not.toContain(others)
  })

  it.each(['actions', 'export', 'remind'])('%s names both where the initials are asked for', (command) => {
    const { status, stderr } = epha(command, '--owner', 'JM')
    expect(status).toBe(2)
    expect(stderr).toContain('can be Jo March or Jan Moss')
  })

  it('owners has each once', () => {
    const { stdout } = epha('owners')
    expect(stdout).toMatch(/^Jo March .* 1 /m)
    expect(stdout).toMatch(/^Jan Moss .* 1 /m)
  })

  it('why says who it was that day', () => {
    expect(epha('why', '2012-01-10/h1.1').stdout).toMatch(/Jo March +on the roster/)
    expect(epha('why', '2014-02-10/h1.1').stdout).toMatch(/Jan Moss +on the roster/)
  })
})
