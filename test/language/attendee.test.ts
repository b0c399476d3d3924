import { expect, test } from 'vitest'
import { attendeeIn } from '../../src/language/attendee.js'

const read = (item: string) => {
  const attendee = attendeeIn(item)
  return attendee && [attendee.name, attendee.beside, attendee.firm]
}

test.each([
  ['Mara Quist', ['Mara Quist', 'nothing', '']],
  ['**Mara Quist**, Otterby Mill.', ['Mara Quist', 'firm', 'Otterby Mill']],
  [
    'Jean-Luc Pell – The Reed & Weir Studios, Inc.',
    ['Jean-Luc Pell', 'firm', 'The Reed & Weir Studios, Inc'],
  ],
  ['Mara Quist (Otterby Mill)', ['Mara Quist', 'firm', 'Otterby Mill']],
  ['Mara Quist | 3Mills', null],
  ['Mara Quist - treasurer', ['Mara Quist', 'office', 'treasurer']],
  ['Jon Pell in place of Mara Quist, Otterby Mill', ['Jon Pell', 'firm', 'Otterby Mill']],
  ['MQ - Mara Quist', ['Mara Quist', 'nothing', '']],
  ['Mara Quist (@mara)', ['Mara Quist', 'nothing', '']],
  ['@mara', ['@mara', 'nothing', '']],
])('%s is a name, with what stands beside it', (item, expected) => {
  expect(read(item)).toEqual(expected)
})

test.each([
  'Mara Quist to write',
  'Mara Quist: heating',
  'Mara Quist - new boiler',
  'Mara Quist (by 3 May)',
  'Mara Quist, 3 May',
  'Jon Pell for the roof',
  '@mara - Review the Plan',
  'Annual Report',
  'hall roof',
  '',
  `Mara Quist, ${'Mill '.repeat(40)}`,
])('%s says more than a name', (item) => {
  expect(read(item)).toBeNull()
})
