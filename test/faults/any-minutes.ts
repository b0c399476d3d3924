import fc from 'fast-check'
import type { Register } from '../../src/model/register.js'
import { recognise } from '../../src/notation/recognise.js'
import { parseDocument } from '../../src/parse/document.js'
import { readSettings } from '../../src/parse/settings.js'
import { buildRegister } from '../../src/register/build.js'
import { rosterOfOne, whoIsWho } from '../../src/register/roster/rosters.js'

const settings = readSettings('people: { RH: Ralph Holt, TR: Tess Rowe, AF: Ann Fox }', 'epha.yaml')
const path = '2011-05-02.md'

/** The register of one file of minutes. */
export function registerOf(text: string): Register {
  const document = parseDocument({ path, text }, settings, { alone: false, absolutePath: `/minutes/${path}` })
  const who = whoIsWho([document.names], settings)
  const roster = who.rosters.get(path) ?? rosterOfOne(document.names, settings)
  const minutes = recognise(document, settings, roster)
  return buildRegister([minutes], settings, { membership: who.membership(() => true), today: '2011-06-20' })
}

const words = fc.constantFrom(
  'buy soap',
  'mend the roof',
  'write to the council 🏛️',
  'ask Žofie about naïve cafés',
  'paint   the gate',
  'order\tbins',
  'call the mill (twice)',
  'see [the plan](https://example.org/a_b) 日本',
  'lock **all** doors',
  'tidy `the shed`',
)
const owner = fc.constantFrom('RH', 'TR', 'AF', 'RH/AF')
const due = fc.constantFrom('', '', ' (by 13 June 2011)', ' by 3 June 2011', ' (due 2011-06-13)')
const state = fc.constantFrom('', '', '', '', ' (done 2011-05-20)', ' **Done**', ' (withdrawn: too dear)')
const blanks = fc.constantFrom('', '', '', ' ', '  ', '\t')
const box = fc.constantFrom('[ ]', '[ ]', '[ ]', '[x]', '[X]', '[-]')
const bullet = fc.constantFrom('-', '*', '+', '1.')

const task = fc
  .tuple(bullet, box, owner, words, due, state, blanks)
  .map(([mark, sign, who, what, when, how, end]) => [`${mark} ${sign} ${who} to ${what}${when}${how}${end}`])
const note = task.chain(([line = '']) => fc.constantFrom([line, '  - a note of it'], [line, '    and so on']))
const label = fc
  .tuple(fc.constantFrom('Action: ', '**Action:** ', 'ACTION - '), owner, words, due, blanks)
  .map(([mark, who, what, when, end]) => ['', `${mark}${who} to ${what}${when}${end}`, ''])
const listItem = fc
  .tuple(owner, words, due, state, blanks)
  .map(([who, what, when, how, end]) => [`- ${who}: ${what}${when}${how}${end}`])
const listOfActions = fc
  .array(listItem, { minLength: 1, maxLength: 3 })
  .map((items) => ['', '## Actions', '', ...items.flat(), ''])
const cell = fc.tuple(words, blanks).map(([what, end]) => what.replaceAll('\t', ' ') + end)
const row = fc
  .tuple(
    cell,
    owner,
    fc.constantFrom('', '3 June 2011', '2011-06-13'),
    fc.constantFrom('', 'Open', 'Done', 'in progress'),
  )
  .map(([what, who, when, how]) => `| ${what} | ${who} | ${when}  | ${how}   |`)
const table = fc
  .array(row, { minLength: 1, maxLength: 3 })
  .map((rows) => ['', '| Action | Who | Due | Status |', '| --- | --- | --- | --- |', ...rows, ''])
const narrowTable = fc
  .array(fc.tuple(cell, owner), { minLength: 1, maxLength: 3 })
  .map((rows) => [
    '',
    '| Action | Owner |',
    '|---|---|',
    ...rows.map(([what, who]) => `|${what}|${who}|`),
    '',
  ])
const margin = fc
  .tuple(words, owner)
  .map(([what, who]) => ['', `We hope to ${what} some day. **[Action: ${who}]**`, ''])
const agreement = fc.tuple(owner, words).map(([who, what]) => ['', `${who} AGREED to ${what}.`, ''])
const prose = fc.constantFrom(
  ['', 'Nothing else was said. 🎈', ''],
  ['', '> quoted', ''],
  ['```', '- [ ] RH to do nothing', '```'],
)
const heading = fc.constantFrom(
  ['', '## 2. Money', ''],
  ['', '### a) Roof', ''],
  ['', '## Matters arising', ''],
)

/** Lines of minutes in every notation, some of them twice. */
const body = fc
  .array(
    fc.oneof(task, task, note, label, listOfActions, table, narrowTable, margin, agreement, prose, heading),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .chain((blocks) =>
    fc
      .tuple(fc.constant(blocks), fc.nat(blocks.length - 1), fc.boolean())
      .map(([all, at, isTwin]) => (isTwin ? [...all, all[at] ?? []].flat() : all.flat())),
  )

/** Minutes as they lie on a disk: any line ends, mixed too, a mark before them or none, a line end behind them or none. */
export const anyMinutes = fc
  .tuple(
    body,
    fc.array(fc.constantFrom('\n', '\n', '\r\n', '\r'), { minLength: 1, maxLength: 5 }),
    fc.boolean(),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([lines, ends, isMixed, bom, isEnded]) => {
    const [only = '\n'] = ends
    const all = ['# Board, 2 May 2011', '', '## 1. House', '', ...lines]
    const text = all.map((line, at) => line + (isMixed ? (ends[at % ends.length] ?? only) : only)).join('')
    return { text: isEnded ? text : text.replace(/[\r\n]+$/, ''), bom }
  })
