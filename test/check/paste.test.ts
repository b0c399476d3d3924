import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carryLine } from '../../src/check/carry-line.js'
import { check } from '../../src/check/check.js'
import { changedOtherwise } from '../../src/check/only-carried.js'
import { withLinesBelow } from '../../src/edit/lines-below.js'
import { linesToPaste, type Problem } from '../../src/model/problem.js'
import type { Register } from '../../src/model/register.js'
import { recognise } from '../../src/notation/recognise.js'
import { parseDocument } from '../../src/parse/document.js'
import { readSettings } from '../../src/parse/settings.js'
import { buildRegister } from '../../src/register/build.js'
import { rosterOfOne, whoIsWho } from '../../src/register/roster/rosters.js'
import { patience, runs } from '../generated.js'

const settings = readSettings('people:\n  MB: Mia Birch\n  JO: Jon Oakes\n', 'epha.yaml')

/** Texts of minutes by their path. */
type Files = ReadonlyMap<string, string>

function registerOf(files: Files): Register {
  const documents = [...files].map(([path, text]) =>
    parseDocument({ path, text }, settings, { alone: false, absolutePath: `/minutes/${path}` }),
  )
  const who = whoIsWho(
    documents.map(({ names }) => names),
    settings,
  )
  const minutes = documents.map((document) =>
    recognise(document, settings, who.rosters.get(document.path) ?? rosterOfOne(document.names, settings)),
  )
  return buildRegister(minutes, settings, { membership: who.membership(() => true) })
}

const silencesOf = (register: Register): readonly Problem[] =>
  check(register, settings, { today: '2011-06-20', only: ['action-unreported'] }).problems

/** What stands in minutes beside their actions, where lines may be pasted among it. */
const pieces: readonly string[] = [
  'Present: MB, JO',
  'The hall was let.',
  '- the roof was mended\n- the gate is green',
  '* MB spoke of the path\n  * and of the hedge',
  '1. first\n2. second',
  '| Item | Action |\n| --- | --- |\n| Water | MB to ask |',
  '> It was said so.',
  '```\ncode\n```',
  '<div>\nan export\n</div>',
  '<!-- a note -->',
  '**Any other business**',
  'Matters arising:',
  '## 2. Matters arising',
  '## Matters arising',
  '# Minutes of the last meeting',
  '### Actions from the last meeting',
  '## 2. Matters arising (confidential)',
  '## 4. Water',
  '## Gate',
  '### a) Hedge',
  '# Part two',
  'Setext heading\n---',
  '- Matters arising\n  - the tank\n  - the path',
  '- Reports\n\n  ## Matters arising\n\n  - the tank leaks',
  '- MB spoke:\n\n  ### Water\n\n  The tank leaks.',
  '- Matters arising\n  - [ ] MB to ask for a quotation\n- Water\n  - [ ] JO to mend the tap',
  '| Item | Discussion | Action |\n| --- | --- | --- |\n| Matters arising | MB AGREED to ask. | MB |\n| Water | JO AGREED to pay. | JO |',
  '<!-- epha-disable-next-line agenda-gap -- 5 is missing -->\n## 6. Tools',
  'a line without an empty one below it\n## 7. Seeds',
]

const actions: readonly string[] = [
  '- [ ] MB to price a second tank',
  '- [ ] JO to paint the door (by 13 June 2011)',
  '**Action:** MB and JO to carry the bench',
  'Action (JO): order the salt',
  '- [ ] thank the choir',
  '- [ ] MB to book the hall ^hall',
  '- [ ] Jon Oakes to ask [the council](https://example.org) for a key',
  '- [ ] MB to agree with @jonoakes on the hedge',
  '- [ ] MB to review ticket #320 and `rules.md` before the fair',
  '- [ ] MB to send it → JO for the parish office',
  '- [ ] #12 @mia to tidy | sweep (JO)',
]

const body = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...pieces) },
      { weight: 2, arbitrary: fc.constantFrom(...actions) },
    ),
    {
      maxLength: 9,
    },
  )
  .map((parts) => parts.join('\n\n'))

const minutes = fc
  .record({
    body,
    front: fc.boolean(),
    title: fc.boolean(),
    end: fc.constantFrom('\n', '\r\n'),
    last: fc.constantFrom('', '\n', '\n\n'),
  })
  .map(({ body: words, front, title, end, last }) => {
    const matter = front ? '---\nseries: allotment\n---\n\n' : ''
    return `${matter}${title ? '# Allotment society\n\n' : ''}${words}${last}`.replaceAll('\n', end)
  })

const series = fc.array(minutes, { minLength: 2, maxLength: 4 }).map((texts): Files => {
  const days = ['2011-01-10', '2011-02-07', '2011-03-07', '2011-04-04']
  return new Map(texts.map((text, index) => [`${days[index]}.md`, text]))
})

/** A heading within a list is the item of what stands below a deeper heading at the margin. */
const belowHeadingInList: Files = new Map([
  ['2011-01-10.md', '- [ ] MB to price a second tank'],
  [
    '2011-02-07.md',
    '# Allotment society\n\n- Reports\n\n  ## Matters arising\n\n  - the tank leaks\n\n### Actions from the last meeting\n\n- [ ] thank the choir',
  ],
])

