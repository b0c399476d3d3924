import fc from 'fast-check'

/** The texts of minutes by their paths, and that of `epha.yaml`. */
export interface Version {
  readonly epha: string
  readonly files: ReadonlyMap<string, string>
}

const lines = fc.constantFrom(
  'Present: Rosa Hall (RH), Tom Ray (TR)',
  'Present: Rhea Holt (RH), Una Vale',
  '- [ ] RH to find a trainer',
  '- [x] RH to find a trainer',
  '- [ ] TR to find a trainer',
  '- [ ] TR to paint the long gate (by 1 July 2011)',
  '- [ ] the clerk to book the upper hall by the next meeting',
  '- [ ] Clerk to book the upper hall by the meeting after next',
  '- [ ] Una to count all the boats',
  '- [ ] RH to call the harbour ^boat',
  '- [x] a1/h1.1 done',
  '- [ ] b1/h1.1 TR → RH',
  '- [ ] a2/boat RH has called',
  'b2/h1.1 RH is still waiting.',
  '- [ ] RH to find a trainer\n  - the old one is ill',
  '- [ ] RH to find a trainer\n  - nobody has answered',
  'All other actions carried forward.',
  'It rained.',
  '- [ ] Una Vale soll das Boot streichen (bis 13. Juni)',
  'Chores: TR to mend the upper fence',
  '- RH to oil the locks - ticked',
  'The harbour has a clerk: Una Vale (UV).',
)

const minutes = fc
  .record({
    date: fc.constantFrom('2011-03-01', '2011-04-05', '2011-05-03', '2011-09-06', null),
    series: fc.constantFrom('harbour', 'hall', null),
    id: fc.constantFrom(null, null, 'a1', 'b1'),
    isAgenda: fc.boolean(),
    lines: fc.array(lines, { maxLength: 6 }),
  })
  .map(({ date, series, id, isAgenda, lines }) =>
    [
      '---',
      ...(date === null ? [] : [`date: ${date}`]),
      ...(series === null ? [] : [`series: ${series}`]),
      ...(id === null ? [] : [`meeting: ${id}`]),
      ...(isAgenda && lines.length < 2 ? ['status: agenda'] : []),
      '---',
      '',
      '# Meeting',
      '',
      ...lines,
      '',
    ].join('\n'),
  )

const path = fc.constantFrom(
  ...['a1.md', 'a2.md', 'a3.md', 'a4.md', 'b1.md', 'b2.md', 'b3.md', 'deep/a1.md', 'deep/b1.md'],
)
const epha = fc.constantFrom(
  '',
  'default-due: next-meeting\n',
  'register: { unmentioned: done-after-1 }\n',
  'register: { unmentioned: done-after-2 }\n',
  'people:\n  RH: Rosa Hall\n',
  'people:\n  RH: Rhea Holt\n  UV: Una Vale\nposts:\n  clerk: UV\n',
  'words: { actions: [Chores], done: [ticked] }\n',
  'language: de\n',
  'register: { since: 2011-04-05 }\n',
  "exclude: ['deep/**']\n",
  'series: { yard: { folder: deep } }\n',
)

/** What one commit changes. */
type Change =
  | { readonly path: string; readonly text: string | null }
  | { readonly from: string; readonly to: string }
  | { readonly epha: string }

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ path, text: minutes }) },
  { weight: 1, arbitrary: fc.record({ path, text: fc.constant(null) }) },
  { weight: 1, arbitrary: fc.record({ from: path, to: path }) },
  { weight: 1, arbitrary: fc.record({ epha }) },
)

/** Versions of the minutes of a few committees, one after the other: files come, go, get other names and other lines. */
export const histories: fc.Arbitrary<readonly Version[]> = fc
  .record({
    first: fc.array(fc.record({ path, text: minutes }), { maxLength: 9 }),
    changes: fc.array(change, { minLength: 3, maxLength: 9 }),
  })
  .map(({ first, changes }) => {
    const versions: Version[] = [{ epha: '', files: new Map(first.map(({ path, text }) => [path, text])) }]
    for (const each of changes)
      versions.push(changed(versions.at(-1) ?? { epha: '', files: new Map() }, each))
    return versions
  })

function changed({ epha, files: before }: Version, change: Change): Version {
  if ('epha' in change) return { epha: change.epha, files: before }
  const files = new Map(before)
  if ('from' in change) {
    const text = files.get(change.from)
    if (text !== undefined) {
      files.delete(change.from)
      files.set(change.to, text)
    }
  } else if (change.text === null) files.delete(change.path)
  else files.set(change.path, change.text)
  return { epha, files }
}
