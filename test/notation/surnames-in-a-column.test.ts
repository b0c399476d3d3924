import { expect, it } from 'vitest'
import { entriesAlone } from '../reading.js'

/** The owners of each row of a table of actions, in minutes at which these people were. */
const ownersOf = (cells: readonly string[], present = 'Gundula Haas, Bernd Kolb, Rita Marsh, Jonas Pfeil') =>
  entriesAlone(
    [
      `# Board, 3 May 2011\n\nPresent: ${present}\n\n## Actions\n`,
      '| Action | Owner |',
      '| --- | --- |',
      ...cells.map((cell) => `| Order the rope | ${cell} |`),
      '',
    ].join('\n'),
  ).map(({ owners }) => owners.map(({ key }) => key).join('/'))

it.each([
  ['Kolb', 'Bernd Kolb'],
  ['kolb', 'Bernd Kolb'],
  ['Kolb/Pfeil', 'Bernd Kolb/Jonas Pfeil'],
  ['Kolb, Rita', 'Bernd Kolb/Rita Marsh'],
  ['Kolb → Pfeil', 'Jonas Pfeil'],
  ['Marsh & Haas', 'Rita Marsh/Gundula Haas'],
])('a surname in a column of owners is the one person there who has it: %s', (cell, owners) => {
  expect(ownersOf([cell])).toEqual([owners])
})

it('is nobody known where two have it, or nobody has', () => {
  expect(ownersOf(['Kolb'], 'Bernd Kolb, Ute Kolb, Rita Marsh')).toEqual(['Kolb'])
  expect(ownersOf(['Kolbe'])).toEqual(['Kolbe'])
})

it('is the first name of somebody before it is a surname', () => {
  expect(ownersOf(['Pfeil'], 'Bernd Pfeil, Pfeil Haas')).toEqual(['Pfeil Haas'])
})

it('is a thing anywhere else', () => {
  const entries = entriesAlone(
    '# Board, 3 May 2011\n\nPresent: Bernd Kolb, Rita Marsh\n\n## Actions\n\n- Marsh: cut the reeds\n- Bernd: rope\n- Rita: tar\n',
  )
  expect(entries[0]?.owners.map(({ key }) => key)).not.toContain('Rita Marsh')
})
