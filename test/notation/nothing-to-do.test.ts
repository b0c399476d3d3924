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
const list = (line: string) => `## Actions\n\n- RH to oil the gate\n- ${line}\n`

describe('The date of the next meeting in a list of actions', () => {
  it.each([
    'Next meeting on Tuesday 4 June (same time)',
    'Next meeting (June 4) - a look at the roof',
    'Next calls: Monday, June 3',
    'The next meeting will be in the small hall',
    'Date of the next meeting: 4 June',
  ])('is nothing to do: %s', (line) => {
    expect(actionsIn(list(line))).toEqual(['oil the gate'])
    expect(leftOutOf(list(line))).toEqual(['next-meeting'])
  })

  it.each([
    'Next meeting: Ann Fox to bring the keys',
    'AF: next meeting on Tue 4 June',
    'Next meeting on 4 June: Ann Fox to bring the keys',
    'Next meeting on 4 June: somebody to bring the keys',
    'Next meeting room list for the office',
    'Book a room for the next meeting on 4 June',
    'Next calls with the roofer',
  ])('is no more than a topic where something is to be done: %s', (line) => {
    expect(actionsIn(list(line))).toHaveLength(2)
  })
})

describe('Behind a label', () => {
  it.each([
    'Item moved to May agenda',
    'Moved to discuss at the next meeting as it is closer to the fair.',
    'Moved to the spring meeting.',
    'The matter has been moved to the next agenda',
    'This topic was moved to the June agenda',
  ])('what another meeting looks at is nothing to do: %s', (words) => {
    expect(actionsIn(`**Action:** ${words}\n`)).toEqual([])
    expect(leftOutOf(`**Action:** ${words}\n`)).toEqual(['outcome'])
  })

  it.each([
    'Move the item to the May agenda',
    'Cups moved to the hall: count them before the meeting',
    'To be discussed at the next meeting',
    'Moved to the hall, where a roofer is to look at it',
    'Moved to the hall. Ask for a meeting about the rest',
  ])('words that only sound so are an action: %s', (words) => {
    expect(actionsIn(`**Action:** ${words}\n`)).toHaveLength(1)
  })
})

describe('A label in quotation marks', () => {
  it.each([
    'TR: we have a "Action Items: Active" bucket there, which holds what goes on.',
    'Put it below the “Action: Open” heading of the board.',
    'The form says "TODO: who" and "Action: what" in two places.',
  ])('is what something is called: %s', (line) => {
    expect(actionsIn(`${line}\n`)).toEqual([])
  })

  it.each(['"Action: RH to paint the door"', 'The hall is "cold". ACTION: RH to paint the "blue" door'])(
    'is one where it opens its line, or where the marks are around something else: %s',
    (line) => {
      expect(actionsIn(`${line}\n`)).toHaveLength(1)
    },
  )
})

describe('A label that is part of the title of a list', () => {
  it.each(['Action Item (AI) followups', 'ACTION ITEMS', 'Action items', 'TODO (open)'])(
    'is no action of its own: %s',
    (title) => {
      expect(actionsIn(`- ${title}\n    - RH to oil the gate\n    - TR to paint it\n`)).toEqual([
        'oil the gate',
        'paint it',
      ])
    },
  )

  it('is one where a colon parts it from words', () => {
    expect(actionsIn('- Action: paint the hall\n    - RH has the keys\n')).toEqual(['paint the hall'])
  })
})

describe('A row of a table of actions that is bold and alone', () => {
  const rows = (...cells: readonly string[]) =>
    actionsIn(`| Actions | Who |\n| --- | --- |\n${cells.map((cell) => `| ${cell} |\n`).join('')}`)

  it.each(['**General**', '**Hall and yard** |', '**Money** | |', '**The summer fair**', '__Roof__'])(
    'is the title of the rows below it: %s',
    (title) => {
      expect(rows(title, '**Gate:** oil it | TR')).toEqual(['Gate: oil it'])
    },
  )

  it.each([
    ['with an owner', '**Hall** | RH'],
    ['that says what to do', '**Paint hall and yard** |'],
    ['with a verb that no list has', '**Varnish the floor** |'],
    ['that is not all bold', '**Hall** and yard |'],
  ])('%s is an action', (_, row) => {
    expect(rows(row, '**Gate:** oil it | TR')).toHaveLength(2)
  })

  it('is an action where every row is bold, and where none stands below it', () => {
    expect(rows('**Hall**', '**Gate**')).toEqual(['Hall', 'Gate'])
    expect(rows('Gate: oil it | TR', '**Hall**')).toEqual(['Gate: oil it', 'Hall'])
    const next = '\n| Item | Notes |\n| --- | --- |\n| Roof | It leaks. |\n'
    expect(rows('Gate: oil it | TR', `**Hall** |\n${next}`)).toEqual(['Gate: oil it', 'Hall'])
  })
})

describe('What was voted or agreed', () => {
  it.each([
    'Vote: 7 yes, 2 abstain (Ann Fox and Terry Reed)',
    'Committee vote - 5 for, none against',
    '6 in favour and 1 against',
    'In favour: 6',
    'Votes: 12/3/1',
    'Voting: 4 ayes',
    'Defer to the next meeting',
    'Postpone until the June meeting???',
    'carry over to next meeting',
  ])('is nothing to do, whoever is named beside it: %s', (line) => {
    expect(actionsIn(list(line))).toEqual(['oil the gate'])
    expect(leftOutOf(list(line))).toEqual(['outcome'])
    expect(actionsIn(`**Action:** ${line}\n`)).toEqual([])
  })

  it.each([
    'Vote on the roof: 3 offers',
    'Vote: 3 May, at the hall',
    'Votes of the 7 members who were away',
    'Carry over the chairs to the meeting room',
    'Postpone the fair to the June meeting',
    '5 chairs for the hall and 2 for the porch',
  ])('is something to do where words like these say more: %s', (line) => {
    expect(actionsIn(list(line))).toHaveLength(2)
  })

  it.each([
    'Agreement that the fair moves to May',
    'Rough consensus is that nobody needs a stage',
    'The decision was put to the vote',
    'Agreement we can have two stages',
    'Leave alone for now',
    'Keep the fee as it is.',
    'leave it open for the moment',
  ])('is an outcome where nobody sees to it: %s', (line) => {
    expect(actionsIn(list(line))).toEqual(['oil the gate'])
    expect(leftOutOf(list(line))).toEqual(['outcome'])
  })

  it.each([
    'Agreement with the mill to be signed',
    'Decision required on the stage',
    'TR: leave it alone for now',
    'Leave the keys with Ned for now',
    'Keep the fee list as it is printed up to date',
    'Consensus paper for the council',
  ])('is an action where somebody does, or it is no outcome: %s', (line) => {
    expect(actionsIn(list(line))).toHaveLength(2)
  })

  it.each(['Not listed', 'not formally recorded.', 'Not yet minuted'])(
    'is none where nobody wrote it down: %s',
    (line) => {
      expect(actionsIn(list(line))).toEqual(['oil the gate'])
      expect(leftOutOf(list(line))).toEqual(['says-none'])
    },
  )
})
