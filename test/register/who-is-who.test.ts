import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Appearance, FileAppearances } from '../../src/model/appearance.js'
import type { Person } from '../../src/model/owner.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { identify } from '../../src/register/roster/identify.js'
import { nameOf } from '../../src/register/roster/somebody.js'
import { runs } from '../generated.js'

/** `Present: A, B; Apologies: C; Chair: D` of one meeting, a list of names for each word. */
function meeting(date: string | null, attendance: string, series: string | null = null): FileAppearances {
  const appearances = attendance.split(';').flatMap((part, index): Appearance[] => {
    const [label = '', names = ''] = part.split(':').map((text) => text.trim())
    const kind = label === 'Apologies' ? 'apologies' : label === 'Chair' ? 'office' : 'present'
    return names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((written) => {
        const [, name = written, initials = null] = /^(.*?) \((.*)\)$/.exec(written) ?? []
        return {
          name,
          initials,
          aliases: [],
          role: null,
          kind,
          list: kind === 'office' ? null : index,
          line: index + 1,
        }
      })
  })
  return {
    path: `${series ?? ''}/${date ?? 'undated'}.md`,
    date,
    series,
    appearances,
    openLists: [],
    partedBy: null,
    smallWords: new Set(),
    doers: new Map(),
  }
}

function who(files: readonly FileAppearances[], people: readonly Person[] = []): string[] {
  const { appearances, open } = identify(files, { ...defaultSettings, people })
  return appearances.map((one) => {
    const name = one.person ? nameOf(one.person) : open.has(one) ? 'open' : 'nobody'
    return `${one.file.date ?? 'undated'} ${one.appearance.name} = ${name}`
  })
}

const person = (key: string, name: string, more: Partial<Person> = {}): Person => ({
  key,
  name,
  aliases: [],
  onRoster: true,
  ...more,
})

