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

describe('At the end of an entry', () => {
  it.each([
    ['Paint the door - Terry Reed (before the fair)', 'TR', 'Paint the door - Terry Reed (before the fair)'],
    [
      'Paint the door (TR/RH/other volunteers welcome)',
      'TR/RH',
      'Paint the door (TR/RH/other volunteers welcome)',
    ],
  ])('whoever is known owns it, and the remark stays: %s', (line, owners, text) => {
    expect(actionsIn(`- [ ] ${line}\n`)).toEqual([[owners, text]])
  })

  it.each([
    'Paint the door - red (before the fair)',
    'Paint the door (red/green/other colours welcome)',
    'Paint (red/TR)',
  ])('nobody unknown does: %s', (line) => {
    expect(actionsIn(`- [ ] ${line}\n`).map(([owner]) => owner)).toEqual([''])
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
