import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/check/check.js'
import { namedInMinutes } from '../../src/check/named-in-minutes.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { registerOfSeries } from '../series.js'

/** The lines of one meeting that a rule finds fault with. */
function faultsOf(
  rule: string,
  lines: readonly string[],
  earlier: readonly string[] = ['Nothing.'],
): readonly string[] {
  const meetings = { '2024-01-10': earlier, '2024-02-10': lines }
  const register = registerOfSeries(meetings)
  const textOf = (path: string): string | null =>
    path === '2024-02-10.md' ? `# Board, 2024-02-10\n\n${lines.join('\n')}\n` : null
  return check(register, defaultSettings, { today: '2024-02-20', only: [rule], textOf }).problems.map(
    ({ location }) => lines[location.line - 3] ?? '',
  )
}

const action = '**Action:** Silje to press the apples'

describe('an owner on no roster', () => {
  it.each([
    ['with a surname elsewhere', ['Chair of the day: Silje Moe', '', action]],
    ['with a surname on a line of HTML', ['<p>Attending:<br>Silje Moe, the mill<br>Ann Fox</p>', '', action]],
    ['where this person speaks', ['Silje: the press leaks.', '', 'Silje: it has for weeks.', '', action]],
    [
      'where this person is spoken of',
      ['- We thank Silje for the jars', '- The press of Silje leaks', '', action],
    ],
    [
      'with a handle that speaks without its sign',
      ['gsned: the gate leaks', '', '+1 for gsned', '', '- [ ] @gsned to oil it'],
    ],
  ])('is named in the minutes %s', (_, lines) => {
    expect(faultsOf('owner-unknown', lines)).toEqual([])
  })

  it('may be called whatever it is called', () => {
    const [minutes] = registerOfSeries({ '2024-01-10': ['Nothing.'] }).minutes
    const name = fc.string({
      unit: fc.constantFrom(...'aß日-.+*?()[]{}|/\\^$@&\'’"#,'),
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(name, (middle) => {
        const written = `N${middle}d`
        const named = (text: string): boolean =>
          minutes !== undefined && namedInMinutes(minutes, text)(written)
        expect(named(`- ${written} leaks\n- We thank ${written}\n`)).toBe(true)
        expect(named(`- ${written} leaks\n- We thank nobody\n`)).toBe(false)
      }),
    )
  })

  it('is no problem as a handle where nobody is known by one', () => {
    expect(faultsOf('owner-unknown', ['Present: Silja Moe', '', '- [ ] @gsned to oil it'])).toEqual([])
    expect(faultsOf('owner-unknown', ['Present: Silja Moe (@silja)', '', '- [ ] @gsned to oil it'])).toEqual([
      '- [ ] @gsned to oil it',
    ])
  })

  it.each([
    ['nowhere else', ['Present: Silja Moe', '', action]],
    [
      'in its other actions alone',
      ['Present: Silja Moe', '', action, '', '**Action:** Silje to sell the jars'],
    ],
    ['once', ['- We thank Silje for the jars', '', action]],
    ['within another word', ['- Siljeborg is far', '- Siljeborg is cold', '', action]],
  ])('is a problem where it is named %s', (_, lines) => {
    expect(faultsOf('owner-unknown', lines)).toEqual([action])
  })
})

describe('the numbers of agenda items', () => {
  it.each([
    [
      'with the signs of a heading within one',
      ['### 3. Gate', '', '## ### 4. Hall', '', '## ### 5. Yard', '', '### 6. Roof'],
    ],
    [
      'that go on after those within an item',
      [
        '## 1. Gate',
        '',
        '## 2. Hall',
        '',
        '## 3. Parts',
        '',
        '#### 1 Door',
        '',
        '#### 2 Lock',
        '',
        '## 4. Yard',
      ],
    ],
    ['that begin anew', ['## 1. Gate', '', '## 2. Hall', '', '## 1. Yard', '', '## 2. Roof']],
  ])('have no gap %s', (_, lines) => {
    expect(faultsOf('agenda-gap', lines)).toEqual([])
  })

  it.each([
    ['where one is missing', ['## 1. Gate', '', '## 2. Hall', '', '## 4. Yard'], '## 4. Yard'],
    [
      'where one is missing after those within an item',
      ['## 1. Gate', '', '## 2. Parts', '', '#### 1 Door', '', '## 4. Yard'],
      '## 4. Yard',
    ],
    [
      'where one is missing in a second part',
      ['## 1. Gate', '', '## 2. Hall', '', '## 1. Yard', '', '## 4. Roof'],
      '## 4. Roof',
    ],
  ])('have one %s', (_, lines, line) => {
    expect(faultsOf('agenda-gap', lines)).toEqual([line])
  })
})

describe('a few words without a verb', () => {
  const earlier = [
    'Present: Rosa Ash',
    '',
    '## Actions',
    '',
    '- Rosa to oil the gate',
    '- Rosa to count the chairs',
  ]

  it('head what a review says of an owner’s action', () => {
    const lines = [
      'Present: Rosa Ash',
      '',
      '## Action Item Review',
      '',
      '- Exit criteria (Rosa)',
      '    - to be talked of next week',
    ]
    expect(faultsOf('action-vague', lines, earlier)).toEqual([])
  })

  it('are vague in a list of actions', () => {
    const lines = [
      'Present: Rosa Ash',
      '',
      '## Action Items',
      '',
      '- Exit criteria (Rosa)',
      '- Rosa to oil the gate',
    ]
    expect(faultsOf('action-vague', lines, earlier)).toEqual(['- Exit criteria (Rosa)'])
  })
})