describe('who is who in the minutes of a series', () => {
  it('takes a word alone for a surname only where nobody is listed by a first name beside it', () => {
    const named = meeting('2019-11-30', 'Present: Bo Scott, Blake Samuels, Ann Fox')
    const surnames = meeting('2019-11-02', 'Present: Scott, Samuels')
    expect(who([surnames, named]).slice(0, 2)).toEqual([
      '2019-11-02 Scott = Bo Scott',
      '2019-11-02 Samuels = Blake Samuels',
    ])
    for (const listed of ['Present: Scott, Blake', 'Present: Scott; Apologies: Blake'])
      expect(who([meeting('2019-11-02', listed), named])[0]).not.toContain('Bo Scott')
  })

  it('joins a first name to the whole name of a later meeting, and carries it on from there', () => {
    const files = [
      meeting('2021-01-04', 'Present: Marlow, Dana'),
      meeting('2021-06-07', 'Present: Marlow, Dana'),
      meeting('2021-11-08', 'Present: Marlow Finch, Dana Osei'),
    ]
    expect(who(files)).toEqual([
      '2021-01-04 Marlow = Marlow Finch',
      '2021-01-04 Dana = Dana Osei',
      '2021-06-07 Marlow = Marlow Finch',
      '2021-06-07 Dana = Dana Osei',
      '2021-11-08 Marlow Finch = Marlow Finch',
      '2021-11-08 Dana Osei = Dana Osei',
    ])
  })

  it('keeps two people with the same initials apart by their days', () => {
    const files = [
      meeting('2011-04-02', 'Present: Josef Mund (JM), Pia Holt'),
      meeting('2012-07-19', 'Present: JM'),
      meeting('2016-09-03', 'Present: Jasmin Mercer'),
      meeting('2017-11-02', 'Present: JM'),
    ]
    expect(who(files).filter((line) => line.includes(' JM '))).toEqual([
      '2012-07-19 JM = Josef Mund',
      '2017-11-02 JM = Jasmin Mercer',
    ])
  })

  it('leaves a first name of twenty years later to somebody else', () => {
    const files = [
      meeting('2001-03-14', 'Present: Jude Stanner'),
      meeting('2023-01-03', 'Present: Jude, Mila'),
    ]
    expect(who(files)).toContain('2023-01-03 Jude = Jude')
  })

  it('takes nobody for a second name on the same list', () => {
    const files = [meeting('2024-05-01', 'Present: Rowan Tate, Rowan; Chair: Rowan')]
    expect(who(files)).toEqual([
      '2024-05-01 Rowan Tate = Rowan Tate',
      '2024-05-01 Rowan = Rowan',
      '2024-05-01 Rowan = Rowan Tate',
    ])
  })

  it.each([
    'Present: Rowan, Mila Frost; Observing: Rowan Tate, Ole Brand',
    'Present: Rowan, Mila Frost; Apologies: Rowan Tate',
    'Present: Ole Brand, Mila Frost, Rowan; Guests: Rowan Tate',
    'Present: RT, Mila Frost; Apologies: Rowan Tate',
    'Absent: Rowan; Present: Mila Frost; Online: Rowan Tate',
  ])('takes two categories of one attendance for one list: %s', (listed) => {
    const short = /RT/.test(listed) ? 'RT' : 'Rowan'
    expect(who([meeting('2024-05-01', listed)])).toContain(`2024-05-01 ${short} = ${short}`)
  })

  it.each([
    'Members: Rowan Tate, Mila Frost; Present: Rowan, Mila',
    'Members: Rowan Tate, Mila Frost, Ole Brand; Present: Mila Frost, Rowan',
    'Present: Rowan Tate, Mila Frost; Chair: Rowan',
  ])('but not a roll of all, and who of them came: %s', (listed) => {
    expect(who([meeting('2024-05-01', listed)])).toContain('2024-05-01 Rowan = Rowan Tate')
  })

  it('gives what fits two first to whom the series has met, however near the other is', () => {
    const files = [
      meeting('2018-05-05', 'Present: Rowan Tate'),
      meeting('2018-09-15', 'Present: Rowan'),
      meeting('2019-01-30', 'Present: Rowan'),
      meeting('2019-06-30', 'Present: Rowan'),
      meeting('2019-10-02', 'Present: Rowan; Guests: Rowan Moss'),
    ]
    expect(who(files).slice(1, 5)).toEqual([
      '2018-09-15 Rowan = Rowan Tate',
      '2019-01-30 Rowan = Rowan Tate',
      '2019-06-30 Rowan = open',
      '2019-10-02 Rowan = Rowan Tate',
    ])
  })

  it('leaves open what fits two', () => {
    const files = [
      meeting('2024-03-02', 'Present: Lena Yorke, Lena Pratt'),
      meeting('2024-04-02', 'Present: Lena, Lena Pratt'),
      meeting('2024-05-02', 'Present: Lena'),
    ]
    expect(who(files).slice(2)).toEqual([
      '2024-04-02 Lena = Lena Yorke',
      '2024-04-02 Lena Pratt = Lena Pratt',
      '2024-05-02 Lena = open',
    ])
  })

  it('tells a couple with one surname apart, and leaves open whose it is without a title', () => {
    const files = [
      meeting('2024-03-02', 'Present: L. Rudd, Mr Ash'),
      meeting('2024-04-02', 'Present: Mr L. Rudd, Mrs L. Rudd, Cllr Ash'),
      meeting('2024-05-02', 'Present: Mr L. Rudd, Cllr Ash, Mr Ash'),
    ]
    expect(who(files)).toEqual([
      '2024-03-02 L. Rudd = open',
      '2024-03-02 Mr Ash = Mr Ash',
      '2024-04-02 Mr L. Rudd = Mr L. Rudd',
      '2024-04-02 Mrs L. Rudd = Mrs L. Rudd',
      '2024-04-02 Cllr Ash = Cllr Ash',
      '2024-05-02 Mr L. Rudd = Mr L. Rudd',
      '2024-05-02 Cllr Ash = Cllr Ash',
      '2024-05-02 Mr Ash = Mr Ash',
    ])
  })

  it('takes one surname for one person, with a title or without, who are never on one list', () => {
    const files = [
      meeting('2024-03-02', 'Present: Mr Ash'),
      meeting('2024-04-02', 'Present: Cllr Ash'),
      meeting('2024-05-02', 'Present: Mr Ash'),
      meeting('2024-06-02', 'Present: Mrs Ash'),
    ]
    expect(who(files).map((line) => line.split(' = ')[1])).toEqual(['Mr Ash', 'open', 'Mr Ash', 'Mrs Ash'])
    expect(who(files.slice(0, 3)).map((line) => line.split(' = ')[1])).toEqual(['Mr Ash', 'Mr Ash', 'Mr Ash'])
  })

  it.each([
    ['accents', 'Zoe Capek', 'Zoë Čapek'],
    ['a dotless i', 'Yildiz Aydin', 'Yıldız Aydın'],
    ['capitals', 'Jason Williams', 'Jason WIlliams'],
    ['a title', 'Anna Bell', 'Cllr Anna Bell'],
    ['one letter in eight', 'Ricardo Mendes', 'Richardo Mendes'],
    ['a middle initial', 'John Q. Arden', 'John Arden'],
  ])('folds two spellings that differ by %s', (_, one, other) => {
    const files = [meeting('2024-03-02', `Present: ${one}`), meeting('2024-04-02', `Present: ${other}`)]
    expect(new Set(who(files).map((line) => line.split(' = ')[1])).size).toBe(1)
  })

  it.each([
    ['titles say two', 'Mr Jo Ash', 'Mrs Jo Ash'],
    ['a short name differs by one letter', 'Jon Ash', 'Jan Ash'],
    ['the first letter differs', 'Erik Bryn', 'Frik Bryn'],
    ['one has a whole word in the middle', 'John Quincy Arden', 'John Arden'],
    ['the middle initials differ', 'John Q. Arden', 'John R. Arden'],
    ['two words change places', 'Tate Rowan', 'Rowan Tate'],
    ['two letters of a name of eight differ', 'Anna Lind', 'Anne Lund'],
  ])('keeps two spellings apart where %s', (_, one, other) => {
    const files = [meeting('2024-03-02', `Present: ${one}`), meeting('2024-04-02', `Present: ${other}`)]
    expect(new Set(who(files).map((line) => line.split(' = ')[1])).size).toBe(2)
  })

  it('keeps two spellings apart that stand on one list', () => {
    const files = [meeting('2024-03-02', 'Present: Ricardo Mendes, Richardo Mendes')]
    expect(who(files).map((line) => line.split(' = ')[1])).toEqual(['Ricardo Mendes', 'Richardo Mendes'])
  })

  it.each([
    ['Nils O.', 'Nils Ost', 'Nils Hale'],
    ['Nils O', 'Nils Ost', 'Nils Hale'],
    ['Mr Ost', 'Nils Ost', 'Olga Hale'],
    ['N. Ost', 'Nils Ost', 'Otto Ost'],
    ['@nils-ost', 'Nils Ost', 'Nils Hale'],
    ['NilsOst', 'Nils Ost', 'Nils Hale'],
    ['NO', 'Nils Ost', 'Nils Hale'],
    ['Ost', 'Nils Ost', 'Olga Hale'],
  ])('knows %s among %s and %s', (short, name, other) => {
    const files = [
      meeting('2024-03-02', `Present: ${name}, ${other}`),
      meeting('2024-04-02', `Present: ${short}`),
    ]
    expect(who(files).at(-1)).toBe(`2024-04-02 ${short} = ${name}`)
  })

  it('lets the settings say who answered to the initials until when', () => {
    const settings = [
      person('S1', 'Selma Moor', { aliases: ['SM'], until: '2015-08-31' }),
      person('S2', 'Stig Moor', { aliases: ['SM'], from: '2015-09-01' }),
    ]
    const files = [meeting('2015-08-31', 'Present: SM'), meeting('2015-09-01', 'Present: SM')]
    expect(who(files, settings)).toEqual(['2015-08-31 SM = Selma Moor', '2015-09-01 SM = Stig Moor'])
  })

  it('takes whoever is seen within 200 days before whoever is seen within 500', () => {
    const files = [
      meeting('2022-12-01', 'Present: Rowan Moss'),
      meeting('2023-09-01', 'Present: Rowan Tate'),
      meeting('2024-02-01', 'Present: Rowan'),
    ]
    expect(who(files).at(-1)).toBe('2024-02-01 Rowan = Rowan Tate')
  })

  it('takes a file without a date for near to everybody', () => {
    const files = [meeting(null, 'Present: Rowan'), meeting('2022-12-01', 'Present: Rowan Moss')]
    expect(who(files)).toContain('undated Rowan = Rowan Moss')
  })

  it.each([
    ['MinaOrchard', 'MO'],
    ['MinaOrchard', 'Mina'],
    ['A. B. Cole', 'Mr Cole'],
  ])('knows whom nobody prints in full, %s, by a shorter form, %s', (name, short) => {
    const files = [meeting('2024-02-01', `Present: ${name}`), meeting('2024-03-01', `Present: ${short}`)]
    expect(who(files).at(-1)).toBe(`2024-03-01 ${short} = ${name}`)
  })

  it('does not carry a short form from one series to another', () => {
    const files = [
      meeting('2024-03-02', 'Present: Rowan Tate', 'board'),
      meeting('2024-04-02', 'Present: Rowan', 'choir'),
    ]
    expect(who(files).at(-1)).toBe('2024-04-02 Rowan = Rowan')
  })

  it('says the same whatever the order of the files', () => {
    const names = fc.constantFrom(
      'Rowan Tate',
      'Rowan',
      'RT',
      'Ella Tarn',
      'ET',
      'Ella',
      'Rory Teal',
      'Rory T',
      'maple',
    )
    const dates = fc
      .integer({ min: 0, max: 40 })
      .map((n) => `20${String(10 + (n >> 2)).padStart(2, '0')}-0${1 + (n % 4) * 2}-10`)
    const one = fc.record({ date: dates, names: fc.uniqueArray(names, { minLength: 1, maxLength: 5 }) })
    fc.assert(
      fc.property(
        fc.uniqueArray(one, { selector: ({ date }) => date, maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        (all, random) => {
          const files = all.map(({ date, names: present }) => meeting(date, `Present: ${present.join(', ')}`))
          const shuffled = files
            .map((file) => ({ file, at: random.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ file }) => file)
          expect(who(shuffled).sort()).toEqual(who(files).sort())
        },
      ),
      { numRuns: runs },
    )
  })

  it('never gives two names of one list to one person', () => {
    const names = fc.constantFrom(
      'Rowan Tate',
      'Rowan',
      'RT',
      'Rowan T',
      'Mr Tate',
      'R. Tate',
      '@rowan-tate',
      'Rowen Tate',
    )
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(names, { minLength: 1, maxLength: 6 }), { maxLength: 8 }),
        (lists) => {
          const files = lists.map((present, index) =>
            meeting(`2020-0${index + 1}-10`, `Present: ${present.join(', ')}`),
          )
          const { appearances } = identify(files, defaultSettings)
          for (const file of files) {
            const people = appearances.flatMap((one) => (one.file === file && one.person ? [one.person] : []))
            expect(new Set(people).size).toBe(people.length)
          }
        },
      ),
      { numRuns: runs },
    )
  })
})
