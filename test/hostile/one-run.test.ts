import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asideText } from '../../src/commands/error-text.js'
import { obeyed } from '../obeyed.js'
import { typed } from '../typed.js'
import { bombs } from './bombs.js'
import { isLong, patience } from './runs.js'

let here = ''
const good = '# Quay, 3 May 2011\n\n- [ ] RH to count the mooring rings\n'

const frontMatter: Readonly<Record<string, string>> = {
  js: '---js\n{ title: require("fs").writeFileSync("run-by-epha", "") }\n---\n',
  'proto-language': '---__proto__\ntitle: x\n---\n',
  'proto-key': '---\n__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\n---\n',
  aliases: `---\na0: &a0 [x, x]\n${Array.from({ length: 40 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]\n`).join('')}---\n`,
  nested: `---\na: ${'['.repeat(5000)}${']'.repeat(5000)}\n---\n`,
  'many-keys': `---\n${Array.from({ length: 9000 }, (_, at) => `k${at}: 1\n`).join('')}---\n`,
  'long-key': `---\n? ${'k'.repeat(300)}\n: 1\ndate: 2011-05-03\n---\n`,
  'no-such-day': '---\ndate: 2011-02-31\n---\n',
  twice: '---\ntitle: one\ntitle: two\n---\n',
}

const bytes: Readonly<Record<string, Buffer>> = {
  'not-utf-8': Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x80, 0x0a]),
  nul: Buffer.from('a\u0000b\n'),
  bidi: Buffer.from('- [ ] RH to \u202eevil\u202c mend\n'),
  commands: Buffer.from('::error::x\n##[error]y\n- [ ] RH to ##[set-env name=A]b\n'),
  empty: Buffer.from(''),
  'only-a-mark': Buffer.from('\ufeff'),
  'one-placeholder': Buffer.from('TODO\n'),
}

beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-one-run-'))
  const minutes = join(here, 'minutes')
  mkdirSync(minutes)
  writeFileSync(join(minutes, 'epha.yaml'), 'people: { RH: Ralph Holt }\n')
  for (const [name, bomb] of Object.entries(bombs))
    writeFileSync(join(minutes, `${name}.md`), `${bomb(20_000)}\n`)
  for (const [name, text] of Object.entries(frontMatter))
    writeFileSync(join(minutes, `${name}.md`), `${text}\n${good}`)
  for (const [name, text] of Object.entries(bytes)) writeFileSync(join(minutes, `${name}.md`), text)
  for (const name of [
    '-rf',
    'new\nline',
    'esc\u001b[31m',
    '::error::x',
    '=cmd',
    '..%2f..%2fetc',
    'x'.repeat(200),
  ])
    writeFileSync(join(minutes, `${name}.md`), good)
  writeFileSync(
    Buffer.concat([Buffer.from(join(minutes, 'not-utf-8-')), Buffer.from([0xff, 0xc3]), Buffer.from('.md')]),
    good,
  )
  symlinkSync('nowhere.md', join(minutes, 'to-nothing.md'))
  symlinkSync('.', join(minutes, 'to-itself'))
  symlinkSync('/dev/zero', join(minutes, 'to-no-end.md'))
  mkdirSync(join(minutes, 'quayside'))
  writeFileSync(
    join(minutes, 'quayside/2011-05-03.md'),
    good.replace('count the mooring rings', 'sweep the north pier'),
  )
  if (isLong && existsSync('../shared/hostile'))
    cpSync('../shared/hostile', join(minutes, 'shared'), { recursive: true })
})
afterAll(() => rmSync(here, { recursive: true }))

describe('a folder of nothing but what is hostile', () => {
  test.each([
    'export --format json',
    'actions',
    'actions --possible',
    'people',
    'check --all',
    'check --format github',
    'doctor',
    'remind',
  ])(
    'is read in one run, and hides nothing of the minutes in it: epha %s',
    { timeout: patience },
    async (question) => {
      const { stdout, stderr, exitCode } = await typed(question.split(' '), here)
      expect(stderr).not.toContain('Wrong in epha')
      expect([0, 1, 3], stderr).toContain(exitCode)
      expect(stdout).not.toMatch(obeyed)
      expect(asideText(stderr.split('\n'), false)).not.toMatch(obeyed)
      expect(existsSync(join(here, 'run-by-epha'))).toBe(false)
      expect({}).not.toHaveProperty('polluted')
      if (question !== 'export --format json') return
      expect(JSON.parse(stdout).actions).toContainEqual(
        expect.objectContaining({ id: 'quayside/2011-05-03/h1.1', text: 'sweep the north pier' }),
      )
    },
  )
})
