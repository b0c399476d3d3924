import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionChanges } from '../../src/compare/action-changes.js'
import type { Register } from '../../src/model/register.js'
import { patience, runs } from '../generated.js'
import { type Meetings, registerOfSeries } from '../series.js'

const may: readonly string[] = [
  'Present: Ivo Brandt (IB), Oona Hallam (OH)',
  '',
  '## 2. Boats',
  '',
  '- [ ] IB to varnish the oars (by 4 June 2012)',
  '- [ ] OH to fetch the canoe',
]
const june: readonly string[] = [
  '## 1. Matters arising',
  '',
  '- [ ] 2012-05-07/2.1 IB has no varnish.',
  '- [ ] 2012-05-07/2.2 OH has no trailer.',
]

/** What became of which action: `carried 2012-05-07/2.1`. */
function told(before: Register, now: Register): readonly string[] {
  return actionChanges(before, now).changes.map(({ kind, before: old, now: action }) =>
    old === null || old.id === action.id ? `${kind} ${action.id}` : `${kind} ${old.id} → ${action.id}`,
  )
}

function changesOf(before: Meetings, now: Meetings): readonly string[] {
  return told(registerOfSeries(before), registerOfSeries(now))
}

const withLine = (lines: readonly string[], from: string, to: string): readonly string[] => {
  expect(lines).toContain(from)
  return lines.flatMap((line) => (line === from ? (to === '' ? [] : [to]) : [line]))
}

