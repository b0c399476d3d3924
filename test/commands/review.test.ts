import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Host } from '../../src/commands/command.js'
import type { Environment } from '../../src/commands/environment.js'
import { reviewFile } from '../../src/commands/review/review-file.js'
import { plain } from '../../src/render/renderer.js'

const minutes = `---
meeting: 2024-05
title: Ferry Lane Choir
date: 2024-05
people:
  JT: Jude Tarn
  MV: Mina Vale
source:
  name: may.docx
  sha256: c0ffee
---

<!-- epha-review 1: the date: "2024-05", read from "summer term 2024" in item 3 -->

<!-- epha-review 2: JT read as Jude Tarn; Jan Tull and Jo Toft fits too -->

# Ferry Lane Choir

## 1. Scores

JT AGREED to order scores. It was AGREED that the loft be swept.

- [ ] JT to order scores
- [ ] MV: the loft be swept

<!-- epha-review 3: item 1: MV matched by order only; MV is not named in the item -->

## 2. Robes

"She agreed that the robes smell", said the chair. Nobody spoke.

<!-- epha-review 4: item 2: "'She agreed that the robes smell', said the chair", and nobody is marked; read as no action -->
`

let here = ''

beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-review-'))
  writeFileSync(join(here, 'may.md'), minutes)
})

afterEach(() => rmSync(here, { recursive: true, force: true }))

const terminal = { palette: plain, width: 72 }
const environment = (): Environment => ({
  here,
  minutes: null,
  today: '2024-06-01',
  stdout: terminal,
  stderr: terminal,
})
const text = (): string => readFileSync(join(here, 'may.md'), 'utf8')

/** A terminal at which these keys are pressed, `e` with what is typed behind it. */
function hostWith(keys: readonly string[] | null, said: string[]): Host {
  const waiting = [...(keys ?? [])]
  const next = async (question: string) => {
    said.push(question)
    return waiting.shift() ?? ''
  }
  return {
    versions: { epha: '0', node: '20' },
    platform: 'linux',
    variables: {},
    now: () => new Date(0),
    randomWord: () => 'word',
    readInput: async () => '',
    ask: null,
    keys: keys === null ? null : () => ({ press: next, line: next, end: () => said.push('(end)') }),
    say: (line) => said.push(line),
    show: () => undefined,
    interrupted: () => new AbortController().signal,
  }
}

const answer = (answers: string) => reviewFile({ file: 'may.md', answers }, environment(), hostWith(null, []))
const press = async (keys: readonly string[]): Promise<readonly string[]> => {
  const said: string[] = []
  await reviewFile({ file: 'may.md', answers: null }, environment(), hostWith(keys, said))
  return said
}

test('yes takes the question out, and changes nothing else but that the answer is kept', async () => {
  await answer('3=y')
  const kept = '  answers:\n    "item 1: MV matched by order only; MV is not named in the item": "y"\n'
  const question = '\n<!-- epha-review 3: item 1: MV matched by order only; MV is not named in the item -->\n'
  expect(text()).toBe(minutes.replace(question, '').replace('  sha256: c0ffee\n', (line) => line + kept))
})

test('another owner stands at the task, and what is read by itself is read no more', async () => {
  await answer('3=1')
  expect(text()).toContain('- [ ] JT: the loft be swept\n')
  expect(text()).toContain('<!-- epha-ignore -- read otherwise by the clerk -->\n\nJT AGREED')
})

test('nobody takes the task out, and its sentence stays', async () => {
  await answer('3=2')
  expect(text()).not.toContain('- [ ] MV')
  expect(text()).toContain('It was AGREED that the loft be swept.')
})

test('other initials and another day are typed behind the key', async () => {
  await answer('3=e:NO,1=e:2024-05-06')
  expect(text()).toContain('- [ ] NO: the loft be swept\n')
  expect(text()).toContain('date: 2024-05-06\n')
})

test('initials become those of another whom they fit', async () => {
  await answer('2=2')
  expect(text()).toContain('  JT: Jo Toft\n')
})

test('a sentence that was read as no action becomes one', async () => {
  await answer('4=1')
  expect(text()).toMatch(/- \[ \] JT: .*robes smell/)
})

for (const [wrong, why] of [
  ['99=y', 'no such question'],
  ['3=9', 'a key that is not offered'],
  ['3', 'no key'],
  ['3=y,99=y', 'one right and one wrong'],
  ['1=e:May', 'no day'],
  ['3=e', 'nothing typed behind the key'],
  ['3=y,3=y', 'twice'],
])
  test(`${why} (${wrong}) changes nothing, and the choices are said`, async () => {
    await expect(answer(wrong ?? '')).rejects.toMatchObject({
      name: 'UsageError',
      more: expect.arrayContaining(['Nothing was changed.', expect.stringMatching(/y yes|:… another day/)]),
    })
    expect(text()).toBe(minutes)
  })

test('on a terminal each answer is kept before the next question, and the last can be taken back', async () => {
  await press(['y', 'y'])
  expect(text()).not.toContain('epha-review 1:')
  expect(text()).not.toContain('epha-review 2:')
  expect(text()).toContain('epha-review 3:')
  writeFileSync(join(here, 'may.md'), minutes)
  await press(['y', 'u', 'q'])
  expect(text()).toBe(minutes)
})

test('Enter and other keys are no answer; skipped questions stay', async () => {
  const said = await press(['x', 's', 's', 's', 's'])
  expect(text()).toBe(minutes)
  expect(said.at(-1)).toBe('(end)')
})

test('what is asked is shown with its sentence, what was read, and why', async () => {
  const said = (await press(['s', 's', 'q'])).join('\n')
  expect(said).toContain('3 of 4  line 26')
  expect(said).toContain('"JT AGREED to order scores. It was AGREED that the loft be swept."')
  expect(said).toContain('Read as   MV')
  expect(said).toContain('y, 1-2, e, s, u or q: ')
})

test('answers to a file that asks nothing are refused, and the file is named', async () => {
  writeFileSync(join(here, 'may.md'), '# May\n\nNothing is asked.\n')
  await expect(answer('1=y')).rejects.toThrow('nothing is to be confirmed in `may.md`')
  expect(readFileSync(join(here, 'may.md'), 'utf8')).toBe('# May\n\nNothing is asked.\n')
})

test('without a terminal and without answers the questions are listed with their keys', async () => {
  const { stdout, stderr } = await reviewFile(
    { file: 'may.md', answers: null },
    environment(),
    hostWith(null, []),
  )
  expect(stdout).toContain('4 of 4')
  expect(stderr).toEqual(['answer: epha review may.md --answers 1=y'])
  expect(text()).toBe(minutes)
})
