import { describe, expect, test } from 'vitest'
import { calmName, calmTitle, writtenWords } from '../../src/house/calm-titles.js'
import { introducedIn, namesFitting } from '../../src/house/introduced.js'
import {
  askDoubt,
  askMissing,
  askNotPlaced,
  askParted,
  askUnread,
  frontQuestions,
} from '../../src/house/questions.js'
import type { DoubtKind } from '../../src/model/doubt.js'

const words = writtenWords(
  ['OFSTED came. So did the PE staff, and PE it was.', 'A gate. The gate of McKay.', 'GATE GATE GATE'].join(
    '\n',
  ),
)

describe('a title in capitals is written in ordinary case', () => {
  test.each([
    ['USE OF FORCE', 'Use of force'],
    ['OFSTED AND PE', 'OFSTED and PE'],
    ['THE GATE OF MCKAY', 'The gate of McKay'],
    ['IT AND THE BBC', 'IT AND THE BBC'],
    ['BBC AND THE ROOF', 'BBC and the roof'],
    ['PLAN B4B', 'Plan B4B'],
    ['NHSX ROOF', 'NHSX roof'],
    ['Use of FORCE', 'Use of FORCE'],
    ['ÉCOLE', 'École'],
  ])('%s', (title, calm) => {
    expect(calmTitle(title, words)).toBe(calm)
  })
})

describe('the name of a body in capitals has a capital at each word', () => {
  test.each([
    ['HARBOUR TRUST', 'Harbour Trust'],
    ['FRIENDS OF THE MILL', 'Friends of the Mill'],
    ['THE HARBOUR', 'The Harbour'],
    ['Harbour TRUST', 'Harbour TRUST'],
  ])('%s', (title, calm) => {
    expect(calmName(title, words)).toBe(calm)
  })
})

describe('whom prose introduces', () => {
  test.each([
    ['Ralph Holloway (RH) spoke.', [['Ralph Holloway', null, 'RH']]],
    ['Jim Macdonald, Head of Finance, reminded all.', [['Jim Macdonald', 'Head of Finance', null]]],
    ['Led by Ann Marsh, Director for Learning.', [['Ann Marsh', 'Director for Learning', null]]],
    ['Jim Macdonald (JM), Head of Finance, spoke.', [['Jim Macdonald', 'Head of Finance', 'JM']]],
    [
      'An update by Alison Fiala and Terry Reynolds',
      [
        ['Alison Fiala', null, null],
        ['Terry Reynolds', null, null],
      ],
    ],
    ['The Assessment Service (AS) wrote.', []],
    ['Ralph Holloway (XX) spoke.', []],
    ['Jim Macdonald, Bristol, reminded all.', []],
    ['We thanked Alison Fiala and Terry Reynolds', []],
  ])('%s', (line, people) => {
    expect(introducedIn([line]).map(({ name, role, initials }) => [name, role, initials])).toEqual(people)
  })

  test('each once, with what any line says', () => {
    expect(introducedIn(['Ann Marsh (AM) came.', 'Ann Marsh, Head of Music, sang.'])).toEqual([
      { name: 'Ann Marsh', role: 'Head of Music', initials: 'AM' },
    ])
  })

  test('names that initials fit', () => {
    const lines = ['Ann Marsh met\tAbe Moor', 'Ann Marsh, AM, Anna Bell', 'McAnn Marshall']
    expect(namesFitting('AM', lines)).toEqual(['Ann Marsh', 'Abe Moor'])
    expect(namesFitting('ZZ', lines)).toEqual([])
  })
})

const nameOf = (key: string) => `name of ${key}`
const long = 'She would “see to” the seven old red doors.'

