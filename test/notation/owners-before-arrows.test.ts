import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const front =
  '---\ndate: 2019-05-13\npeople: { TR: Terry Reed, RH: Rosa Hale, AF: Ann Fox, ME: Mark Ellis }\n---\n\n'

function actionsIn(line: string): readonly (readonly [string, string, string])[] {
  const text = `${front}## Actions\n\n- Ann Fox to send the list\n- Rosa Hale to sweep the loft\n- ${line}\n`
  const document = parseDocument({ path: 'minutes.md', text }, settings, {
    alone: true,
    absolutePath: '/minutes.md',
  })
  const keys = (owners: readonly { readonly key: string }[] = []) => owners.map(({ key }) => key).join('/')
  return recogniseAlone(document, settings)
    .entries.slice(2)
    .map((entry) => [keys(entry.owners), entry.text, keys(entry.formerOwners)])
}

describe('Somebody known before an arrow', () => {
  it.each([
    ['Terry → [Draft] of the rules', 'TR', '[Draft] of the rules'],
    ['Rosa -> oil the wheel', 'RH', 'oil the wheel'],
    ['AF => count the sacks', 'AF', 'count the sacks'],
    ['Terry and Rosa → Loft ladder: mend it', 'TR/RH', 'Loft ladder: mend it'],
    ['Rosa → mark the pages', 'RH', 'mark the pages'],
    ['Rosa → QX form for the shop', 'RH', 'QX form for the shop'],
    ['Rosa → Terry’s ladder', 'RH', 'Terry’s ladder'],
  ])('owns what it leads to: %s', (line, owner, text) => {
    expect(actionsIn(line)).toEqual([[owner, text, '']])
  })

  it.each([
    ['AF → TR: oil the wheel', 'TR', 'oil the wheel', 'AF'],
    ['Ann → Rosa to oil the wheel', 'RH', 'oil the wheel', 'AF'],
    ['Ann -> Rosa oil the wheel', 'RH', 'oil the wheel', 'AF'],
    ['Ann → QX: oil the wheel', 'QX', 'oil the wheel', 'AF'],
    ['Ann → Tove Merle: oil the wheel', 'Tove Merle', 'oil the wheel', 'AF'],
    ['Ann → Rosa → Terry: oil the wheel', 'TR', 'oil the wheel', 'AF'],
    ['AF -> RH -> TR -> ME to oil the wheel', 'ME', 'oil the wheel', 'AF'],
    ['Ann → Rosa → mark the pages', 'RH', 'mark the pages', 'AF'],
  ])('hands over to whoever stands behind it: %s', (line, owner, text, former) => {
    expect(actionsIn(line)).toEqual([[owner, text, former]])
  })
})

describe('Somebody on no roster before an arrow', () => {
  const handedOver = (line: string): string | undefined => {
    const text = `---\ndate: 2019-05-13\n---\n\n- [ ] Tove Merle to send the list\n- [ ] Tove Merle will sweep the loft\n- [ ] ${line}\n`
    const context = { alone: true, absolutePath: '/minutes.md' }
    const document = parseDocument({ path: 'minutes.md', text }, settings, context)
    const last = recogniseAlone(document, settings).entries.at(-1)
    return last && `${last.owners.map(({ key }) => key).join('/')} | ${last.text}`
  }

  it.each([
    ['Tove Merle → Pia Quill: oil the wheel', 'Pia Quill | oil the wheel'],
    ['Pia Quill → Tove Merle: oil the wheel', 'Tove Merle | oil the wheel'],
  ])('hands over where lines say what one of them is to do: %s', (line, action) => {
    expect(handedOver(line)).toBe(action)
  })

  it.each(['North Hall → South Hall: oil the wheel', 'Pia Quill → Jo Ash: oil the wheel'])(
    'and hands over nothing where none do: %s',
    (line) => {
      expect(handedOver(line)).toBe(` | ${line}`)
    },
  )
})

describe('What is nobody before an arrow', () => {
  it.each([
    'Draft → final by the miller',
    'Draft → Final: oil the wheel',
    'Planned → Done: the ladder',
    'Old stones -> shop',
  ])('owns nothing, and nor does what stands behind it: %s', (line) => {
    expect(actionsIn(line).map(([owner, , former]) => `${owner}${former}`)).toEqual([''])
  })
})
