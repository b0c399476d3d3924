import { describe, expect, it } from 'vitest'
import type { Minutes } from '../../src/model/minutes.js'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const front = '---\ndate: 2019-05-13\npeople: { TR: Terry Reed, RH: Rosa Hale, AF: Ann Fox }\n---\n\n'

function read(body: string): Minutes {
  const context = { alone: true, absolutePath: '/minutes.md' }
  return recogniseAlone(
    parseDocument({ path: 'minutes.md', text: front + body }, settings, context),
    settings,
  )
}

const textsOf = (list: readonly { readonly text: string }[]): readonly string[] =>
  list.map(({ text }) => text)
const sumsOf = ({ possible }: Minutes): readonly string[] =>
  possible.map(({ because }) =>
    because.code === 'possible-list' ? because.because.map(({ weight }) => weight).join(' ') : because.code,
  )

const talk = '- The hall in June\n- Rope for the bell\n'
const ofTalk = ['The hall in June', 'Rope for the bell']

describe('A line that may be an action', () => {
  it.each([
    ['a title of its own committee', '## Tombola actions', '4 -1'],
    ['a word that may mean anything', '## Deliverables', '2'],
    ['two other words', '## Tombola shed actions', '4 -2'],
    ['a line of bold', '**Undertakings**', '2'],
    ['a line with a colon', 'The undertakings:', '2'],
    ['an underlined heading', 'Tombola actions\n---', '4 -1'],
  ])('stands below %s', (_, title, sum) => {
    const minutes = read(`${title}\n\n${talk}`)
    expect(textsOf(minutes.possible)).toEqual(ofTalk)
    expect(sumsOf(minutes)).toEqual([sum, sum])
    expect(minutes.entries).toEqual([])
  })

  it.each([
    ['## Actions', 'two entries'],
    ['## Tombola', 'no word of actions'],
    ['## Tombola actions of the council in spring', 'too many other words'],
    ['## Tombola actions?', 'a question'],
    ['## Action Aid was here', 'a sentence'],
    ['## Tombola shed garden actions', 'three other words'],
  ])('is none below %j: %s', (title) => {
    expect(textsOf(read(`${title}\n\n${talk}`).possible)).toEqual([])
  })

  it('becomes an action with the evidence of its list', () => {
    const minutes = read(`## Tombola actions\n\n${talk}- TR to paint the shed\n`)
    expect(minutes.possible).toEqual([])
    expect(minutes.entries).toHaveLength(3)
  })

  it('has the owner and the day that it names', () => {
    const [first] = read(
      `## Deliverables\n\n- AF: rope by 3 June 2019\n${talk}- Oil for it\n- A new wire\n- Some tar\n`,
    ).possible
    expect(first?.text).toBe('rope')
    expect(first?.owners.map(({ key }) => key)).toEqual(['AF'])
    expect(first?.due?.date).toBe('2019-06-03')
  })

  it.each([
    ['a note below a bullet', '- The hall for all of June\n  - it is cold\n', ['The hall for all of June']],
    ['a question', '- AF: who has the key?\n- Oil for the lamp\n', ['Oil for the lamp']],
    ['nothing', '- None\n- Lamp oil\n', ['Lamp oil']],
    ['what is done', '- ~~Wire~~\n- Lamp oil\n', ['Lamp oil']],
    ['a paragraph', '- Lamp oil\n\nThe hall was cold.\n', ['Lamp oil']],
  ])('is not %s', (_, list, possible) => {
    expect(textsOf(read(`## Deliverables\n\n${list}`).possible)).toEqual(possible)
  })

  it('is none where it repeats an action of the same minutes', () => {
    const minutes = read(
      `Action: RH to book the hall in June\n\n## Deliverables\n\n- RH: book the hall\n${talk}- Wire\n- Tar\n`,
    )
    expect(textsOf(minutes.possible)).not.toContain('book the hall')
    expect(textsOf(minutes.possible)).toContain('Rope for the bell')
  })

  it('keeps a topic within a list out, and its lines where some have owners', () => {
    const below = (lines: string): Minutes => read(`## Actions\n\n- TR to call\n\n### The hall\n\n${lines}`)
    expect(sumsOf(below(`${talk}- TR to mend it\n- Wire\n`))).toEqual(['2 1', '2 1', '2 1', '2 1'])
    expect(below(talk).possible).toEqual([])
    expect(below(talk).leftOut.map(({ because }) => because.code)).toEqual(['below-topic', 'below-topic'])
  })

  it('leaves the section of earlier actions around it as it is', () => {
    const earlier = (between: string): readonly boolean[] =>
      read(`## Matters arising\n\n${between}\n\n- [ ] the trust\n- rope\n`).entries.map(
        ({ underEarlier }) => underEarlier,
      )
    expect(earlier('### Deliverables')).toEqual([true])
    expect(earlier('Deliverables:')).toEqual([true])
  })

  it('stands below a heading within its list, too', () => {
    expect(textsOf(read(`## Deliverables\n\n### The shed\n\n${talk}`).possible)).toEqual(ofTalk)
    expect(textsOf(read(`## Deliverables\n\n${talk}\n### The shed\n\n- Oil for it\n`).possible)).toEqual([
      ...ofTalk,
      'Oil for it',
    ])
  })

  it('is a sentence that begins with its owner, where the list may be one', () => {
    const { possible } = read(`## Deliverables\n\n${talk}\nThe hall was cold.\n\nRH to air it.\n`)
    expect(textsOf(possible)).toEqual([...ofTalk, 'air it'])
  })

  it('is none where another way of writing makes an action of it', () => {
    const minutes = read(
      `## Deliverables\n\n${talk}- RH AGREED to book the hall\n- Wire for it\n- Some tar\n`,
    )
    expect(textsOf(minutes.possible)).toEqual([...ofTalk, 'Wire for it', 'Some tar'])
    expect(textsOf(minutes.entries)).toEqual(['book the hall'])
  })

  it('is told among what was left out, with the same reason', () => {
    const { leftOut, possible } = read(`## Deliverables\n\n${talk}`)
    expect(leftOut.map(({ because }) => because)).toEqual(
      possible.map(({ because }) => ({ code: 'may-be', because })),
    )
  })

  it('stands in an Action column and names nobody', () => {
    const rows = ['Ring the plumber', 'RH to oil it', 'None', 'RH', 'TBC to mend it']
    const table = rows.map((cell, index) => `| ${index + 1} | It was AGREED to wait ${index}. | ${cell} |`)
    const minutes = read(`| No. | Discussion | Action |\n| --- | --- | --- |\n${table.join('\n')}\n`)
    expect(textsOf(minutes.possible)).toEqual(['Ring the plumber'])
    expect(sumsOf(minutes)).toEqual(['action-cell'])
    expect(textsOf(minutes.entries)).toContain('mend it')
  })

  it.each([
    'The gutter should be cleared. [RH]',
    'It leaks. The gutter should be cleared. – RH',
    'The gutter should be cleared. (RH)\n',
    '- The gutter should be cleared. RH',
    '| Topic | Notes |\n| --- | --- |\n| Roof | The gutter should be cleared. [RH] |',
  ])('has somebody known alone behind its full stop: %j', (body) => {
    const minutes = read(body)
    expect(minutes.possible.map(({ text, owners }) => [text, owners.map(({ key }) => key)])).toEqual([
      ['The gutter should be cleared', ['RH']],
    ])
    expect(sumsOf(minutes)).toEqual(['owner-behind'])
    expect(minutes.entries).toEqual([])
  })

  it.each([
    'The gutter should be cleared. [1]',
    'The gutter should be cleared. (AOB)',
    'The gutter should be cleared. – Rosa Hale',
    'The gutter should be cleared, said RH',
    'Cleared. [RH]',
    'The gutter [RH] should be cleared.',
  ])('is none with anything else behind it: %j', (body) => {
    expect(textsOf(read(body).possible)).toEqual([])
  })

  it.each([
    ['1.2 TR to mend the gate', ['mend the gate']],
    ['1.2.3 TR to mend the gate', ['mend the gate']],
    ['See 1.2 TR to mend the gate', []],
    ['12 TR to mend the gate', []],
  ])('is a promise behind the number of a part: %j', (body, texts) => {
    const document = parseDocument({ path: 'minutes.md', text: `${front}${body}\n` }, settings, {
      alone: true,
      absolutePath: '/minutes.md',
    })
    expect(textsOf(recogniseAlone(document, settings, { possible: true }).possible)).toEqual(texts)
  })

  it('has a place that begins where it stands', () => {
    const body = `## Deliverables\n\n${talk}`
    const text = front + body
    expect(
      read(body).possible.map(({ location: { span } }) =>
        text.slice(span.start, span.end).replace(/^- /, ''),
      ),
    ).toEqual(ofTalk)
  })
})

