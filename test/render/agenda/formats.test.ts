import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { type ArisingPart, arisingLabel, arisingRow } from '../../../src/render/agenda/arising.js'
import { arisingFormats } from '../../../src/render/agenda/index.js'
import { isOwnOutput } from '../../../src/render/own-output.js'
import { aMeeting, anAction } from '../../builders.js'

const meeting = aMeeting('2011-spring')
const action = anAction('2011-spring/3.1', meeting, {
  text: 'ask <SIEY> & co. for a template',
  owners: ['TR'],
  due: '2011-06-13',
})
const secret = anAction('2011-spring/4.1', meeting, {
  text: 'see the <b>lawyer',
  owners: ['RH'],
  confidential: true,
})
const parts: readonly ArisingPart[] = [
  {
    label: arisingLabel(meeting, action.item, false),
    rows: [arisingRow(action, '- [ ] 2011-spring/3.1 TR ask for a template')],
  },
  { label: arisingLabel(meeting, secret.item, true), rows: [arisingRow(secret, '- [ ] 2011-spring/4.1')] },
]
const made = async (format: keyof typeof arisingFormats) => (await arisingFormats[format]()).render(parts)

test('markdown has a task for each action, below the item that raised it', async () => {
  expect(await made('markdown')).toBe(`## Matters arising

Mar 2011, item 3, Safeguarding

- [ ] 2011-spring/3.1 TR ask for a template

Mar 2011, item 4

- [ ] 2011-spring/4.1
`)
})

test('plain text has words, id, owner and day, and of what is confidential the id', async () => {
  expect(await made('text')).toBe(`MATTERS ARISING

Mar 2011, item 3, Safeguarding

  ask <SIEY> & co. for a template
    2011-spring/3.1, TR, due 13 Jun 2011

Mar 2011, item 4

  Confidential.
    2011-spring/4.1
`)
})

test('HTML for Word has a table for each item, and words of minutes become no markup', async () => {
  const page = String(await made('html'))
  expect(page).toContain('<td>ask &#x3C;SIEY> &#x26; co. for a template</td><td>TR</td><td>13 Jun 2011</td>')
  expect(page).not.toContain('lawyer')
})

test('a Word file is read back by another reader with the same words', async () => {
  const bytes = await made('docx')
  if (typeof bytes === 'string') throw new Error('expected bytes')
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  const words = value.split(/\n+/).filter((line) => line !== '')
  expect(words).toEqual([
    'Matters arising',
    'Mar 2011, item 3, Safeguarding',
    ...[
      'Number',
      'Action',
      'Who',
      'Due',
      '2011-spring/3.1',
      'ask <SIEY> & co. for a template',
      'TR',
      '13 Jun 2011',
    ],
    'Mar 2011, item 4',
    ...['Number', 'Action', 'Who', 'Due', '2011-spring/4.1', 'Confidential'],
  ])
})

test.each(['markdown', 'text', 'html', 'docx'] as const)(
  'what was written as %s is known again, and nothing else is',
  async (format) => {
    const output = await made(format)
    expect(isOwnOutput(typeof output === 'string' ? Buffer.from(output) : output, format)).toBe(true)
    for (const other of [
      '# Board, 2 May 2011\n',
      '## Matters arising\n\nNone.\n',
      '- [ ] TR to go\n',
      'PK',
      '<html>',
      '',
    ])
      expect(isOwnOutput(Buffer.from(other), format)).toBe(false)
  },
)
