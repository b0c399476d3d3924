import { Chalk } from 'chalk'
import { describe, expect, it } from 'vitest'
import { listPeople } from '../../src/query/people.js'
import { peopleJson, peopleLines } from '../../src/render/people.js'
import { plain } from '../../src/render/renderer.js'
import { widthOf } from '../../src/render/words.js'
import { registerOfSeries } from '../series.js'

const ansi = new Chalk({ level: 1 })
const coloured = {
  key: ansi.cyan,
  late: ansi.red,
  soon: ansi.yellow,
  good: ansi.green,
  strong: ansi.bold,
  quiet: ansi.dim,
}

const register = registerOfSeries({
  '2018-01-10': [
    'Present: Wren, Otto Lund (Treasurer), Maximiliane Oberhauser-Quittenbaum (MOQ), Žofie Malá',
    '',
    '- [ ] Wren to paint the shed',
    '- [x] MOQ to mend the pump',
    '- [ ] The Committee to visit the mill',
    '- [ ] @zed to mow',
  ],
  '2018-03-10': ['Present: Wren, Otto, MOQ, Zofie Mala', '', '- [ ] Otto to sow the beans'],
  '2021-01-10': ['Present: Wren Abbott, Otto Lund', '', '- [ ] Wren Abbott to water the roses'],
})
const listing = listPeople(register)

const lines = (width: number | null, palette = plain) =>
  peopleLines(listing, '2021-01-10', { palette, width })

describe('the list of people', () => {
  it.each([60, 80, 120])('fits %i columns, and colour adds nothing', (width) => {
    expect(lines(width).filter((line) => widthOf(line) > width)).toEqual([])
    const withoutColour = lines(width, coloured).map((line) => line.replaceAll(/\x1b\[\d+m/g, ''))
    expect(withoutColour).toEqual(lines(width))
  })

  it('reads like a list of members at 80 columns', () => {
    expect(lines(80)).toEqual([
      'NAME                                                   OPEN  ALL  SEEN',
      'Maximiliane Oberhauser-Quittenbaum                        0    1  10 Jan 2018',
      '  also MOQ (only one near, within 200 days)                       to 10 Mar 2018',
      'Otto Lund, Treasurer                                      1    1  10 Jan 2018',
      '  also Otto (only one near, within 200 days)                      to 10 Jan 2021',
      'Wren                                                      1    1  10 Jan 2018',
      '  never printed in full                                           to 10 Mar 2018',
      'Wren Abbott                                               1    1  10 Jan 2021',
      'Zofie Mala                                                0    0  10 Jan 2018',
      '  also Žofie Malá (the same name, spelt otherwise)                to 10 Mar 2018',
      '',
      'On no roster',
      '@zed                                                      1    1  10 Jan 2018',
      '',
      'Bodies',
      'The Committee                                             1    1  10 Jan 2018',
      '',
      'Questions',
      '  Wren = Wren Abbott?',
      '      1 and 1 action; never on one list; seen in 2018 and in 2021',
    ])
  })

  it('has for programs why each spelling is somebody’s, and where it stands first', () => {
    const { people, questions, counts } = JSON.parse(peopleJson(listing, '2021-06-20'))
    expect(people[1].spellings[1]).toEqual({
      written: 'Otto',
      why: { code: 'only-one-near', days: 200 },
      meetings: 1,
      place: { path: '2018-03-10.md', line: 3 },
    })
    expect(questions).toMatchObject([
      { written: { name: 'Wren' }, person: { key: 'Wren Abbott' }, weight: 1 },
    ])
    expect(counts).toEqual({ people: 5, unseen: 0, questions: 1 })
  })
})
