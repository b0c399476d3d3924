import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const front = '---\ndate: 2019-05-13\npeople: { TR: Terry Reed, RH: Rosa Hale, AF: Ann Fox }\n---\n\n'

function actionsIn(body: string): readonly (readonly [string, string])[] {
  const document = parseDocument({ path: 'minutes.md', text: front + body }, settings, {
    alone: true,
    absolutePath: '/minutes.md',
  })
  return recogniseAlone(document, settings).entries.map(({ owners, text }) => [
    owners.map(({ key }) => key).join('/'),
    text,
  ])
}

describe('A nickname in small letters', () => {
  it('owns what it does where it speaks too', () => {
    const body = 'jpalm: the roof is wet\n\njpalm: and cold\n\n- [ ] jpalm to call the town\n'
    expect(actionsIn(body)).toEqual([['jpalm', 'call the town']])
  })

  it('owns bullets that it begins before a dash where it speaks too', () => {
    const body = 'mokka: the roof is wet\n\n- [ ] mokka - paint it\n- [ ] mokka - oil it\n'
    expect(actionsIn(body)).toEqual([
      ['mokka', 'paint it'],
      ['mokka', 'oil it'],
    ])
  })

  it('owns nothing where it never speaks, nor where it only speaks', () => {
    expect(
      actionsIn('- [ ] roof - paint it\n- [ ] roof - oil it\n- [ ] roof - count it\n').map(
        ([owner]) => owner,
      ),
    ).toEqual(['', '', ''])
    expect(actionsIn('roof: wet\n\nroof: cold\n\n- [ ] paint the roof\n').map(([owner]) => owner)).toEqual([
      '',
    ])
  })
})

describe('Behind what it is about, a comma, and before a dash', () => {
  const owner = (line: string): string | undefined => actionsIn(`## Actions\n\n- ${line}\n`)[0]?.[0]

  it.each([
    ['matching labels, Rosa - bring what is left to the next meeting', 'RH'],
    ['the list itself, Ann Fox - to start once the hall is free', 'AF'],
    ['website, TR – check the links', 'TR'],
    ['leaflet (two pages), RH -- write it', 'RH'],
    ['boat hire, Rosa and TR - call the harbour', 'RH/TR'],
  ])('somebody known owns what begins with something to do: %s', (line, key) => {
    expect(owner(line)).toBe(key)
  })

  it.each([
    'exception list, Rosa - a page of it is there',
    'a word with Ned, Rosa - bring the list',
    'a word with Ann Fox, Rosa - bring the list',
    'thank the cooks, Rosa - bring flowers',
    'website, Martha - check the links',
    'website, RH-house - check the links',
    'boats, Rosa - to the harbour',
  ])('and nobody where there is a doubt: %s', (line) => {
    expect(owner(line)).toBe('')
  })
})

describe('At the end of an entry', () => {
  it.each([
    ['Paint the door - Terry Reed (before the fair)', 'TR', 'Paint the door - Terry Reed (before the fair)'],
    [
      'Paint the door (TR/RH/other volunteers welcome)',
      'TR/RH',
      'Paint the door (TR/RH/other volunteers welcome)',
    ],
    ['Oil it (TR/RH/OTHERS ARE WELCOME)', 'TR/RH', 'Oil it (TR/RH/OTHERS ARE WELCOME)'],
    ['Oil it (TR, RH and others)', 'TR/RH', 'Oil it (TR, RH and others)'],
    ['Oil it (Rosa Hale & her sister)', 'RH', 'Oil it (Rosa Hale & her sister)'],
    ['Oil it (Rosa and another\n  volunteer)', 'RH', 'Oil it (Rosa and another volunteer)'],
    ['Oil it (Rosa\n  Hale)', 'RH', 'Oil it'],
    ['Oil it (Rosa will\n  bring a can)', 'RH', 'Oil it (Rosa will bring a can)'],
    ['Oil it (Rosa is on it)', 'RH', 'Oil it (Rosa is on it)'],
    ['Oil it (Rosa is looking after this now)', 'RH', 'Oil it (Rosa is looking after this now)'],
    ['Weigh the flour, Ann F. is on this', 'AF', 'Weigh the flour, Ann F. is on this'],
    ['Weigh the flour: Ann is taking care of that', 'AF', 'Weigh the flour: Ann is taking care of that'],
    ['Weigh the flour - Ann and Rosa are doing it', 'AF/RH', 'Weigh the flour - Ann and Rosa are doing it'],
    ['Weigh the flour AF RH', 'AF/RH', 'Weigh the flour'],
    ['Weigh the flour, TR AF RH.', 'TR/AF/RH', 'Weigh the flour'],
  ])('whoever is known owns it, and the remark stays: %s', (line, owners, text) => {
    expect(actionsIn(`- [ ] ${line}\n`)).toEqual([[owners, text]])
  })

  it.each([
    'Paint the door - red (before the fair)',
    'Paint the door (red/green/other colours welcome)',
    'Paint the door (red and others)',
    'Paint the door (TR, brushes and rags)',
    'Paint the door: Ann is waiting on it',
    'Paint the door: Ann is this',
    'Paint the door: Ann is on italics',
    'Paint the door (XY and others)',
    'Paint the door: Ann is away on it',
    'Paint the door (Ann is its owner)',
    'Paint the door, the mill is on this',
    'Paint the door (the mill is doing it)',
    'Paint the door XY ZZ',
    'Ask TR AF',
    'Paint (red/TR)',
  ])('nobody unknown does: %s', (line) => {
    expect(actionsIn(`- [ ] ${line}\n`).map(([owner]) => owner)).toEqual([''])
  })
})

