import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const front = '---\ndate: 2019-05-13\npeople: { TR: Terry Reed, RH: Rosa Hale, AF: Ann Fox }\n---\n\n'

function actionsIn(body: string): readonly (readonly [string, string, string?])[] {
  const document = parseDocument({ path: 'minutes.md', text: front + body }, settings, {
    alone: true,
    absolutePath: '/minutes.md',
  })
  return recogniseAlone(document, settings).entries.map(({ owners, text, status }) => [
    owners.map(({ key }) => key).join('/'),
    text,
    status ?? 'outstanding',
  ])
}
const inList = (line: string) => actionsIn(`## Actions\n\n- TR to call\n- ${line}\n`).slice(1)

describe('A thing before brackets', () => {
  it.each([
    ['Outreach (Rosa volunteered) to clarify the rules', 'RH'],
    ['Publicity (Ann) to draw the poster', 'AF'],
    ['Hall gutters (AF): call the roofer', 'AF'],
    ['Gutters (AF) - call the roofer', 'AF'],
    ['Newsletter (Ann and Rosa) will go out in June', 'AF/RH'],
  ])('owns nothing: whoever stands in them does, and it stays in the words: %s', (line, owner) => {
    expect(inList(line).map(([who, text]) => [who, text.split(' ')[0]])).toEqual([
      [owner, line.split(' ')[0]],
    ])
  })

  it('is nobody where the brackets promise somebody whom nobody knows', () => {
    expect(inList('Outreach (Robin volunteered) to clarify it')[0]?.[0]).toBe('')
  })

  it.each([
    ['Benno (Acme) to circulate it', 'Benno'],
    ['Terry Reed (TR): circulate it', 'TR'],
    ['RH (with AF) to circulate it', 'RH'],
    ['Ask the printer (Rosa) to come', ''],
    ['Signs (Rosa) to be printed', ''],
  ])('is not taken for one where it is none: %s', (line, owner) => {
    expect(inList(line)[0]?.[0]).toBe(owner)
  })
})

describe('Somebody before brackets', () => {
  const spoken =
    'Timo: It leaks.\n\nTimo: It rains.\n\nmaple: It leaks.\n\nmaple: It rains.\n\nmaple to look\n\n'
  it.each([
    ['Terry Reed (AF) to call', 'TR'],
    ['Terry Reed of Acme (AF) to call', 'TR'],
    ['T. Reed (AF): call', 'TR'],
    ['Review Board (AF) to call', 'Review Board'],
    ['QX (AF) to call', 'QX'],
    ['Timo (AF) to call', 'Timo'],
    ['maple (AF) to call', 'maple'],
    ['Gutters (AF): call', 'AF'],
  ])('owns it, and not whoever stands in them: %s', (line, owner) => {
    expect(actionsIn(`${spoken}## Actions\n\n- TR to call\n- ${line}\n`).at(-1)?.[0]).toBe(owner)
  })
})

describe('A state before what is no owner', () => {
  it.each([
    'Open Day: Ann to call',
    'Complete the form with Ann',
    'Done Benno to call',
    'Open AF drawers',
    'Closed meeting of RH to be called',
  ])('is a part of the words: %s', (line) => {
    expect(inList(line)[0]?.slice(1)).toEqual([line, 'outstanding'])
  })
})

describe('Capitals behind "the"', () => {
  const spoken = 'The PFA was there in May. PFA to thank all.\n\n'
  it('are nobody at the beginning of bare words, and own what they are to do', () => {
    expect(actionsIn(`${spoken}## Actions\n\n- PFA training in December\n- PFA to mow it\n`)).toEqual([
      ['', 'PFA training in December', 'outstanding'],
      ['PFA', 'mow it', 'outstanding'],
    ])
  })

  it('are nobody of whom it was agreed', () => {
    expect(actionsIn('The TAC was there.\n\n**All agreed, TAC must have that hammer.**\n')).toEqual([])
    expect(actionsIn('They met.\n\n**All agreed, MW must call the town.**\n')).toHaveLength(1)
  })
})

describe('A post before a name', () => {
  it.each([
    'Chair: Ann Fox',
    'Vice Chair: Kay Hull',
    'Treasurer: Rosa Hale (unopposed)',
    'Clerk – Terry Reed',
  ])('says who holds it: %s', (line) => expect(inList(line)).toEqual([]))

  it.each(['Chair: write to Ann Fox', 'Treasurer: the accounts', 'Ann Fox: Rosa Hale'])(
    'is an owner where more stands behind it: %s',
    (line) => expect(inList(line)).toHaveLength(1),
  )
})

describe('A state', () => {
  it.each([
    ['DONE Ann to paint it', 'AF', 'done'],
    ['Pending RH to paint it', 'RH', 'outstanding'],
    ['(ongoing) RH will paint it', 'RH', 'outstanding'],
    ['Cancelled: AF to paint it', 'AF', 'withdrawn'],
    ['In progress - AF to paint it', 'AF', 'outstanding'],
  ])('before the owner is none of the name: %s', (line, owner, status) => {
    expect(inList(line)).toEqual([[owner, 'paint it', status]])
  })

  it.each(['Open day: Ann to call', 'Complete the form with Ann'])('is a word elsewhere: %s', (line) => {
    expect(inList(line)[0]?.[1]).toBe(line)
  })

  it.each(['paint it DONE(AF)', 'paint it. Done (Ann)', 'paint it - DONE(BM)'])(
    'with who did it behind it has no owner: %s',
    (line) => expect(inList(line)).toEqual([['', 'paint it', 'done']]),
  )
})

describe('What is nobody', () => {
  it('is a hyphen behind a name, a bare word for many, or a body that is spoken of', () => {
    expect(inList('Rosa- will buy it')[0]?.[0]).toBe('RH')
    expect(inList('volunteers to wash up')[0]?.[0]).toBe('')
    expect(inList('Encouraging members to wash up')[0]?.[0]).toBe('')
    expect(inList('Ask the council to come')[0]?.[0]).toBe('')
  })

  it('is a word of the minutes beside known owners in a column', () => {
    const table = (who: string) => `Some others came.\n\n| Action | Owner |\n|-|-|\n| count it | ${who} |\n`
    expect(actionsIn(table('TR/RH/Others'))[0]?.[0]).toBe('TR/RH')
    expect(actionsIn(table('TR/Unna'))[0]?.[0]).toBe('TR/Unna')
  })
})