describe('what is asked about a row of an Action column', () => {
  test.each<readonly [DoubtKind, string]>([
    [{ kind: 'by order', owner: 'RH', isNamed: true }, 'RH matched by order only'],
    [
      { kind: 'by order', owner: 'RH', isNamed: false },
      'RH matched by order only; RH is not named in the item',
    ],
    [{ kind: 'shared', owner: 'RH' }, 'RH shares one agreement with the others on its line'],
    [{ kind: 'pronoun', word: 'she', readAs: 'AF' }, '"she" read as name of AF, the last person named'],
    [
      { kind: 'plan', sentence: long },
      '"She would \'see to\' the seven old …" read as an agreement, because its owner is marked beside it',
    ],
    [{ kind: 'welcome', sentence: 'He did.' }, '"He did" read as part of the same action'],
    [
      { kind: 'no agreement', owner: 'RH' },
      'RH stands beside no agreement; given the last sentence that fits',
    ],
    [{ kind: 'no sentence', owner: 'RH' }, 'RH stands beside no sentence at all'],
    [
      { kind: 'more sentences', owner: 'RH', markers: 2, sentences: 12 },
      'two RH for 12 sentences; read as 12 actions',
    ],
    [{ kind: 'unmarked', owner: 'RH' }, 'RH AGREED, and is not marked; read as an action'],
    [{ kind: 'unowned', sentence: 'To go.' }, '"To go", and nobody is named before it; read as no action'],
    [{ kind: 'decision', sentence: 'To go.' }, '"To go", and nobody is marked; read as a decision'],
    [{ kind: 'small letters', sentence: 'To go.' }, '"To go", and nobody is marked; read as no action'],
    [{ kind: 'unread', words: 'All' }, '"All" in the Action column names nobody; read as no action'],
    [
      { kind: 'open', owners: ['AM', 'CP'], words: 'Mend "it".' },
      'AM and CP stand beside "Mend \'it\'", and which of them is to do it is not said; read as no action',
    ],
  ])('%j', (doubt, question) => {
    expect(askDoubt(doubt, nameOf)).toBe(question)
  })

  test('several lines, parts and rows', () => {
    expect(askUnread('All', 1)).toBe(
      '"All" and one more line of the Action column name nobody; read as no actions',
    )
    expect(askUnread('All', 3)).toBe(
      '"All" and three more lines of the Action column name nobody; read as no actions',
    )
    expect(askParted(['a', 'b'])).toBe('a) and b) have no headings; parted by their paragraphs')
    expect(askNotPlaced(['c'])).toBe('c) could not be placed; the item was left whole')
    expect(askMissing(3, 6)).toBe('an empty row between 3 and 6: nothing is there for 4 and 5')
  })
})

describe('what is asked about the front matter', () => {
  const known = {
    title: 'Choir',
    isTitleMissing: false,
    date: '2012-05-02',
    sittings: [],
    guess: null,
    isDateMissing: false,
    next: [],
    areas: [],
    stem: null,
  }
  const guess = { date: '2012-06', written: 'Summer term 2012', where: 'item 3' }
  const asked = (more: Partial<Parameters<typeof frontQuestions>[0]>, hasTrackedChanges = false) =>
    frontQuestions({ ...known, ...more }, [], { hasTrackedChanges }).map(({ key, words: said }) => [
      key,
      said,
    ])

  test.each([
    [{}, []],
    [{ isTitleMissing: true }, [['title', 'the title: the paper gives none']]],
    [{ isDateMissing: true, date: null }, [['title', 'the date: the paper gives none']]],
    [
      { isDateMissing: true, date: null, isTitleMissing: true },
      [['title', 'the title and the date: the paper gives none']],
    ],
    [
      { isDateMissing: true, date: '2012-06', guess },
      [['date', 'the date: "2012-06", read from "Summer term 2012" in item 3']],
    ],
  ])('%j', (meeting, questions) => {
    expect(asked(meeting)).toEqual(questions)
  })

  test('tracked changes, and initials that two people have', () => {
    expect(asked({}, true)).toEqual([['source', 'tracked changes were in the file; read as accepted']])
    const twofold = { initials: 'RH', readAs: 'Ralph Holt', others: ['Rose Hill', 'Ron Hay'] }
    const words = (because: string | null) =>
      frontQuestions(known, [{ ...twofold, because }], { hasTrackedChanges: false })[0]
    expect(words('2')).toEqual({
      key: 'RH',
      words: 'RH read as Ralph Holt, who is named in item 2; Rose Hill and Ron Hay fits too',
    })
    expect(words(null)?.words).toBe('RH read as Ralph Holt; Rose Hill and Ron Hay fits too')
  })
})