describe('A line of a list of actions that only tells something', () => {
  const below = (line: string): Minutes => read(`## Action items\n\n- TR to oil the gate\n- ${line}\n`)

  it.each([
    'The post of chair will be up for election, Nell is glad to tell more',
    'Another meeting is not likely to help, most think that it would be too late',
    'We could write a letter to each of them',
    'Perhaps we can ask the mill',
    'They might lend us a stage',
    'The report should be short and easy to find',
    'There are two vans at the mill',
    'The shed is dry - nobody has been in it',
    'Yes, the gate is stuck',
  ])('may be one, and is in no register: %s', (line) => {
    const minutes = below(line)
    expect(textsOf(minutes.entries)).toEqual(['oil the gate'])
    expect(textsOf(minutes.possible)).toEqual([line])
    expect(sumsOf(minutes)).toEqual(['remark'])
  })

  it.each([
    'Booking to open in May',
    'The new rules to be printed',
    'A smaller stage should be built (but the choir will not build it)',
    'A key is needed for the shed',
    'Paint is to be bought',
    'We will write to the mill',
    'We need to write to the mill',
    'Somebody is looking for a key',
    'The clerk is going to write',
    'The letters will be sent to all',
    'The fee is to be paid by 3 June',
    'The stage will be up by 3 June',
    'Write down what is missing',
    'Investigate whether that might be hard',
    'Find out if they would be warmer',
    'Rules that nobody has: check whether they are whole',
    'The shed is dry; the roof needs paint',
    'Next step will be to ask the mill',
    '[ ] The shed is dry',
    '**Action:** The shed is dry',
  ])('is one where somebody is to do it, or a box or a label says so: %s', (line) => {
    expect(below(line).entries).toHaveLength(2)
  })

  it('is how an earlier action stands in a review', () => {
    const { entries } = read('## Actions from the last meeting\n\n- The shed is dry\n')
    expect(textsOf(entries)).toEqual(['The shed is dry'])
  })
})
