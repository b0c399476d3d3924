import { describe, expect, test } from 'vitest'
import { readSettings } from '../../src/parse/settings.js'
import { aPerson } from '../builders.js'
import { houseOf } from './of-text.js'

const title = '# Choir, 6 May 2024'

/** The people of a paper as they are written down, and what is asked. */
function peopleOf(lines: readonly string[], more: Parameters<typeof houseOf>[1] = {}): readonly string[] {
  const { text, questions } = houseOf([title, ...lines], more)
  const front = text.slice(0, text.indexOf('\nsource:')).split('\n')
  const people = front
    .filter((line) => line.startsWith('  ') && !line.startsWith('  -'))
    .map((line) => line.trim())
  return [...people, ...questions.map(({ words }) => `? ${words}`)]
}

describe('initials that nobody prints', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'are those of who was there, once',
      ['Present: Jim Macdonald, Ann Hill', 'JM AGREED to sing.'],
      ['JM: Jim Macdonald', 'Ann Hill: Ann Hill'],
    ],
    [
      'are those of who is named in the words',
      ['JM AGREED to sing.', 'We thanked Jim Macdonald.'],
      ['JM: Jim Macdonald'],
    ],
    [
      'are those of who speaks',
      ['JM stressed that it is late.', 'We thanked Jim Macdonald.'],
      ['JM: Jim Macdonald'],
    ],
    [
      'are those of who also speaks',
      ['JM also stressed that it is late.', 'We thanked Jim Macdonald.'],
      ['JM: Jim Macdonald'],
    ],
    [
      'are not a part of other capitals',
      ['The BJM stressed that it is late.', 'We thanked Jim Macdonald.'],
      [],
    ],
    ['are nobody’s where no name fits', ['JM AGREED to sing.', 'We thanked Ann Hill.'], []],
    [
      'are not those of who has others',
      ['Present: Jim Macdonald (JIM), Ann Hill', 'JM AGREED to sing.'],
      ['JIM: Jim Macdonald', 'Ann Hill: Ann Hill'],
    ],
    [
      'are those of two where two fit, the one who is named in the item first',
      ['## 1. Songs', 'JM AGREED to sing.', 'Jo Moss came.', '## 2. Robes', 'Jim Macdonald left.'],
      ['JM: Jo Moss', '? JM read as Jo Moss, who is named in item 1; Jim Macdonald fits too'],
    ],
    [
      'are those of who is named most in the item',
      ['## 1. Songs', 'JM AGREED to sing.', 'Jim Macdonald came. Jo Moss came. Jo sat.'],
      ['JM: Jo Moss', '? JM read as Jo Moss, who is named in item 1; Jim Macdonald fits too'],
    ],
    [
      'are those of who is named in any item where they stand',
      [
        '## 1. Songs',
        'JM AGREED to sing.',
        '## 2. Robes',
        'JM AGREED to wash.',
        'Jo Moss came.',
        '## 3. Tea',
        'Jim Macdonald left. Jim sat.',
      ],
      ['JM: Jo Moss', '? JM read as Jo Moss, who is named in item 2; Jim Macdonald fits too'],
    ],
    [
      'are those of who is introduced where both are named as often',
      ['JM AGREED to sing.', 'Jo Moss came. Jim Macdonald, Head of Music, left.'],
      ['JM: { name: Jim Macdonald, role: Head of Music }', '? JM read as Jim Macdonald; Jo Moss fits too'],
    ],
    [
      'are those of the first, which is asked, where nothing tells',
      ['JM AGREED to sing.', '## 2. Robes', 'Jo Moss came. Jim Macdonald left.'],
      ['JM: Jo Moss', '? JM read as Jo Moss; Jim Macdonald fits too'],
    ],
  ])('%s', (_, lines, people) => {
    expect(peopleOf(lines)).toEqual(people)
  })
})

describe('a person', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'is known by the initials printed with the name',
      ['Ralph Holloway (RH) spoke. RH AGREED to sing.'],
      ['RH: Ralph Holloway'],
    ],
    [
      'has the office that the words give',
      ['Present: Jude Tarn (JT)', 'Jude Tarn, Head of Music, spoke.'],
      ['JT: { name: Jude Tarn, role: Head of Music }'],
    ],
    [
      'has the office of the list before that of the words',
      ['Present: Jude Tarn (JT), Treasurer', 'Jude Tarn, Head of Music, spoke.'],
      ['JT: { name: Jude Tarn, role: Treasurer }'],
    ],
    [
      'is one though the words introduce who was there',
      ['Present: Ralph Holloway, Ann Hill', 'Ralph Holloway (RH), Head of Music, spoke.'],
      ['RH: { name: Ralph Holloway, role: Head of Music }', 'Ann Hill: Ann Hill'],
    ],
    [
      'is known by the full name where no initials are printed',
      ['Ralph Holloway, Head of Music, spoke.'],
      ['Ralph Holloway: { name: Ralph Holloway, role: Head of Music }'],
    ],
    [
      'is one of several of whom the words tell',
      [
        'Ralph Holloway (RH) spoke. Ann Hill (AH), Head of Art, spoke.',
        'AH AGREED to go. RH AGREED to sing.',
      ],
      ['RH: Ralph Holloway', 'AH: { name: Ann Hill, role: Head of Art }'],
    ],
  ])('%s', (_, lines, people) => {
    expect(peopleOf(lines)).toEqual(people)
  })

  test('of the settings is nobody new, and has no other office', () => {
    const settings = readSettings('people: { JM: { name: Jim Macdonald, role: Chair } }', 'epha.yaml')
    expect(
      peopleOf(['JM AGREED to sing.', 'Jim Macdonald, Head of Music, left. Jo Moss came.'], { settings }),
    ).toEqual([])
  })

  test('whom the clerk names is not guessed at', () => {
    const people = [aPerson('JM', 'Jo Moss')]
    expect(peopleOf(['JM AGREED to sing.', 'Jim Macdonald left. Jim sat.'], { people })).toEqual([
      'JM: Jo Moss',
    ])
  })
})

test('a task is written with the initials that were found, and whoever reads it finds the same person', () => {
  const { text } = houseOf([
    title,
    'Present: Jim Macdonald, Ann Hill',
    '## 1. Songs',
    'Jim Macdonald AGREED to sing. AH AGREED to play.',
  ])
  expect(text.split('\n').filter((line) => line.startsWith('- [ ]'))).toEqual([
    '- [ ] Jim Macdonald to sing',
    '- [ ] AH to play',
  ])
})
