import { describe, expect, it } from 'vitest'
import { ownerRecords } from '../../src/query/owner-record.js'
import { type Meetings, registerOfSeries } from '../series.js'

const minutes: Meetings = {
  '2026-01-10': [
    'Present: Oona Quist (OQ), Pelle Vane (PV), Sanna Ek (SE)',
    '',
    '- [ ] OQ to varnish the oars (by 1 February 2026)',
    '- [ ] OQ to count the oars (by 1 March 2026)',
    '- [ ] OQ and PV to paint the boathouse',
    '- [ ] PV to sweep the slipway (by 20 January 2026)',
    '- [ ] PV to mend the trailer',
  ],
  '2026-02-10': [
    'Present: Oona Quist (OQ)',
    '',
    '## Matters arising',
    '',
    '- [x] 2026-01-10/h1.1 OQ varnished the oars',
    '- [x] 2026-01-10/h1.2 OQ counted them',
    '- [x] 2026-01-10/h1.3 painted',
    '- [-] 2026-01-10/h1.4 overtaken',
  ],
}

const record = (key: string) => ownerRecords(registerOfSeries(minutes))({ key })

describe('what all minutes say of an owner', () => {
  it('is how many actions are done, and how many of these late; what has no day is never late', () => {
    expect(record('OQ')).toMatchObject({ done: 3, doneLate: 1 })
  })

  it.each([
    ['before its day', '11 February 2026', 0],
    ['on its day', '10 February 2026', 0],
    ['the day after', '9 February 2026', 1],
  ])('what is done %s is late or not', (_, day, late) => {
    const meetings: Meetings = {
      '2026-01-10': ['Present: Oona Quist (OQ)', '', `- [ ] OQ to varnish the oars (by ${day})`],
      '2026-02-10': ['Present: Oona Quist (OQ)', '', '- [x] 2026-01-10/h1.1 OQ varnished them'],
    }
    expect(ownerRecords(registerOfSeries(meetings))({ key: 'OQ' })).toMatchObject({ done: 1, doneLate: late })
  })

  it('counts a shared action for each owner, and nothing that was withdrawn', () => {
    expect(record('PV')).toMatchObject({ done: 1, doneLate: 0 })
  })

  it('is the last meeting whose minutes name them', () => {
    expect(record('OQ').lastSeen).toBe('2026-02-10')
    expect(record('SE').lastSeen).toBe('2026-01-10')
  })

  it('is nothing for whom no minutes name', () => {
    expect(record('ZZ')).toEqual({ done: 0, doneLate: 0, lastSeen: null })
  })
})
