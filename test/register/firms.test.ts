import { describe, expect, it } from 'vitest'
import { type Meetings, registerOfSeries } from '../series.js'

const present = (...names: readonly string[]): readonly string[] => [
  '## Present',
  '',
  ...names.map((name) => `- ${name}`),
]

const members = (meetings: Meetings): readonly string[] =>
  registerOfSeries(meetings)
    .membership.members.map(({ person }) => person.name)
    .sort()

const firm = 'Piet Sander, Kelpdown Boats'

describe('a firm alone on a list', () => {
  it.each([
    ['Piet Sander, Kelpdown Boats'],
    ['Piet Sander - Kelpdown Boats'],
    ['Piet Sander (Kelpdown Boats)'],
    ['Piet Sander | Kelpdown Boats'],
    ['Piet Sander, Kelpdown Boats, Inc.'],
  ])('is nobody where it stands behind names in other meetings: %s', (line) => {
    const meetings = {
      '2024-01-10': present(line, 'Ann Fox, Marrow Hall', 'Cy Day, Orchard Row'),
      '2024-02-10': present(line, 'Ann Fox, Marrow Hall', 'Cy Day, Orchard Row'),
      '2024-03-10': present(line, 'Ann Fox, Marrow Hall', 'Cy Day, Orchard Row'),
      '2024-04-10': present('Ann Fox, Marrow Hall', 'Kelpdown Boats'),
    }
    expect(members(meetings)).toEqual(['Ann Fox', 'Cy Day', 'Piet Sander'])
  })

  it('is somebody who stands alone as often', () => {
    const meetings = {
      '2024-01-10': present('Ann Fox, Bo Lee'),
      '2024-02-10': present('Ann Fox', 'Bo Lee'),
    }
    expect(members(meetings)).toEqual(['Ann Fox', 'Bo Lee'])
  })

  it('is somebody with a handle, initials or an office', () => {
    for (const name of ['Kelp Boats (@kelp)', 'Kelp Boats (KB)', 'Kelp Boats (Treasurer)'])
      expect(
        members({
          '2024-01-10': present('Ann Fox, Kelp Boats'),
          '2024-02-10': present('Ann Fox, Kelp Boats'),
          '2024-03-10': present('Ann Fox, Kelp Boats', name),
        }),
      ).toEqual(['Ann Fox', 'Kelp Boats'])
  })

  it('is a matter of each series', () => {
    const meetings = { '2024-01-10': present(firm), '2024-02-10': present(firm), '2024-03-10': present(firm) }
    expect(members({ ...meetings, '2024-04-10': present('Ann Fox', 'Kelpdown Boats') })).not.toContain(
      'Kelpdown Boats',
    )
    expect(members({ 'other/2024-04-10': present('Ann Fox', 'Kelpdown Boats') })).toContain('Kelpdown Boats')
  })

  it('may be a nickname in brackets', () => {
    const meetings = {
      '2024-01-10': present('Andrew Wheat (Candle)', 'Ann Fox'),
      '2024-02-10': present('Andrew Wheat (Candle)', 'Ann Fox'),
      '2024-03-10': present('Andrew Wheat (Candle)', 'Ann Fox'),
      '2024-04-10': present('Candle', 'Ann Fox'),
    }
    const spellings = registerOfSeries(meetings).membership.members.flatMap((member) => member.spellings)
    expect(spellings.map(({ written }) => written)).toContain('Candle')
  })
})
