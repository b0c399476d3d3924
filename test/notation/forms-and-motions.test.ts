import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const front = '---\ndate: 2019-05-13\npeople: { TR: Terry Reed, RH: Rosa Hale, AF: Ann Fox }\n---\n\n'

function minutesOf(body: string) {
  const document = parseDocument({ path: 'minutes.md', text: front + body }, settings, {
    alone: true,
    absolutePath: '/minutes.md',
  })
  return recogniseAlone(document, settings)
}
const actionsIn = (body: string) => minutesOf(body).entries.map(({ text }) => text)
const leftOutOf = (body: string) => minutesOf(body).leftOut.map(({ because }) => because.code)

describe('A form that nobody filled in', () => {
  const table = (...rows: readonly string[]) =>
    `| Action items | Who |\n| --- | --- |\n${rows.map((row) => `| ${row} |\n`).join('')}`

  it('has no actions in its other rows either, where one still waits for its day', () => {
    const form = table('Buy the thing by xx/xx/2019 | ', 'update the page, the list, etc | ', 'Tell all | ')
    expect(actionsIn(form)).toEqual([])
    expect(leftOutOf(form)).toEqual(['template', 'template', 'template'])
  })

  it('has those of its other rows where somebody owns one', () => {
    const form = table('Buy the thing by xx/xx/2019 | ', 'Call the mill | TR', 'Tell all | ')
    expect(actionsIn(form)).toEqual(['Call the mill', 'Tell all'])
  })

  it.each([
    '* name: text\n\nPROPOSAL: text\n\nRESOLUTION: text\n\nACTION: text\n',
    'Topic: words\n\nNotes: words\n\n**Action:** words\n',
    'Agenda: …\nMinutes: here\n\nDecision: here\n\nAction: here\n',
  ])('has the same word behind several labels: %j', (form) => {
    expect(actionsIn(form)).toEqual([])
    expect(leftOutOf(form)).toContain('template')
  })

  it.each([
    'PROPOSAL: paint\n\nACTION: paint\n',
    'ACTION: paint\n\nACTION: paint\n\nACTION: paint\n',
    'Proposal: paint\n\nDecision: paint\n\nACTION: paint the gate\n',
  ])('is none where two labels have it, or one has it again: %j', (body) => {
    expect(actionsIn(body).length).toBeGreaterThan(0)
  })

  it('has only titles', () => {
    expect(actionsIn('Summary\n\nAction items\n\nMinutes\n')).toEqual([])
    expect(actionsIn('Summary\n\nAction items\n\nA crate for the clock\n')).toEqual(['A crate for the clock'])
  })
})

describe('Behind a motion that was rejected', () => {
  const list = '\nActions:\n\n- To open two channels\n- RH to thank the mover\n'
  const table = '\n| Action | Who |\n| --- | --- |\n| To open two channels | |\n| Thank the mover | RH |\n'
  const across = '| Motion | Moved by | Result |\n| --- | --- | --- |\n| Two channels | TR | Lost |\n'
  const down = (state: string) =>
    `| Moved by | TR |\n| --- | --- |\n| Seconded by | - |\n| Status | ${state} |\n`

  it.each([
    ['across', across, list],
    ['down', down('Rejected'), list],
    ['down', down('Not carried (2 to 5)'), table],
    ['in a sentence', 'Motion to open two channels: defeated.\n', table],
    ['in a sentence', 'The motion was lost by 2 to 5.\n', list],
    ['in a sentence', 'The amended motion failed.\n', table],
  ])('what it asked for is nothing to do, but what somebody is to do is (%s)', (_, motion, actions) => {
    const body = `## Channels\n\n${motion}${actions}`
    expect(actionsIn(body)).toEqual([expect.stringMatching(/^thank the mover$/i)])
    expect(leftOutOf(body)).toContain('rejected')
  })

  it.each([
    ['it was carried', `## Channels\n\n${down('Accepted')}${list}`],
    ['the next one was carried', `## Channels\n\n${down('Rejected')}\nThe motion was carried.\n${list}`],
    ['another item has begun', `## Channels\n\n${down('Rejected')}\n## Roof\n${list}`],
    ['no motion is spoken of', `## Channels\n\nThe key was lost.\n${list}`],
    [
      'a table has one word of motions',
      `## Channels\n\n| Key | Result |\n| --- | --- |\n| Hall | Lost |\n${list}`,
    ],
    ['a table is not of motions', `## Channels\n\n| Key | State |\n| --- | --- |\n| Hall | Lost |\n${list}`],
  ])('all is to be done where %s', (_, body) => {
    expect(actionsIn(body)).toEqual(['To open two channels', 'thank the mover'])
  })
})

describe('Boxes below a title of goals', () => {
  const boxes =
    '- [x] Get to know one another\n- [ ] Focus on what matters\n- [ ] RH to bring the cups\n- [ ] TR: call the mill\n'

  it.each([
    '## Goals',
    '## Some of the goals we want this meeting to reach',
    '## Meeting objectives',
    '**Our aims**',
    '## Key goals for the weekend',
    'Goals:',
  ])('are none, unless somebody is to do something: %s', (title) => {
    expect(actionsIn(`${title}\n\n${boxes}`)).toEqual(['bring the cups', 'call the mill'])
    expect(leftOutOf(`${title}\n\n${boxes}`)).toEqual(['box-of-attendance', 'box-of-attendance'])
  })

  it.each([
    '## Actions',
    '## Goals and actions',
    '## Nets for the goals',
    '## Painting the goal',
    '## This week',
  ])('are tasks below any other: %s', (title) => {
    expect(actionsIn(`${title}\n\n${boxes}`)).toHaveLength(4)
  })
})

describe('What HTML quotes over several paragraphs', () => {
  const quoted =
    'It comes in two parts:\n\n**Next actions**\n\n- Cut the wood\n- RH to paint it\n\n1) add a door\n'

  it.each([
    `<pre>\n${quoted}</pre>\n`,
    `<section>\n<blockquote>\n<pre>\n${quoted}\n</pre>\n</blockquote>\n</section>\n`,
    `<blockquote class="mail">\n\n${quoted}\n</blockquote>\n`,
    `<blockquote>\n\n<blockquote>\n\n${quoted}\n</blockquote>\n\n- TR to send it\n\n</blockquote>\n`,
  ])("is somebody else's: %j", (html) => {
    expect(actionsIn(`## Actions\n\n- Oil the gate\n\n${html}\n- AF to lay gravel\n`)).toEqual([
      'Oil the gate',
      'lay gravel',
    ])
  })

  it('ends where it is closed, and quotes nothing where it never is', () => {
    expect(actionsIn(`## Actions\n\n<blockquote>\n\n- Oil the gate\n- Buy cups\n`)).toHaveLength(2)
    expect(actionsIn(`## Actions\n\n</blockquote>\n\n- Oil the gate\n\n</blockquote>\n`)).toHaveLength(1)
  })

  it('is read where a label opens its line, as in any quotation', () => {
    expect(actionsIn('<blockquote>\n\nACTION: RH to oil the gate\n\n</blockquote>\n')).toEqual([
      'oil the gate',
    ])
  })
})
