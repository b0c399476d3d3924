import { describe, expect, it } from 'vitest'
import { attendeeIn } from '../../src/language/attendee.js'
import { evidenceOfNames, isOfNames, type ListOfItems } from '../../src/language/list-of-names.js'

/** A list with boxes as it stands in minutes, and what is known around it. */
function listOf(lines: readonly string[], more: Partial<ListOfItems> = {}): ListOfItems {
  return {
    items: lines.map((line) => ({ attendee: attendeeIn(line.slice(6)), ticked: line.startsWith('- [x]') })),
    title: 'other',
    opensMinutes: false,
    isLikeListAbove: false,
    isKnown: () => false,
    acts: () => false,
    ...more,
  }
}
const reasons = (list: ListOfItems): string =>
  evidenceOfNames(list)
    .map(({ code, weight }) => `${code} ${weight}`)
    .join(', ')

const two = ['- [ ] Mara Quist', '- [ ] Jon Pell']

describe('What speaks for a list of names', () => {
  it.each<[string, readonly string[], Partial<ListOfItems>]>([
    ['', two, {}],
    ['title-of-attendance 4', two, { title: 'attendance' }],
    ['word-of-attendance 2', two, { title: 'word of attendance' }],
    ['title-of-actions -4', two, { title: 'actions' }],
    ['opens-minutes 1', two, { opensMinutes: true }],
    ['like-list-above 3', two, { isLikeListAbove: true }],
    ['acts 3', two, { acts: () => true }],
    ['known-alone 4', two, { isKnown: () => true }],
    ['known-alone 4', ['- [ ] Mara', '- [ ] Jon'], { isKnown: () => true }],
    ['known-among 3', two, { isKnown: (name) => name === 'Jon Pell' }],
    ['', [...two, '- [ ] oil the wheel'], { isKnown: (name) => name === 'Jon Pell' }],
    ['beside 2', ['- [ ] Mara Quist, Otterby Mill', '- [ ] Jon Pell (Sedge Ltd)'], {}],
    ['beside 2, office 1', ['- [ ] Mara Quist (chair)', '- [ ] Jon Pell, Sedge Ltd'], {}],
    ['ticked 1', ['- [x] Mara Quist', '- [ ] Jon Pell'], {}],
    ['name-again -4', ['- [ ] Mara Quist', '- [ ] Mara Quist'], {}],
    ['verbs -3', ['- [ ] Order Paint', '- [ ] Jon Pell'], {}],
    ['', ['- [x] Mara Quist', '- [ ] Jon Pell', '- [ ] Tim Vale'], {}],
  ])('is: %s', (found, lines, more) => {
    expect(reasons(listOf(lines, more))).toBe(found)
  })

  it('is nothing where less than three items in five are names', () => {
    const tasks = ['- [ ] oil the wheel', '- [ ] mend the gate']
    expect(reasons(listOf([...two, ...tasks], { title: 'attendance' }))).toBe('')
    expect(reasons(listOf([...two, '- [ ] Tim Vale', ...tasks], { title: 'attendance' }))).toBe(
      'title-of-attendance 4',
    )
  })

  it.each<[string, readonly string[], Partial<ListOfItems>]>([
    ['one word that nobody is called', ['- [ ] Paint', '- [ ] Wheels'], {}],
    [
      'a task that ends with its owner',
      ['- [ ] Summer Fair (Mara Quist)', '- [ ] Wheel Day (Mara Quist)'],
      {
        isKnown: (name) => name === 'Mara Quist',
      },
    ],
  ])('is nothing of %s', (_, lines, more) => {
    expect(reasons(listOf(lines, { title: 'attendance', ...more }))).toBe('')
  })

  it('counts who acts and who opens the minutes only where nobody is known', () => {
    const isKnown = (name: string): boolean => name === 'Mara Quist'
    expect(reasons(listOf(two, { acts: () => true, opensMinutes: true, isKnown }))).toBe('known-among 3')
  })

  it('is enough from four on', () => {
    const firms = ['- [ ] Mara Quist, Otterby Mill', '- [ ] Jon Pell, Sedge Ltd']
    expect(isOfNames(evidenceOfNames(listOf(two, { title: 'attendance' })))).toBe(true)
    expect(isOfNames(evidenceOfNames(listOf(two, { isLikeListAbove: true })))).toBe(false)
    expect(isOfNames(evidenceOfNames(listOf(firms, { title: 'word of attendance' })))).toBe(true)
    expect(isOfNames(evidenceOfNames(listOf(firms, { opensMinutes: true })))).toBe(false)
  })
})
