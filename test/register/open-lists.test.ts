import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { rostersOf } from '../../src/register/roster/rosters.js'

/** Who sent apologies to each meeting, by its day, of a series of lines of attendance. */
function apologiesOf(
  meetings: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly string[]>> {
  const files = Object.entries(meetings).map(([day, lines]) => {
    const file = { path: `${day}.md`, text: `# Shed, ${day}\n\n${lines}\n` }
    return parseDocument(file, defaultSettings, { alone: false, absolutePath: `/minutes/${day}.md` }).names
  })
  const rosters = rostersOf(files, defaultSettings)
  return Object.fromEntries(
    Object.keys(meetings).map((day) => [day, rosters.get(`${day}.md`)?.apologies ?? []]),
  )
}

const blanks = 'Present: KB MO HT'
const commas = 'Present: Ann Gray, Lea Moss'
const open = 'Apologies: Rolf Anneke'

describe('a list without marks that may be one name or several', () => {
  it('is several where the meetings beside it have blanks alone between names', () => {
    const meetings = { '2014-03-01': blanks, '2014-04-05': open, '2014-05-03': blanks }
    expect(apologiesOf(meetings)['2014-04-05']).toEqual(['Rolf', 'Anneke'])
  })

  it.each([
    ['the meeting before has commas', { '2014-03-01': commas, '2014-04-05': open, '2014-05-03': blanks }],
    ['the meeting after has commas', { '2014-03-01': blanks, '2014-04-05': open, '2014-05-03': commas }],
    ['nothing tells', { '2014-04-05': open }],
    [
      'the series prints the whole name',
      { '2014-03-01': `${blanks}\n\nChair: Rolf Anneke`, '2014-04-05': open, '2014-05-03': blanks },
    ],
  ])('is one name where %s', (_, meetings) => {
    expect(apologiesOf(meetings)).toMatchObject({ '2014-04-05': ['Rolf Anneke'] })
  })

  it('says the same whatever the order of the files', () => {
    const days = [
      ['2014-03-01', blanks],
      ['2014-04-05', open],
      ['2014-05-03', blanks],
      ['2015-05-03', commas],
    ] as const
    const forwards = apologiesOf(Object.fromEntries(days))
    expect(apologiesOf(Object.fromEntries([...days].reverse()))).toEqual(forwards)
  })
})
