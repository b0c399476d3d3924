import { describe, expect, it } from 'vitest'
import { recognise } from '../../src/notation/recognise.js'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { buildRegister } from '../../src/register/build.js'
import { rosterOfOne } from '../../src/register/roster/rosters.js'
import { possibleReason } from '../../src/render/possible-reasons.js'

const people = 'people: { TR: Terry Reed, RH: Rosa Hale }'

function registerOf(meetings: Readonly<Record<string, string>>) {
  const minutes = Object.entries(meetings).map(([date, body]) => {
    const text = `---\ndate: ${date}\n${people}\n---\n\n${body}\n`
    const file = { alone: false, absolutePath: `/minutes/${date}.md` }
    const document = parseDocument({ path: `${date}.md`, text }, settings, file)
    return recognise(document, settings, rosterOfOne(document.names, settings))
  })
  return buildRegister(minutes, settings)
}

const january = '## Actions\n\n- TR to oil the tower clock\n- RH to count the chairs'
const inReview = (...lines: readonly string[]) =>
  `## Actions from the last meeting\n\n${lines.map((line) => `- ${line}`).join('\n')}`

/** What a line of a review after an earlier meeting raises, and what it may be. */
function readAfter(line: string, earlier = january) {
  const { actions, possible } = registerOf({ '2024-01-10': earlier, '2024-02-10': inReview(line) })
  return {
    raised: actions.filter(({ raised }) => raised === '2024-02-10').map(({ text }) => text),
    possible: possible.map(({ text, because }) => `${text}: ${possibleReason(because)}`),
  }
}

describe('a line of a review that is like no earlier action', () => {
  it.each([
    'Lockers',
    'News of the bell ringers',
    'Wiki and website',
    'RH: there are flags now',
    'RH: it turned out well',
    'TR: Has been seen by the vicar',
    'The flags were bought and paid for',
    'The council wrote back on Monday',
    'The smith called on Wednesday',
    'A letter came in on Tuesday',
    'New rules in answer to COVID-19',
    'Rehearsal in June, several will be away',
    'Second flag ordered, will be paid for',
    'Item 1 completed; to be taken off the list',
    'A letter to the council',
  ])('raises none where it asks nobody for anything, and may be one: %s', (line) => {
    const { raised, possible } = readAfter(line)
    expect(raised).toEqual([])
    expect(possible).toHaveLength(1)
    expect(possible[0]).toContain('it stands in the review "Actions from the last meeting"')
  })

  it.each([
    ['RH to buy flags', 'buy flags'],
    ['RH to unstick it: the door is stuck', 'unstick it: the door is stuck'],
    ['[ ] Lockers', 'Lockers'],
    ['ACTION: Lockers', 'Lockers'],
    ['2024-01-10/h1.9 Lockers', 'Lockers'],
    ['RH: flags for the fair', 'flags for the fair'],
    ['Flags for the fair (RH)', 'flags for the fair'],
    ['Buy flags for the fair', 'Buy flags for the fair'],
    ['Fair: buy flags', 'Fair: buy flags'],
    ['Fair – buy flags', 'Fair – buy flags'],
    ['Iron the flags', 'Iron the flags'],
    ['Somebody should buy flags', 'Somebody should buy flags'],
    ['Flags by 3 March 2024', 'Flags'],
    ['Call whoever wrote by 3 March 2024', 'Call whoever wrote'],
    ['RH: letter that came by 3 March 2024', 'letter that came'],
    ['Flags – DONE', 'Flags'],
    ['Flags to be bought', 'Flags to be bought'],
    ['The flags will be given to the school', 'The flags will be given to the school'],
    ['Flags ordered to be paid for, RH knows', 'Flags ordered to be paid for, RH knows'],
  ])('raises one where it does: %s', (line, text) => {
    const { raised, possible } = readAfter(line)
    expect(raised.map((words) => words.toLowerCase())).toEqual([text.toLowerCase()])
    expect(possible).toEqual([])
  })

  it('raises one where a field below it says whose it is', () => {
    expect(readAfter('Flags of the fair\n  - Owner: RH').raised).toEqual(['Flags of the fair'])
  })

  it('raises one where nothing earlier is outstanding', () => {
    expect(readAfter('Lockers', '## Hall\n\nIt was cold.').raised).toEqual(['Lockers'])
    expect(readAfter('Lockers', '## Actions\n\n- [x] TR to oil the clock').raised).toEqual(['Lockers'])
  })

  it('raises one in a list of new actions', () => {
    const february = '## Actions\n\n- Lockers'
    const { actions } = registerOf({ '2024-01-10': january, '2024-02-10': february })
    expect(actions.map(({ text }) => text)).toContain('Lockers')
  })

  it('goes on with an earlier action where it is like one', () => {
    const { actions, possible } = registerOf({
      '2024-01-10': january,
      '2024-02-10': inReview('Tower clock: it was oiled, and is to be oiled again', 'Lockers'),
    })
    expect(actions.map(({ entries }) => entries.length)).toContain(2)
    expect(possible.map(({ text }) => text)).toEqual(['Lockers'])
  })

  it('stands among what may be actions in the order of the minutes', () => {
    const february = `${inReview('Lockers')}\n\n## Hall actions\n\n- cups\n- plates`
    const { possible } = registerOf({
      '2024-01-10': january,
      '2024-02-10': `${february}\n\n${inReview('Tubs')}`,
    })
    expect(possible.map(({ text }) => text).filter((text) => /Lockers|Tubs/.test(text))).toEqual([
      'Lockers',
      'Tubs',
    ])
    const starts = possible.map(({ location }) => location.span.start)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  })
})