describe('what is different between two versions of the minutes', () => {
  it.each<readonly [string, Meetings, Meetings, readonly string[]]>([
    ['nothing, where nothing is', { '2012-05-07': may }, { '2012-05-07': may }, []],
    [
      'a meeting that carries all forward',
      { '2012-05-07': may },
      { '2012-05-07': may, '2012-06-04': june },
      ['carried 2012-05-07/2.1', 'carried 2012-05-07/2.2'],
    ],
    [
      'a meeting that closes one and raises another',
      { '2012-05-07': may },
      {
        '2012-05-07': may,
        '2012-06-04': [
          ...withLine(
            june,
            '- [ ] 2012-05-07/2.1 IB has no varnish.',
            '- [x] 2012-05-07/2.1 IB has done so.',
          ),
          '## 2. Shed',
          '- [ ] OH to mend the lock',
        ],
      },
      ['raised 2012-06-04/2.1', 'done 2012-05-07/2.1', 'carried 2012-05-07/2.2'],
    ],
    [
      'one that is withdrawn',
      { '2012-05-07': may },
      {
        '2012-05-07': may,
        '2012-06-04': ['## 1. Matters arising', '', '- [-] 2012-05-07/2.2 The canoe was stolen.'],
      },
      ['withdrawn 2012-05-07/2.2'],
    ],
    [
      'one that goes over to somebody else by another day',
      { '2012-05-07': may },
      {
        '2012-05-07': may,
        '2012-06-04': [
          '## 1. Matters arising',
          '',
          '- [ ] 2012-05-07/2.1 IB → OH: still to be done (by 2 July 2012)',
        ],
      },
      ['reassigned 2012-05-07/2.1', 're-dated 2012-05-07/2.1', 'carried 2012-05-07/2.1'],
    ],
    [
      'a line that was taken out',
      { '2012-05-07': may },
      { '2012-05-07': withLine(may, '- [ ] OH to fetch the canoe', '') },
      ['dropped 2012-05-07/2.2'],
    ],
    [
      'minutes that were taken out, of which later ones still speak',
      { '2012-05-07': may, '2012-06-04': june },
      { '2012-06-04': june },
      [
        'reassigned 2012-05-07/2.1 → 2012-06-04/1.1',
        'reassigned 2012-05-07/2.2 → 2012-06-04/1.2',
        're-dated 2012-05-07/2.1 → 2012-06-04/1.1',
        'reworded 2012-05-07/2.1 → 2012-06-04/1.1',
        'reworded 2012-05-07/2.2 → 2012-06-04/1.2',
        'moved 2012-05-07/2.1 → 2012-06-04/1.1',
        'moved 2012-05-07/2.2 → 2012-06-04/1.2',
      ],
    ],
    [
      'a line that was put in above others, which moves their numbers',
      { '2012-05-07': may },
      { '2012-05-07': withLine(may, '## 2. Boats', '## 2. Boats\n\n- [ ] OH to buy paint\n') },
      [
        'raised 2012-05-07/2.1',
        'moved 2012-05-07/2.1 → 2012-05-07/2.2',
        'moved 2012-05-07/2.2 → 2012-05-07/2.3',
      ],
    ],
    [
      'a number that was kept by a pin',
      { '2012-05-07': may },
      {
        '2012-05-07': withLine(
          may,
          '- [ ] OH to fetch the canoe',
          '- [ ] OH to buy paint\n- [ ] OH to fetch the canoe ^2.2',
        ),
      },
      ['raised 2012-05-07/2.3'],
    ],
    [
      'words that were put otherwise',
      { '2012-05-07': may },
      {
        '2012-05-07': withLine(
          may,
          '- [ ] OH to fetch the canoe',
          '- [ ] OH to fetch the canoe from the harbour',
        ),
      },
      ['reworded 2012-05-07/2.2'],
    ],
    [
      'a line that turns out to be about an earlier action',
      { '2012-05-07': may, '2012-06-04': ['## 3. Boats', '', '- [ ] OH to look for a trailer'] },
      {
        '2012-05-07': may,
        '2012-06-04': ['## 3. Boats', '', '- [ ] 2012-05-07/2.2 OH to look for a trailer'],
      },
      ['carried 2012-05-07/2.2', 'joined 2012-06-04/3.1 → 2012-05-07/2.2'],
    ],
    [
      'one that is opened again',
      { '2012-05-07': withLine(may, '- [ ] OH to fetch the canoe', '- [x] OH to fetch the canoe') },
      { '2012-05-07': may },
      ['reopened 2012-05-07/2.2'],
    ],
    [
      'one that was raised and is done',
      { '2012-05-07': may },
      { '2012-05-07': [...may, '- [x] IB to call the harbour'] },
      ['raised 2012-05-07/2.3', 'done 2012-05-07/2.3'],
    ],
  ])('tells %s', (_, before, now, expected) => {
    expect(changesOf(before, now)).toEqual(expected)
  })

  it('keeps an action dropped beside another of the same owner that a later line carries', () => {
    const both = { '2012-05-07': may, '2012-06-04': [...june, '## 2. Shed', '- [ ] OH to buy a trailer'] }
    expect(changesOf(both, { '2012-05-07': may, '2012-06-04': june })).toEqual(['dropped 2012-06-04/2.1'])
  })

  it('says of a day that the next meeting gives nothing, and of one that somebody gives that it is another', () => {
    const due = (words: string): readonly string[] => ['## 2. Boats', '', `- [ ] IB to call ${words}`]
    const next = { '2012-06-04': ['## 3. Shed', '', 'It rained.'] }
    const first = { '2012-05-07': due('(by the next meeting)') }
    expect(changesOf(first, { ...first, ...next })).toEqual([])
    expect(changesOf(first, { '2012-05-07': due('(by 4 June 2012)') })).toEqual(['re-dated 2012-05-07/2.1'])
    expect(changesOf({ '2012-05-07': due('') }, { '2012-05-07': due('(by 4 June 2012)') })).toEqual([
      're-dated 2012-05-07/2.1',
    ])
  })

  it('knows nothing of an action whose minutes one version could not read', () => {
    const now = registerOfSeries({ '2012-05-07': may, '2012-06-04': june })
    const unread = { path: '2012-06-04.md', why: 'not UTF-8' }
    const before = { ...registerOfSeries({ '2012-05-07': may }), unread: [unread] }
    expect(told(before, now)).toEqual([])
    expect(actionChanges(before, now).unknown.map(({ id }) => id)).toEqual([
      '2012-05-07/2.1',
      '2012-05-07/2.2',
    ])
    expect(
      told(now, { ...registerOfSeries({}), unread: [unread, { path: '2012-05-07.md', why: 'gone' }] }),
    ).toEqual([])
  })

  it(
    'loses no action: each of either version is in a pair, dropped, raised or joined',
    () => {
      const line = fc.tuple(
        fc.constantFrom(' ', 'x', '-'),
        fc.constantFrom('IB', 'OH'),
        fc.constantFrom('varnish the oars', 'fetch the canoe', 'buy paint', 'mend the lock', 'fetch the key'),
      )
      const meeting = fc
        .array(line, { maxLength: 5 })
        .map((lines): readonly string[] => [
          '## 2. Boats',
          '',
          ...lines.map(([box, who, what]) => `- [${box}] ${who} to ${what}`),
        ])
      const series = fc.record({ '2012-05-07': meeting, '2012-06-04': meeting })
      fc.assert(
        fc.property(series, series, (one, other) => {
          const [before, now] = [registerOfSeries(one), registerOfSeries(other)]
          const { changes } = actionChanges(before, now)
          const gone = changes.filter(({ kind }) => kind === 'dropped' || kind === 'joined').length
          const raised = changes.filter(({ kind }) => kind === 'raised').length
          expect(before.actions.length - gone).toBe(now.actions.length - raised)
          expect(told(now, now)).toEqual([])
          expect(told(before, before)).toEqual([])
        }),
        { numRuns: Math.ceil(runs / 4) },
      )
    },
    patience,
  )
})
