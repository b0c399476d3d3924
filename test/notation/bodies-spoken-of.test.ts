import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const front = '---\ndate: 2019-05-13\npeople: { TR: Terry Reed, KO: Karl Oates }\n---\n\n'

/** The owners of a bullet below somebody else's. */
function ownersOf(bullet: string): string {
  const text = `${front}## Actions\n\n- TR to call the mill\n- ${bullet}\n`
  const document = parseDocument({ path: 'minutes.md', text }, settings, {
    alone: true,
    absolutePath: '/minutes.md',
  })
  const entry = recogniseAlone(document, settings).entries[1]
  return entry?.owners.map(({ key }) => key).join('/') ?? 'no entry'
}

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

describe('Somebody known behind one word more', () => {
  it.each([
    ['Later TR to oil it', 'TR'],
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
    const agreed = (line: string) =>
      recogniseAlone(
        parseDocument({ path: 'minutes.md', text: `${front}## Hall\n\n${line}\n` }, settings, {
          alone: true,
          absolutePath: '/minutes.md',
        }),
        settings,
      ).entries.flatMap(({ owners }) => owners.map(({ key }) => key))
    expect(agreed('Reluctantly KO AGREED to pay.')).toEqual(['KO'])
    expect(agreed('Later TR AGREED to pay.')).toEqual(['TR'])
    expect(agreed('Reluctantly QX AGREED to pay.')).toEqual(['Reluctantly QX'])
  })
})