describe('the line that carries an action', () => {
  test.each([
    ['MB to agree with @jonoakes on the hedge', ' MB agree with … on the hedge'],
    ['MB to review PR #320 before the fair', ' MB review PR #320 before the fair'],
    ['MB to look through (#36), phase one', ' MB look through (#36), phase one'],
    ['MB to renew `rules.md` (see `list.md`)', ' MB renew rules.md (see list.md)'],
    ['MB to read [the plan](https://example.org/a) twice', ' MB read the plan twice'],
    ['MB to read <https://example.org/a> twice', ' MB read … twice'],
    ['MB to ask @mia #roof about it', ' MB ask … about it'],
    ['MB to send the list => JO, if it is ready', ' MB send the list'],
    ['MB to @#320', ''],
  ])('says what it is about: %s', (written, expected) => {
    const register = registerOf(new Map([['2011-01-10.md', `- [ ] ${written}`]]))
    const [action] = register.actions
    expect(action && carryLine(action, new Set())).toBe(`- [ ] 2011-01-10/h0.1${expected}`)
  })
})

describe('a block that is pasted where the check says', () => {
  test('leaves nothing passed over, loses and doubles no action, and changes nothing else', {
    timeout: patience * 4,
  }, () => {
    fc.assert(
      fc.property(series, (files) => {
        const before = registerOf(files)
        const pasted = new Map(files)
        const carried = new Map<string, string[]>()
        // From the first block on each goes above the ones before it, so that their lines are counted alike.
        for (const { passedOver } of silencesOf(before)) {
          const { path, below } = passedOver?.target ?? {}
          if (!passedOver || path === null || path === undefined || below === undefined) continue
          const text = pasted.get(path) ?? ''
          const block = linesToPaste(passedOver)
          const next = withLinesBelow(text, below, block)
          expect(withoutBlock(next, below, block, text)).toBe(text)
          expect(below === 0 || !isFrontMatter(text, below)).toBe(true)
          pasted.set(path, next)
          carried.set(path, [...(carried.get(path) ?? []), ...passedOver.actions.map(({ id }) => id)])
        }
        const after = registerOf(pasted)
        expect(silencesOf(after)).toEqual([])
        for (const [path, ids] of carried)
          expect(changedOtherwise(before, after, { path, carried: new Set(ids) })).toEqual([])
      }),
      { numRuns: runs, examples: [[belowHeadingInList]] },
    )
  })
})

describe('the place for what became of earlier actions', () => {
  const january = '# Allotment society, 10 January 2011\n\n- [ ] MB to price a second tank\n'

  /** Minutes with the block where the check puts it. */
  function pastedInto(text: string): readonly string[] {
    const files = new Map([
      ['2011-01-10.md', january],
      ['2011-02-07.md', text],
    ])
    const [problem] = silencesOf(registerOf(files))
    if (problem?.passedOver === undefined) return []
    const { passedOver } = problem
    return withLinesBelow(text, passedOver.target.below, linesToPaste(passedOver)).split('\n')
  }

  const carried = '- [ ] 2011-01-10/h1.1 MB price a second tank'

  test.each([
    ['a bullet', '- The secretary reported:\n\n  ### Water\n\n  The tank leaks.'],
    ['a number', '1. From the county:\n\n   ## Paths\n\n   They are to be kept.\n2. From the bank: none'],
    ['a bullet that is a heading', '- ## Water\n- ## Paths'],
    ['a quotation', '> ## Water\n>\n> The tank leaks.'],
  ])('is above the first heading at the margin, and parts no %s', (_, block) => {
    const text = `# Allotment society\n\n${block}\n\n## Seeds\n\nThey were sold.\n`
    const lines = pastedInto(text)
    const at = lines.indexOf(carried)
    expect(lines.slice(0, at - 3).join('\n')).toBe(`# Allotment society\n\n${block}`)
    expect(lines.slice(at - 3, at + 3)).toEqual(['', '## Matters arising', '', carried, '', '## Seeds'])
  })

  test.each([
    '- Reports\n\n  ## Matters arising\n\n  - the tank leaks',
    '- Matters arising:\n  - the tank leaks',
    '- Reports\n\n  **Matters arising**\n\n  The tank leaks.',
    '- Reports\n\n  Matters arising:\n\n  - the tank leaks',
    '> ## Matters arising\n>\n> - the tank leaks',
  ])('is a section of its own where that for them stands within a list or a quotation: %j', (block) => {
    const lines = pastedInto(`# Allotment society\n\n${block}\n\n## Seeds\n\nThey were sold.\n`)
    const at = lines.indexOf(carried)
    expect(lines.slice(at - 2, at + 3)).toEqual(['## Matters arising', '', carried, '', '## Seeds'])
  })
})

/** The text without the lines that were put in below a line; they must be there, with the line ends of the text. */
function withoutBlock(text: string, below: number, block: readonly string[], before: string): string {
  const end = before.includes('\r\n') ? '\r\n' : '\n'
  const lines = text.split(end)
  expect(lines.slice(below, below + block.length)).toEqual(block)
  return [...lines.slice(0, below), ...lines.slice(below + block.length)].join(end)
}

/** Whether a line is within front matter, its last line left out. */
function isFrontMatter(text: string, line: number): boolean {
  const lines = text.split(/\r?\n/)
  return lines[0] === '---' && line <= lines.indexOf('---', 1)
}
