import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type DoctorEnvironment, diagnose } from '../../src/commands/doctor/diagnose.js'
import { plain } from '../../src/render/renderer.js'

const spring = `---
meeting: 2011-spring
date: 2011-03
---

# Spring term

- [ ] TR to find the template
- [ ] XY to book the hall
`

function here(files: Readonly<Record<string, string | Buffer>> = {}): DoctorEnvironment {
  const folder = mkdtempSync(join(tmpdir(), 'epha-doctor-'))
  mkdirSync(join(folder, 'minutes'))
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
  const paper = { palette: plain, width: null }
  return {
    here: folder,
    minutes: null,
    today: '2011-06-20',
    stdout: paper,
    stderr: paper,
    versions: { epha: '0.1.0', node: 'v20.20.2' },
    smtp: { url: null, from: null },
    json: false,
  }
}

it('tells somebody who has no minutes yet how to begin', async () => {
  const { stdout, exitCode } = await diagnose(here())
  expect(exitCode).toBe(0)
  expect(stdout).toContain('Minutes   No minutes found: no markdown file is in `minutes`\n')
  expect(stdout).toMatch(/^Next\n {2}No minutes found: no markdown file is in `minutes`\.\n/)
  expect(stdout).toContain('echo "## 1. The summer fair" >> minutes/2011-06-20.md\n')
})

it('says what it found, and the settings as they hold', async () => {
  const { stdout, exitCode } = await diagnose(
    here({
      'minutes/spring.md': spring.replace('XY', 'AF'),
      'epha.yaml':
        'title: The association\npeople: { TR: Terry Reynolds, AF: { email: a@example.org, name: Alison Fiala } }\n',
    }),
  )
  expect(exitCode).toBe(0)
  expect(stdout).toContain('Minutes   1 meeting in `minutes`, Mar 2011\n')
  expect(stdout).toContain('Actions   2 in all, 2 outstanding\n')
  expect(stdout).toContain(
    'Settings  `epha.yaml`\n            title: The association\n            people: TR AF\n',
  )
  expect(stdout).not.toContain('none\n')
  expect(stdout).toContain('Roster    2 on the roster\n')
  expect(stdout).toContain('1 of 2 owners with something outstanding has an address')
  expect(stdout).not.toContain('a@example.org')
  expect(stdout.split('\n')[0]).toBe('Nothing needs to be done.')
})

it('says what is broken, and what mends it', async () => {
  const { stdout, exitCode } = await diagnose(
    here({
      'minutes/spring.md': spring,
      'minutes/autumn.md': Buffer.from('# Autumn \xe9', 'latin1'),
      'epha.yaml': 'peeple: {}\n',
    }),
  )
  expect(exitCode).toBe(3)
  expect(stdout).toContain('Unread    1 of 2 files\n            minutes/autumn.md:1 not UTF-8')
  expect(stdout).toContain(
    'Settings  `epha.yaml`, of which 1 part cannot hold\n            epha.yaml:1:1 Unexpected `peeple`',
  )
  expect(stdout).toContain('nobody answers to TR (1 action), XY (1 action)')
  expect(stdout).toContain('    iconv -f WINDOWS-1252 -t UTF-8\n')
})

it('says that addresses are to be kept out of git, until they are', async () => {
  const environment = here({
    'minutes/spring.md': spring,
    'minutes/epha.local.yaml': 'TR: terry@example.org\n',
  })
  const git = (...words: readonly string[]) =>
    execFileSync('git', words, { cwd: environment.here, stdio: 'ignore' })
  git('init')
  const before = (await diagnose(environment)).stdout
  expect(before).toContain('epha.local.yaml is there, and should be kept out of git')
  expect(before).toContain('    echo epha.local.yaml >> .gitignore\n')
  writeFileSync(join(environment.here, '.gitignore'), 'epha.local.yaml\n')
  expect((await diagnose(environment)).stdout).toContain('epha.local.yaml is there, and git leaves it out')
  git('add', '--force', 'minutes/epha.local.yaml')
  expect((await diagnose(environment)).stdout).toContain('    git rm --cached minutes/epha.local.yaml\n')
})

it('names the first line of epha.local.yaml that gives no address', async () => {
  const environment = here({
    'minutes/spring.md': spring,
    'minutes/epha.local.yaml': 'TR: terry@example.org\nRH: nowhere\n',
  })
  const { stdout } = await diagnose(environment)
  expect(stdout.replace(/\s+/g, ' ')).toContain('epha.local.yaml:2: the address of `RH` is none')
  expect(stdout).toContain('    TR: name@example.org\n')
})

it('never prints the password of the mail server', async () => {
  const environment = here({ 'minutes/spring.md': spring })
  const smtp = { url: 'smtps://clerk:secret@mail.example.org', from: null }
  const { stdout } = await diagnose({ ...environment, smtp })
  expect(stdout).toContain('by mail.example.org; EPHA_SMTP_FROM is not set')
  expect(stdout).not.toContain('secret')
})

it('points to who is who where owners are on no roster', async () => {
  const lines = ['zed', 'yak', 'xen', 'wim'].map((name) => `- [ ] @${name} to dig\n`).join('')
  const { stdout } = await diagnose(here({ 'minutes/spring.md': `# Spring term, 1 March 2011\n\n${lines}` }))
  expect(stdout).toContain('Nobody answers to @zed (1 action), @yak (1 action), @xen (1 action) and 1 more')
  expect(stdout).toContain('\n    epha people\n')
})

it('says what is kept for the next question, and where', async () => {
  const environment = here({ 'minutes/spring.md': spring })
  expect((await diagnose(environment)).stdout).toContain('Cache     none: each command reads all minutes\n')
  const folder = join(environment.here, 'cache')
  const cache = { folder, program: 'test', now: () => Date.now() + 10_000 }
  const lines = [`Cache     empty, in ${folder}; it can be`, `Cache     1 MB, in ${folder}; it can be`]
  mkdirSync(folder, { mode: 0o700 })
  writeFileSync(join(folder, 'plans.txt'), Buffer.alloc(5e6))
  expect((await diagnose({ ...environment, cache, minutes: 'nowhere' })).stdout).toContain(lines[0])
  expect((await diagnose({ ...environment, cache })).stdout).toContain(lines[1])
})
