import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

function entriesIn(body: string) {
  const text = `---\ndate: 2019-05-13\n---\n\n${body}`
  const context = { alone: true, absolutePath: '/minutes.md' }
  return recogniseAlone(parseDocument({ path: 'minutes.md', text }, settings, context), settings).entries
}
const actionsIn = (body: string) =>
  entriesIn(body).map(({ owners, text }) => [owners.map(({ written }) => written).join('/'), text])

describe('A bullet that ends with initials and no mark', () => {
  const lastOf = (bullet: string, above = '') =>
    actionsIn(
      `${above}Present: Nell Oram, Ross Ely, Tim Ash, Tessa Ida Marlow\n\n## Actions\n\n- Sell the boat\n- ${bullet}\n`,
    ).at(-1)

  it.each([
    ['Paint the door NO', 'NO', 'Paint the door'],
    ['Sweep the yard RE, NO.', 'RE/NO', 'Sweep the yard'],
    ['Sweep the yard RE/NO', 'RE/NO', 'Sweep the yard'],
    ['Sweep the yard RE NO.', 'RE/NO', 'Sweep the yard'],
  ])('is theirs whose name is printed in full: %s', (bullet, owners, text) => {
    expect(lastOf(bullet)).toEqual([owners, text])
  })

  it.each([
    'Write to NO',
    'Ring NO',
    'Read about the NO',
    'Paint the door TIM',
    'Paint the door QX',
    'Paint the Back NO',
    'Paint the door RE, QX',
    'Paint the door NO, Ross',
  ])('is nobody’s where they are an object, fit nobody or fit two: %s', (bullet) => {
    expect(lastOf(bullet)?.[0]).toBe('')
  })

  it('is theirs also where the minutes write the name small elsewhere', () => {
    expect(lastOf('Paint the door RE', 'The key is with ross now, says ross.\n\n')).toEqual([
      'RE',
      'Paint the door',
    ])
  })

  it('is nobody’s where the file has a thing of these letters', () => {
    expect(lastOf('Paint the door RE', 'The RE was there.\n\n')?.[0]).toBe('')
  })
})

describe('Capitals that are a first name and the initials of somebody else', () => {
  const keysOf = (line: string, present: string) =>
    entriesIn(`Present: ${present}\n\n## Actions\n\n- Ros Ely to call\n- ${line}\n`)
      .at(-1)
      ?.owners.flatMap(({ key, ambiguous }) => ambiguous ?? key)

  it.each(['TIM to oil it', 'TIM: oil it', '[TIM] oil it', 'Oil it (TIM)', 'Oil it – TIM'])(
    'are left open: %s',
    (line) => {
      expect(keysOf(line, 'Ros Ely, Tim Ash, Tessa Ida Marlow')).toEqual(['Tim Ash', 'Tessa Ida Marlow'])
      expect(keysOf(line, 'Ros Ely, Tim Ash')).toEqual(['Tim Ash'])
      expect(keysOf(line, 'Ros Ely, Tessa Ida Marlow')).toEqual(['Tessa Ida Marlow'])
    },
  )
})
