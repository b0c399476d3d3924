import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const present = [
  'Rosa Hale',
  'elm Parrish',
  '[dora Winter](https://mill.example/dora)',
  'vic Bell',
  'Ida Ostler',
]

function ownersIn(...lines: readonly string[]): readonly string[] {
  const list = present.map((name) => `- ${name}\n`).join('')
  const text = `# Mill group, 4 March 2019\n\n## Present\n\n${list}\n## Talk\n\n${lines.join('\n\n')}\n`
  const document = parseDocument({ path: 'minutes.md', text }, settings, {
    alone: true,
    absolutePath: '/minutes.md',
  })
  return recogniseAlone(document, settings).entries.map(({ owners }) =>
    owners.map(({ key }) => key).join('/'),
  )
}

describe('Initials that keep the small letter of a name', () => {
  it.each([
    ['ACTION: eP to oil the wheel', 'elm Parrish'],
    ['ACTION: dW will sweep the loft', 'dora Winter'],
    ['ACTION: vB: count the sacks', 'vic Bell'],
    ['- [ ] eP to ring the miller', 'elm Parrish'],
    ['- eP: it is wet\n\nACTION: eP and RH to mend the sluice', 'elm Parrish/Rosa Hale'],
  ])('are those of somebody present: %s', (line, owners) => {
    expect(ownersIn(line)).toEqual([owners])
  })

  it.each([
    'ACTION: iO to be oiled by noon',
    'ACTION: iOS to be supported in the shop',
    'ACTION: eBay to oil the old stones',
    'ACTION: iO to oil the old stones',
    'ACTION: eX to oil the old stones',
    'ACTION: rH to oil the old stones',
  ])('are nobody’s where no name is written so: %s', (line) => {
    expect(ownersIn(line)).toEqual([''])
  })

  it('are the same person’s in capitals where nobody else has them', () => {
    expect(ownersIn('eP: the wheel is dry', 'ACTION: EP to oil the wheel')).toEqual(['elm Parrish'])
  })

  it('are nobody’s where only the list has the name', () => {
    expect(ownersIn('The wheel is dry', 'ACTION: EP to oil the wheel')).not.toEqual(['elm Parrish'])
  })
})
