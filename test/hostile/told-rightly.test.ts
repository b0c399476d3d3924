import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Said, typed } from '../typed.js'

let here = ''
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-told-'))
  mkdirSync(join(here, 'minutes'))
})
afterEach(() => rmSync(here, { recursive: true }))

const good = '# Quay, 3 May 2011\n\n- [ ] RH to count the mooring rings\n'
const put = (name: string | Buffer, text = good): void => {
  const folder = Buffer.from(join(here, 'minutes/'))
  writeFileSync(Buffer.concat([folder, Buffer.from(name)]), text)
}
const asked = (question: string): Promise<Said> => typed(question.split(' '), here)

describe.skipIf(process.platform !== 'linux')('a file whose name is no UTF-8', () => {
  test.each([
    ['latin-1', Buffer.from('2011-04-03-caf\u00e9.md', 'latin1')],
    ['half a character', Buffer.from([0x61, 0xc3, ...Buffer.from('.md')])],
    ['a surrogate', Buffer.from([0xed, 0xa0, 0x80, ...Buffer.from('.md')])],
  ])('is not read, and said to be; the others are: %s', async (_, name) => {
    put(name)
    put('2011-05-03.md')
    for (const question of ['actions', 'owners', 'meetings', 'people']) {
      const { stdout, stderr, exitCode } = await asked(question)
      expect(stderr).toContain('1 of 2 files could not be read')
      expect(stderr).toContain('its name is not UTF-8')
      expect(exitCode).toBe(3)
      expect(stdout).not.toContain('No minutes found')
    }
    expect((await asked('check')).stdout).toContain('its name is not UTF-8')
  })
})

describe('a folder in which nothing is read', () => {
  test('has a markdown file whose name is hidden: it is named', async () => {
    put('.2011-05-03.md')
    const { stderr, exitCode } = await asked('actions')
    expect(stderr).toContain('error: No minutes found: no markdown file in `minutes` is read\n')
    expect(stderr).toContain('.2011-05-03.md')
    expect(exitCode).toBe(2)
  })

  test('has none, where what is hidden is a folder, as that of git is', async () => {
    mkdirSync(join(here, 'minutes/.git'))
    put('.git/2011-05-03.md')
    const { stderr } = await asked('actions')
    expect(stderr).toContain('error: No minutes found: no markdown file is in `minutes`\n')
    expect(stderr).not.toContain('.git')
  })

  test('a hidden file beside minutes is nothing to tell of', async () => {
    put('.2011-04-03.md')
    put('2011-05-03.md')
    const { stderr, exitCode } = await asked('actions')
    expect(stderr).not.toContain('.2011')
    expect(exitCode).toBe(0)
  })
})

describe('a key of 300 characters', () => {
  const key = 'k'.repeat(300)
  test.each([
    ['epha.yaml', `${key}: 1\npeople: { RH: Ralph Holt }\n`],
    ['epha.yaml, spelled out', `? ${key}\n: 1\npeople: { RH: Ralph Holt }\n`],
    ['a map of epha.yaml', `remind: { ${key}: 1 }\npeople: { RH: Ralph Holt }\n`],
  ])('in %s is told of, as cut, and the rest holds', async (_, text) => {
    put('epha.yaml', text)
    put('2011-05-03.md')
    const { stderr, stdout, exitCode } = await asked('actions')
    expect(stderr).toContain(`Unexpected \`${'k'.repeat(79)}…\``)
    expect(stderr).not.toContain('k'.repeat(100))
    expect(stdout).toContain('count the mooring rings')
    expect(exitCode).toBe(0)
    expect((await asked('check')).stdout).not.toContain('owner-unknown')
  })

  test.each([`${key}: 1`, `? ${key}\n: 1`, `"${key}": { a: b }`])(
    'of a website in front matter is left alone: %s',
    async (line) => {
      put('2011-05-03.md', `---\n${line}\ndate: 2011-05-03\npeople: { RH: Ralph Holt }\n---\n${good}`)
      expect((await asked('check')).stdout).toBe('')
      const { stdout } = await asked('people')
      expect(stdout).toContain('Ralph Holt')
    },
  )
})

describe('a file of nothing but one placeholder', () => {
  const placeholders = [
    'TODO',
    'TBC',
    '- [ ] ',
    '- [ ] TBC',
    'Action:',
    '<action>',
    'Action: TBC',
    '{{ title }}',
    '...',
  ]
  test.each(placeholders)('is no minutes without a day, and is counted: %s', async (text) => {
    put('notes.md', `${text}\n`)
    const { stderr, exitCode } = await asked('actions')
    expect(stderr).toContain('No minutes found: the one file in `minutes` gives neither a date nor an action')
    expect(exitCode).toBe(2)
  })

  test.each(placeholders)('is a meeting without actions where its name has a day: %s', async (text) => {
    put('2011-05-03.md', `${text}\n`)
    const { stdout, stderr, exitCode } = await asked('actions --format json')
    expect(JSON.parse(stdout).actions).toEqual([])
    expect(stderr).not.toContain('could not be read')
    expect(exitCode).toBe(0)
    expect((await asked('meetings')).stdout).toContain('2011-05-03')
  })
})
