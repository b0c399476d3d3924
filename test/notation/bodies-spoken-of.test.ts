import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const front = '---\ndate: 2019-05-13\npeople: { TR: Terry Reed, KO: Karl Oates }\n---\n\n'

function ownersIn(body: string): readonly string[] {
  const document = parseDocument({ path: 'minutes.md', text: front + body }, settings, {
    alone: true,
    absolutePath: '/minutes.md',
  })
  return recogniseAlone(document, settings).entries.map(({ owners }) =>
    owners.map(({ key }) => key).join('/'),
  )
}

/** The owners of a bullet below somebody else's. */
const ownersOf = (bullet: string): string =>
  ownersIn(`## Actions\n\n- TR to call the mill\n- ${bullet}\n`)[1] ?? 'no entry'

describe('A body that somebody is to ask', () => {
  it.each([
    'Ask Council to mend the road',
    'Remind Committee to vote',
    'Tell Board to meet in May',
    'Urge Trust to pay',
    'Invite Maintainers to come',
    'Nudge Maintainers to merge',
    'Beg Parish Council to mend it',
    'Persuade Finance Committee to wait',
    'Request Governors to come',
    'Need Board to sign it',
    'Asked Council to mend it',
    'Urging Committee to meet',
    'Begging Board to wait',
  ])('owns nothing: %s', (bullet) => {
    expect(ownersOf(bullet)).toBe('')
  })

  it.each([
    ['Audit Committee to check the books', 'Audit Committee'],
    ['Review Board to meet', 'Review Board'],
    ['Finance Committee to pay', 'Finance Committee'],
    ['Action Group to plant the hedge', 'Action Group'],
    ['Support Group to meet', 'Support Group'],
    ['Support Committee to meet', 'Support Committee'],
    ['Contact Group to write', 'Contact Group'],
    ['Steering Committee to meet', 'Steering Committee'],
    ['Welcome Team to greet them', 'Welcome Team'],
    ['The Invited Members Board to meet', 'The Invited Members Board'],
    ['Asking Prices Committee to meet', ''],
    ['the core team will call', 'the core team'],
  ])('is one that owns where its name begins with a word that asks nobody: %s', (bullet, owner) => {
    expect(ownersOf(bullet)).toBe(owner)
  })

  it.each(['Beg Nina Holt to come', 'Reminded Nina Holt to come', 'Summon Nina to come'])(
    'is a person just as well: %s',
    (bullet) => {
      expect(ownersOf(bullet)).toBe('')
    },
  )
})

describe('A body behind a verb that may be part of its name', () => {
  const of = (bullet: string, text: string) =>
    ownersIn(`${text}\n\n## Actions\n\n- TR to call\n- ${bullet}\n`)[1]

  it.each([
    ['Email Council to say it', 'Council agreed.', ''],
    ['Contact Council to say it', 'We thanked Council.', ''],
    ['Email BEP leads to say it', 'The BEP leads were there.', ''],
    ['Email Council to say it', 'The Council agreed.', 'Email Council'],
    ['Email Council to say it', 'Parish Council agreed.', 'Email Council'],
    ['Email Council to say it', 'Email Council was there.', 'Email Council'],
    ['Review Board to meet', 'The Review Board was there. Board agreed.', 'Review Board'],
    ['Review Board to meet', 'Reviews by boards.', 'Review Board'],
  ])('is asked where the file calls it so without the verb: %s, beside %s', (bullet, text, owner) => {
    expect(of(bullet, text)).toBe(owner)
  })
})

describe('What is no body', () => {
  it.each([
    ['DECISION BY GROUP: yes', ''],
    ['Meeting With Members: yes', ''],
    ['Friends of Staff to meet', 'Friends of Staff'],
  ])('has a preposition within its name, but for "of" and "for": %s', (bullet, owner) => {
    expect(ownersOf(bullet)).toBe(owner)
  })

  it('is somebody with a body: each owns', () => {
    expect(ownersIn('Present: Rowan Ash, Rowan Tate\n\n## Actions\n\n- Rowan and team to sing\n')).toEqual([
      'Rowan/team',
    ])
    expect(ownersIn('## Actions\n\n- Health and Safety Committee to sing\n')).toEqual([
      'Health and Safety Committee',
    ])
  })
})

describe('Capitals before a colon', () => {
  const voted = 'We vote, and had a vote.\n\n'
  it.each([
    ['VOTE: seven of eight', ''],
    ['VOT: seven of eight', 'VOT'],
    ['PR: https://example.org/1', ''],
    ['PR: see https://example.org/1', 'PR'],
    ['TR: https://example.org/1', 'TR'],
  ])(
    'own nothing where they are a word of the minutes, or nothing but a link stands behind: %s',
    (bullet, owner) => {
      expect(ownersIn(`${voted}## Actions\n\n- TR to call\n- ${bullet}\n`)[1]).toBe(owner)
    },
  )
})

describe('Nobody yet', () => {
  it.each(['[TBAssigned] call', 'TBConfirmed: call', '(to be decided) call', 'TBD to call'])(
    'owns nothing: %s',
    (bullet) => {
      expect(ownersOf(bullet)).toBe('')
    },
  )
})

describe('Names that marks run into', () => {
  it.each([
    ['[KO+Rém]{.mark}i to call', 'KO/Rémi'],
    ['[KO+Rém]{mark}i to call', ''],
    ['[KO, TR] to call', 'KO/TR'],
    ['@Jennifer W and @Chris M to call', 'Jennifer W/Chris M'],
    ['@Jennifer A new page', '@Jennifer'],
    ['fix the door (TR KO)', 'TR/KO'],
  ])('are whole or nobody’s: %s', (bullet, owner) => {
    expect(ownersOf(bullet)).toBe(owner)
  })
})

describe('Somebody known behind one word more', () => {
  it.each([
    ['Later TR to oil it', 'TR'],
    ['Later QZ will oil it', 'QZ'],
    ['Tomorrow ABC should oil it', 'ABC'],
    ['Chair QZ: oil it', 'QZ'],
    ['Reluctantly KO to oil it', 'KO'],
    ['Roof KO to oil it', 'KO'],
    ['Monday Karl Oates to oil it', 'KO'],
    ['Karl KO to oil it', 'KO'],
    ['Karl Ben Oates to oil it', 'KO'],
  ])('owns it: %s', (bullet, owner) => {
    expect(ownersOf(bullet)).toBe(owner)
  })

  it.each([
    'Thank KO to oil it',
    'Reminding KO to oil it',
    'Reluctantly Karl Oates to oil it',
    'Roof KO oiled it',
  ])('owns nothing where that asks, may be part of a name, or no duty follows: %s', (bullet) => {
    expect(ownersOf(bullet)).toBe('')
  })

  it('agreed to it where it is initials, and nobody is called by both', () => {
    const agreed = (line: string) => ownersIn(`## Hall\n\n${line}\n`)
    expect(agreed('Reluctantly KO AGREED to pay.')).toEqual(['KO'])
    expect(agreed('Later TR AGREED to pay.')).toEqual(['TR'])
    expect(agreed('Reluctantly QX AGREED to pay.')).toEqual(['Reluctantly QX'])
  })
})
