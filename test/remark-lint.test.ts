import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { remark } from 'remark'
import { VFile } from 'vfile'
import { afterAll, beforeAll, expect, test } from 'vitest'
import remarkLintEpha, { type RemarkLintOptions } from '../src/remark-lint.js'

const bad = `---
meeting: 2011-spring
date: 2011-03-14
---

# Spring term 2011

## 3. Safeguarding

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

test('a .remarkrc holds it beside other rules', () => {
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  mkdirSync(join(folder, 'plugin'))
  writeFileSync(join(folder, 'plugin/package.json'), '{ "type": "module" }')
  symlinkSync(resolve('dist/remark-lint.js'), join(folder, 'plugin/index.js'))
  const plugins = ['remark-lint', 'remark-lint-no-undefined-references', './plugin/index.js']
  writeFileSync(join(folder, '.remarkrc.json'), JSON.stringify({ plugins }))
  const remarkCli = resolve('node_modules/remark-cli/cli.js')
  const { stderr } = spawnSync(process.execPath, [remarkCli, '--no-stdout', '2011-spring.md'], {
    cwd: folder,
    encoding: 'utf8',
  })
  for (const rule of ['owner-unknown', 'weekday-wrong', 'no-undefined-references'])
    expect(stderr).toContain(rule)
})
