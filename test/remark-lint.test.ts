import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { remark } from 'remark'
import { VFile } from 'vfile'
import { afterAll, beforeAll, expect, test } from 'vitest'
import remarkLintEpha, { type RemarkLintOptions } from '../src/remark-lint.js'
import { installPacked, pack } from './packed.js'

const bad = `---
meeting: 2011-spring
date: 2011-03-14
---

# Spring term 2011

## 3. Safeguarding:

- [ ] TX to ask SIEY for a template
- [ ] AF to book the hall by Monday 14 June 2011

See [the guidance].
`

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'epha-remark-'))
  writeFileSync(join(folder, 'epha.yaml'), 'people:\n  AF: Alison Fiala\n  RH: Ralph Holloway\n')
  writeFileSync(join(folder, '2011-spring.md'), bad)
})
afterAll(() => rmSync(folder, { recursive: true }))

async function messages(text: string, options: RemarkLintOptions = {}): Promise<readonly string[]> {
  const file = new VFile({ value: text, path: '2011-spring.md', cwd: folder })
  await remark().use(remarkLintEpha, options).process(file)
  return file.messages.map((one) => `${one.line}:${one.column} ${one.ruleId} ${one.fatal}`)
}

test('the rules of one file are messages at their places, with the roster of epha.yaml', async () => {
  expect(await messages(bad)).toEqual(['10:1 owner-unknown false', '11:30 weekday-wrong false'])
})

test('a rule can be turned off, or made fatal', async () => {
  expect(await messages(bad, { 'owner-unknown': 'off', 'weekday-wrong': 'error' })).toEqual([
    '11:30 weekday-wrong true',
  ])
})

test('a file that is no minutes is let be', async () => {
  expect(await messages('# Notes\n\nNothing to do.\n')).toEqual([])
})

/** What the messages of remark-cli say: place, rule and package of each, in their order. */
const messageLine = /^(\d+:\d+)(?:-\d+:\d+)? +(warning|error) .* ([a-z-]+) +([a-z-]+)$/

test('a .remarkrc holds it beside other rules', () => {
  const packed = pack(folder)
  installPacked(folder, packed)
  for (const name of [
    'remark-gfm',
    'remark-lint-no-undefined-references',
    'remark-lint-no-heading-punctuation',
  ])
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name))
  const plugins = [
    'remark-gfm',
    ['epha/remark-lint', { 'weekday-wrong': 'error' }],
    'remark-lint-no-undefined-references',
    'remark-lint-no-heading-punctuation',
  ]
  writeFileSync(join(folder, '.remarkrc'), JSON.stringify({ plugins }))
  const remarkCli = resolve('node_modules/remark-cli/cli.js')
  const { stderr, status } = spawnSync(
    process.execPath,
    [remarkCli, '--no-color', '--no-stdout', '2011-spring.md'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  const told = stderr.split('\n').flatMap((line) => {
    const [whole, ...parts] = messageLine.exec(line) ?? []
    return whole === undefined ? [] : [parts.join(' ')]
  })
  expect(told).toEqual([
    '8:1 warning no-heading-punctuation remark-lint',
    '10:1 warning owner-unknown epha',
    '11:30 error weekday-wrong epha',
    '13:5 warning no-undefined-references remark-lint',
  ])
  expect(status).toBe(1)
}, 60_000)
