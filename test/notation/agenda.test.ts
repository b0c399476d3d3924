import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const context = { alone: true, absolutePath: '/minutes.md' }

/** The areas of each item of some minutes of three areas, by its number. */
function areasOf(body: string): Record<string, readonly string[]> {
  const text = `---\ndate: 2019-05-13\nareas: [Quay, Hill, Moor]\n---\n\n# Minutes\n\n${body}`
  const { agenda } = recogniseAlone(parseDocument({ path: 'minutes.md', text }, settings, context), settings)
  return Object.fromEntries(
    agenda.flatMap((item) => (item.number === null ? [] : [[item.number, item.areas]])),
  )
}

describe('The areas of an item', () => {
  it('are those of its own brackets', () => {
    const areas = areasOf('## 4 Buses (Quay meeting)\n\n## 5 Hall (Hill and Moor meetings)\n')
    expect(areas).toEqual({ 4: ['Quay'], 5: ['Hill', 'Moor'] })
  })

  it('of a part without brackets are those of the item with its number, and not those of the part before', () => {
    const areas = areasOf(
      '## 4 Buses (Hill and Moor meetings)\n\n## 4a Fares (Hill meeting)\n\n## 4b Stops\n',
    )
    expect(areas).toEqual({ 4: ['Hill', 'Moor'], '4a': ['Hill'], '4b': ['Hill', 'Moor'] })
  })

  it('of a part are all of the meeting where no item has its number alone', () => {
    const areas = areasOf('## 4a Fares (Hill meeting)\n\n## 4b Stops\n\n## 5b Shelters\n')
    expect(areas).toEqual({ '4a': ['Hill'], '4b': ['Quay', 'Hill', 'Moor'], '5b': ['Quay', 'Hill', 'Moor'] })
  })

  it('of a part are never those of an item with another number', () => {
    expect(areasOf('## 4 Buses (Quay meeting)\n\n## 14b Stops\n')['14b']).toEqual(['Quay', 'Hill', 'Moor'])
  })
})
