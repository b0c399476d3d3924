import { newRepository, type Repository } from './repository.js'

/** Lines of the minutes of one meeting of a rowing club. */
function minutesOf(date: string, status: 'draft' | 'approved', lines: readonly string[]): string {
  return `---\ndate: ${date}\nseries: rowing\nstatus: ${status}\n---\n\n# Rowing club, ${date}\n\n${lines.join('\n')}\n`
}

const may: readonly string[] = [
  'Present: Ivo Brandt (IB), Oona Hallam (OH), Per Lund (PL)',
  '',
  '## 2. Boats',
  '',
  'The club agreed that the boats need care.',
  '',
  '- [ ] IB to varnish the oars (by 4 June 2012)',
  '- [ ] OH to fetch the canoe',
  '- [ ] PL to ask the harbour for a berth',
]

const june: readonly string[] = [
  '## 1. Matters arising',
  '',
  '- [ ] may/2.1 IB has no varnish.',
  '- [x] may/2.2 OH has fetched it.',
  '- [ ] may/2.3 PL has written twice.',
  '',
  '## 2. Shed',
  '',
  '- [ ] OH to mend the lock (by 2 July 2012)',
  '- [ ] PL to count the life jackets',
]

const july: readonly string[] = [
  '## 1. Matters arising',
  '',
  '- [ ] may/2.1 The varnish has come.',
  '- [-] may/2.3 The harbour has no berth.',
  '',
  '## 3. Regatta',
  '',
  '- [ ] IB to print the programme (by 20 August 2012)',
  '- [ ] OH to hire a tent',
]

const withLine = (lines: readonly string[], from: string, to: readonly string[]): readonly string[] =>
  lines.flatMap((line) => (line === from ? to : [line]))

/**
 * The minutes of a rowing club as they came about: twenty commits by three people, with a branch that was merged, minutes
 * that got another name, an action that went over to somebody else, approved minutes that were edited afterwards, and a file
 * that could not be read for a while.
 */
export function rowingClub(): Repository {
  const club = newRepository()
  const { write, git } = club
  const save = (name: string, day: string, message: string) => club.commit(message, { name, day })
  const [ivo, oona, per] = ['Ivo Brandt', 'Oona Hallam', 'Per Lund']

  write('minutes/may.md', minutesOf('2012-05-07', 'draft', withLine(may, '- [ ] OH to fetch the canoe', [])))
  save(ivo, '2012-05-08', 'Minutes of May')
  write('minutes/may.md', minutesOf('2012-05-07', 'draft', may))
  save(oona, '2012-05-09', 'The canoe was forgotten')
  write('README.md', '# Rowing club\n')
  save(per, '2012-05-10', 'Say what this is')
  write('minutes/epha.yaml', 'people:\n  IB: Ivo Brandt\n  OH: Oona Hallam\n  PL: Per Lund\n')
  save(ivo, '2012-05-12', 'Who is who')
  write('minutes/june.md', minutesOf('2012-06-04', 'draft', june))
  save(ivo, '2012-06-05', 'Minutes of June')
  write('minutes/may.md', minutesOf('2012-05-07', 'approved', may))
  save(oona, '2012-06-06', 'The minutes of May are approved')
  const givenAway = withLine(june, '- [ ] may/2.1 IB has no varnish.', [
    '- [ ] may/2.1 IB → OH: there is no varnish.',
  ])
  write('minutes/june.md', minutesOf('2012-06-04', 'draft', givenAway))
  save(per, '2012-06-07', 'Oona takes the oars')
  const redated = withLine(givenAway, '- [ ] may/2.1 IB → OH: there is no varnish.', [
    '- [ ] may/2.1 IB → OH: there is no varnish (by 2 July 2012).',
  ])
  write('minutes/june.md', minutesOf('2012-06-04', 'draft', redated))
  save(per, '2012-06-08', 'By the regatta')
  git('checkout', '--quiet', '-b', 'jackets')
  const counted = withLine(redated, '- [ ] PL to count the life jackets', [
    '- [ ] PL to count the life jackets and to test them',
  ])
  write('minutes/june.md', minutesOf('2012-06-04', 'draft', counted))
  save(per, '2012-06-10', 'Jackets are tested too')
  git('checkout', '--quiet', 'main')
  write('minutes/2012-07-02.md', minutesOf('2012-07-02', 'draft', july))
  save(ivo, '2012-07-03', 'Minutes of July')
  git('merge', '--quiet', '--no-ff', '--no-commit', 'jackets')
  save(oona, '2012-07-04', 'Merge the jackets')
  git('mv', 'minutes/june.md', 'minutes/2012-06-04.md')
  save(oona, '2012-07-05', 'Call minutes by their day')
  write('minutes/2012-06-04.md', minutesOf('2012-06-04', 'approved', counted))
  save(oona, '2012-07-06', 'The minutes of June are approved')
  write(
    'minutes/may.md',
    minutesOf(
      '2012-05-07',
      'approved',
      withLine(may, 'The club agreed that the boats need care.', [
        'The club agreed that the boats are fine.',
      ]),
    ),
  )
  save(per, '2012-07-10', 'Put May right')
  const above = withLine(july, '- [ ] IB to print the programme (by 20 August 2012)', [
    '- [ ] PL to book the band',
    '- [ ] IB to print the programme (by 20 August 2012)',
  ])
  write('minutes/2012-07-02.md', minutesOf('2012-07-02', 'draft', above))
  save(per, '2012-07-12', 'The band')
  write(
    'minutes/2012-07-02.md',
    minutesOf('2012-07-02', 'draft', withLine(above, '- [ ] OH to hire a tent', [])),
  )
  save(per, '2012-07-14', 'Tidy up')
  write('notes/ideas.md', '# Ideas\n\nA new boat.\n')
  save(ivo, '2012-07-20', 'Ideas')
  write(
    'minutes/2012-08-06.md',
    minutesOf('2012-08-06', 'draft', ['## 1. Matters arising', '', '- [x] may/2.1 OH has done so.']),
  )
  save(oona, '2012-08-07', 'Minutes of August')
  write(
    'minutes/2012-07-02.md',
    Buffer.from(minutesOf('2012-07-02', 'draft', above).replace('Regatta', 'R\u00e9gatta'), 'latin1'),
  )
  save(ivo, '2012-08-08', 'The tent is back, from another computer')
  write('minutes/2012-07-02.md', minutesOf('2012-07-02', 'draft', above).replace('Regatta', 'R\u00e9gatta'))
  save(ivo, '2012-08-09', 'The same as UTF-8')
  return club
}