describe('In its last clause', () => {
  it.each([
    ['Plan the fair. It is big. - @Nell O will take this to the town', 'Nell O'],
    ['Write the leaflet. @Nell O will do it', 'Nell O'],
    ['Mend the sluice. Rosa will look into it.', 'RH'],
    ['Oil the wheel; Terry is on it', 'TR'],
    [
      `Count the sacks. ${'There are many of them. '.repeat(12)}- Ann and Rosa will finish it by hand`,
      'AF/RH',
    ],
    ['Is the roof wet? Rosa to check this', 'RH'],
    ['Mend the sluice. Rosa will check this with Ann', 'RH'],
  ])('whoever will do it owns it: %s', (line, owners) => {
    expect(actionsIn(`- [ ] ${line}\n`)[0]?.[0]).toBe(owners)
  })

  it.each([
    'Oil the wheel. Rosa will like it',
    'Oil the wheel. Rosa will need it',
    'Oil the wheel. Rosa will bring a can',
    'Oil the wheel. Rosa did it once',
    'Oil the wheel. Rosa is on it too often',
    'Oil the wheel. It will do it good',
    'Oil the wheel. Ada will do it',
    'Oil the wheel. Rosa will do it: the can is full. Or is it',
    'Oil the wheel that Rosa will do it for',
    'Oil the wheel. Rosa will take this up only if Ann agrees',
    'Oil the wheel. Rosa would do it if asked',
    'Oil the wheel. Rosa will do this once Ann is back',
    'Oil the wheel. Rosa will leave this to Ann',
    'Oil the wheel. Rosa will hand it over to Terry Reed',
  ])('nobody owns it for anything else: %s', (line) => {
    expect(actionsIn(`- [ ] ${line}\n`)[0]?.[0]).toBe('')
  })

  it('whoever begins it owns it all the same', () => {
    expect(actionsIn('- [ ] Rosa to write the leaflet. Ann will take it to the printer\n')[0]?.[0]).toBe('RH')
  })
})

describe('A body', () => {
  it('may be written small but for its first word', () => {
    expect(actionsIn('- [ ] Steering committee members will add comments\n')[0]?.[0]).toBe(
      'Steering committee members',
    )
    expect(actionsIn('- [ ] Ask whether committee members will add comments\n')[0]?.[0]).toBe('')
  })
})

describe('A first name that may be what is to be done', () => {
  const ownersIn = (lines: readonly string[]) =>
    actionsIn(
      `Present: Mark Ellis, Bill Hart, Will Stone, Nell Oram\n\n## Actions\n\n${lines.map((line) => `- ${line}\n`).join('')}`,
    ).map(([owners]) => owners)

  it.each([
    'Mark the day',
    'Mark all boxes',
    'Bill a customer',
    'Will the council pay for it',
    'Nell the gate',
  ])('is nobody before a thing: %s', (line) => {
    expect(ownersIn([line, 'Paint the gate'])).toEqual(['', ''])
  })

  it.each([
    'Mark call the mill',
    'Mark to mark the day',
    'Mark: the day',
    'Mark Ellis the day',
    'Will call the mill',
  ])('is somebody before a verb or a mark, or by the whole name: %s', (line) => {
    expect(ownersIn([line, 'Paint the gate'])[0]).toMatch(/^(?:Mark Ellis|Will Stone)$/)
  })

  it('is nobody before a thing in a list that begins with owners either', () => {
    const others = ['Bill: ring the mill', 'Will Stone: buy paint', 'Mark Ellis: sweep the hall']
    const last = ['Nell the gate', 'Mark the gate', 'Bill a customer', 'Will the council pay']
    expect(ownersIn([...others, ...last]).slice(-4)).toEqual(['', '', '', ''])
  })
})
