import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Answer, Environment } from '../../src/commands/environment.js'
import { repeatOnChange } from '../../src/commands/repeat.js'
import { writePages } from '../../src/commands/report/write-pages.js'
import { noFlags } from '../../src/query/flags.js'
import { plain } from '../../src/render/renderer.js'

const spring = `---
meeting: 2011-spring
date: 2011-03
---

# Spring term

- [ ] TR to ask for the template (by 13 June 2011)
- [ ] AF to book the hall
`

const settings = `people:
  TR: { name: Terry Reynolds, email: terry@example.org }
title: The association
link: https://example.org/blob/main/{path}#L{line}
`

function committee(): Environment {
  const here = mkdtempSync(join(tmpdir(), 'epha-report-'))
  mkdirSync(join(here, 'minutes'))
  writeFileSync(join(here, 'minutes', '2011 spring.md'), spring)
  writeFileSync(join(here, 'epha.yaml'), settings)
  const paper = { palette: plain, width: null }
  return { here, minutes: null, today: '2011-06-20', stdout: paper, stderr: paper }
}

it('writes a folder of pages, and prints where the first of them is', async () => {
  const environment = committee()
  const answer = await writePages({ out: 'site', open: false, allTime: false, flags: noFlags }, environment)
  expect(answer).toEqual({
    stdout: `${join('site', 'index.html')}\n`,
    stderr: ['4 pages in `site`.'],
    exitCode: 0,
  })
  const site = join(environment.here, 'site')
  expect(readdirSync(site, { recursive: true }).sort()).toEqual(
    [
      'index.html',
      'meetings',
      join('meetings', '2011-spring.html'),
      'owners',
      join('owners', 'AF.html'),
      join('owners', 'TR.html'),
    ].sort(),
  )
  const index = readFileSync(join(site, 'index.html'), 'utf8')
  expect(index).toContain('The association')
  expect(index).toContain('href="https://example.org/blob/main/minutes/2011%20spring.md#L8"')
  expect(index).not.toContain('terry@example.org')
})

it('takes away the page of an owner who is named no more, and says so', async () => {
  const environment = committee()
  await writePages({ out: 'site', open: false, allTime: false, flags: noFlags }, environment)
  writeFileSync(join(environment.here, 'minutes', '2011 spring.md'), spring.replace('AF to', 'TR to'))
  const { stderr } = await writePages(
    { out: 'site', open: false, allTime: false, flags: noFlags },
    environment,
  )
  expect(stderr).toEqual(['3 pages in `site`. 1 page of an earlier report was removed.'])
})

it('says what could not be read on the page, and on stderr', async () => {
  const environment = committee()
  writeFileSync(join(environment.here, 'minutes', 'autumn.md'), Buffer.from([0xff, 0xfe, 0x80]))
  const { exitCode } = await writePages(
    { out: 'site', open: false, allTime: false, flags: noFlags },
    environment,
  )
  expect(exitCode).toBe(3)
  expect(readFileSync(join(environment.here, 'site', 'index.html'), 'utf8')).toContain(
    'One file could not be read',
  )
})

it('answers again when minutes change, and tells of a folder that has gone', async () => {
  const environment = committee()
  const minutes = join(environment.here, 'minutes')
  const answers: Answer[] = []
  const waiting: (() => void)[] = []
  const controller = new AbortController()
  const next = () => new Promise<void>((resolve) => waiting.push(resolve))
  const show = (answer: Answer) => {
    answers.push(answer)
    waiting.shift()?.()
  }
  // The watcher says nothing of when it has begun, so the minutes are touched until it answers.
  const first = next()
  const run = () =>
    writePages({ out: 'minutes/site', open: false, allTime: false, flags: noFlags }, environment)
  const done = repeatOnChange({ run, show, writes: ['minutes/site'], stop: controller.signal }, environment)
  const touch = setInterval(() => writeFileSync(join(minutes, '2011 spring.md'), `${spring}\n`), 400)
  await first
  clearInterval(touch)
  expect(answers[0]?.stderr).toEqual(['4 pages in `minutes/site`.'])
  const second = next()
  rmSync(minutes, { recursive: true })
  await second
  expect(answers.at(-1)?.stderr[0]).toMatch(/^error: No minutes found/)
  controller.abort()
  await done
}, 20_000)
