import { expect, test } from 'vitest'
import { readFrontMatter } from '../../src/parse/front-matter.js'

/** Fields and problems of front matter that holds these lines; a problem as "rule line message". */
function read(lines: string): { readonly fields: object; readonly problems: readonly string[] } {
  const { fields, problems } = readFrontMatter(`---\n${lines}\n---\n\n# Minutes\n`, 'minutes.md')
  return {
    fields,
    problems: problems.map(({ rule, message, location }) => `${rule} ${location.line} ${message}`),
  }
}

const unreadable = 'front-matter-unreadable 2 Unexpected'

test.each([
  ['meeting: [a]', 'a list in `meeting`, expected text'],
  ['title: { a: b }', 'a map in `title`, expected text'],
  ['series: [a]', 'a list in `series`, expected text'],
  ['date: [a]', 'a list in `date`, expected a day like 2011-06-13'],
  ['date: soon', '`soon` in `date`, expected a day like 2011-06-13'],
  ['date: 13 of them', '`13 of them` in `date`, expected a day like 2011-06-13'],
  ['next: { area: West }', 'nothing in `next`, expected a day like 2011-06-13'],
  ['next: 2011-06', '`2011-06` in `next`, expected a day like 2011-06-13'],
  ['sittings: [[x]]', 'a list in `sittings`, expected a day like 2011-06-13'],
  ['areas: { a: b }', 'a map in `areas`, expected a list of names'],
  ['present: [TR, [AF]]', 'a list in `present`, expected a list of names'],
  ['apologies: { TR: AF }', 'a map in `apologies`, expected a list of names'],
  ['status: final', '`final` in `status`, expected agenda, draft or approved'],
  ['status: [draft]', 'a list in `status`, expected agenda, draft or approved'],
  ['people: TR', 'value, expected a map from initials to names in `people`'],
])('a field of another kind is named and left out: %s', (line, problem) => {
  const { fields, problems } = read(line)
  expect(problems).toEqual([`${unreadable} ${problem}`])
  expect(Object.values(fields).flat()).toEqual([])
})

test.each(['2011-02-30', '2011-13', '2011-13-01', '30 February 2011'])(
  'a day that no calendar has is another problem than one that is none: %s',
  (day) => {
    const { fields, problems } = read(`date: ${day}`)
    expect(fields).toEqual({})
    expect(problems).toEqual([
      `date-impossible 2 Unexpected \`${day}\` in \`date\`, expected a day of the calendar: no such date ${day}`,
    ])
  },
)

test.each([
  ['date: 2011-3-4', { date: '2011-03-04' }],
  ['date: 14. März 2026', { date: '2026-03-14' }],
  ['date: 14 mei 2026', { date: '2026-05-14' }],
  ['date: 14 de marzo de 2026', { date: '2026-03-14' }],
  ['date: 2 de outubro de 2026', { date: '2026-10-02' }],
  ['date: 1er août 2026', { date: '2026-08-01' }],
  ['date: 3 luglio 2026', { date: '2026-07-03' }],
  ['date: dydd Mawrth 14 Ebrill 2026', { date: '2026-04-14' }],
  ['date: Oktober 2026', { date: '2026-10' }],
  ['next: 13. Juni 2026', { next: [{ date: '2026-06-13' }] }],
  ['date: 2011-12', { date: '2011-12' }],
  ['date: 2023-01-08 09:13', { date: '2023-01-08' }],
  ['date: 13th June 2011', { date: '2011-06-13' }],
  ['date: 20110613', { date: '2011-06-13' }],
  ['date: 110613', { date: '2011-06-13' }],
  ['date: 13 June 11', { date: '2011-06-13' }],
  ['title: " Spring   term "', { title: 'Spring term' }],
  ['areas: "South, West;  North East,"', { areas: ['South', 'West', 'North East'] }],
  ['present: [" Jane   Doe "]', { present: ['Jane Doe'] }],
  ['apologies: AF', { apologies: ['AF'] }],
  ['status: AGENDA', { status: 'agenda' }],
  ['status: Draft', { status: 'draft' }],
  ['confidential: FALSE', { confidential: false }],
  ['confidential: True', { confidential: true }],
  ['next: 2011-06-13', { next: [{ date: '2011-06-13' }] }],
  [
    'sittings: [{ area: West, date: 2011-06-13, venue: Hall }, 2011-06-14, { area: [x], date: 2011-06-15 }]',
    {
      sittings: [
        { area: 'West', date: '2011-06-13', venue: 'Hall' },
        { date: '2011-06-14' },
        { date: '2011-06-15' },
      ],
    },
  ],
  ['title:', {}],
  ['date: ~', {}],
])('a field is read as people type it: %s', (line, fields) => {
  expect(read(line)).toEqual({ fields, problems: [] })
})

test('a sitting without its day is left out, and the others stay', () => {
  const { fields, problems } = read('sittings: [2011-06-13, May, 2011-07, 2011-06-14]')
  expect(fields).toEqual({ sittings: [{ date: '2011-06-13' }, { date: '2011-06-14' }] })
  expect(problems).toHaveLength(2)
})

test('what may be meant to be confidential is confidential', () => {
  for (const word of ['yes', '1', 'flase', '[false]', '"no"']) {
    const { fields, problems } = read(`confidential: ${word}`)
    expect(fields).toEqual({ confidential: true })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain('expected true or false; read as true')
  }
})

test('the problem of a field stands on the line of that field', () => {
  expect(read('series: termly\nstatus: final\ntitle: x').problems).toEqual([
    'front-matter-unreadable 3 Unexpected `final` in `status`, expected agenda, draft or approved',
  ])
})

test('front matter between plus signs gives the line of a wrong date, and no other field', () => {
  const { fields, problems } = readFrontMatter(
    '+++\ntitle = \'Spring term\'\nauthor = "x"\ndate = 2011-02-30 # posted\n+++\n',
    'minutes.md',
  )
  expect(fields).toEqual({ title: 'Spring term' })
  expect(problems.map(({ rule, location }) => `${rule} ${location.line}`)).toEqual(['date-impossible 4'])
})

test('a long value is named by its first eighty characters', () => {
  expect(read(`status: ${'x'.repeat(200)}`).problems[0]).toContain(`\`${'x'.repeat(80)}\``)
  expect(read(`date: ${'x'.repeat(200)}`).problems[0]).toContain(`\`${'x'.repeat(80)}\``)
})

test.each([
  ['status: approved', { status: 'approved' }],
  ['confidential: true', { confidential: true }],
  ['people: { TR: Terry }', { people: [{ key: 'TR', name: 'Terry', aliases: [], onRoster: false }] }],
])('the last line is whole though its file comes from Windows: %s', (line, fields) => {
  const read = readFrontMatter(`---\r\nmeeting: spring\r\n${line}\r\n---\r\n\r\n# Minutes\r\n`, 'minutes.md')
  expect(read).toMatchObject({ fields: { meeting: 'spring', ...fields }, problems: [] })
})
