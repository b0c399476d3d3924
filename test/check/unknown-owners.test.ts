import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/check/check.js'
import { namedInMinutes } from '../../src/check/named-in-minutes.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { type Meetings, registerOfSeries, textOfMeeting } from '../series.js'

/** The lines of one meeting that a rule finds fault with. */
function faultsOf(
  rule: string,
  lines: readonly string[],
  earlier: readonly string[] = ['Nothing.'],
): readonly string[] {
  const meetings: Meetings = { '2024-01-10': earlier, '2024-02-10': lines }
  const register = registerOfSeries(meetings)
  const textOf = (path: string): string => textOfMeeting(path, meetings[path.replace('.md', '')] ?? [])
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
    ['in brackets behind another name', ['- Elisabeth (silje) came.', '', action]],
    ['where this person speaks twice in a line', ['- Silje: it leaks. Ann: no. Silje: it does.', '', action]],
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

  it.each([
    ['with its surname', 'Silje Moe came.'],
    ['as somebody who speaks', 'Silje: the press leaks. Ann: since when? Silje: since May.'],
  ])('is named in the last minutes of the series %s', (_, line) => {
    expect(faultsOf('owner-unknown', [action], [line])).toEqual([])
    expect(faultsOf('owner-unknown', [action], ['We thank Silje.'])).toEqual([action])
  })

  it('was nobody in minutes of long ago', () => {
    const register = registerOfSeries({ '2022-01-10': ['Silje Moe came.'], '2024-02-10': [action] })
    const textOf = (path: string): string => (path.startsWith('2022') ? 'Silje Moe came.' : action)
    const { problems } = check(register, defaultSettings, {
      today: '2024-02-20',
      only: ['owner-unknown'],
      textOf,
    })
    expect(problems).toHaveLength(1)
  })

  it('is somebody to whom three meetings give something to do', () => {
    const given = (days: readonly string[]) => {
      const meetings = days.map((day) => [`2024-0${day}`, [`**Action:** Silje to press the ${day}`]] as const)
      const register = registerOfSeries(Object.fromEntries(meetings))
      return check(register, defaultSettings, { today: '2024-05-20', only: ['owner-unknown'] }).problems
        .length
    }
    expect(given(['1-10', '2-10'])).toBe(2)
    expect(given(['1-10', '2-10', '3-10'])).toBe(0)
  })

  it.each(['allocated members', 'mill leaders', "The miller's group", 'jane@example.org'])(
    'is no slip where it is an address, or says who they are and no name: %s',
    (owner) => {
      const rows = (who: string) => [
        '| Action | Who |',
        '| --- | --- |',
        `| Press the apples | ${who} |`,
        '| Mop | Ann Fox |',
      ]
      expect(faultsOf('owner-unknown', ['Present: Ann Fox', '', ...rows(owner)])).toEqual([])
      expect(faultsOf('owner-unknown', ['Present: Ann Fox', '', ...rows('Silje')])).toHaveLength(1)
    },
  )

  it.each([
    ['- [ ] Silje to press the apples', 1],
    ['- [x] Silje to press the apples', 0],
    ['- [x] Siljе to press the apples', 1],
  ])('is told of while it is outstanding, and where its letters deceive: %s', (line, times) => {
    expect(faultsOf('owner-unknown', ['Present: Ann Fox', '', line])).toHaveLength(times)
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

describe('an owner whose name fits two', () => {
  it.each([
    ['- [ ] Rosa to press the apples', 1],
    ['- [x] Rosa to press the apples', 0],
    ['- [-] Rosa to press the apples', 0],
  ])('is told of while it is outstanding: %s', (line, times) => {
    expect(faultsOf('owner-ambiguous', ['Present: Rosa Ash, Rosa Elm', '', line])).toHaveLength(times)
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

describe('an owner whose name only looks like that of somebody', () => {
  const present = 'Present: Ann Kerr (AK), Cosmo Hope (CH)'
  const told = (line: string) => {
    const lines = [present, '', line]
    const register = registerOfSeries({ '2024-02-10': lines })
    const options = {
      today: '2024-02-20',
      only: ['owner-unknown'],
      textOf: () => textOfMeeting('2024-02-10', lines),
    }
    return check(register, defaultSettings, options).problems.map(({ message }) => message)
  }

  it.each([
    ['Cyrillic', '- [ ] \u0410\u041a to paint the gate', 'whose letters only look like those of `AK`'],
    ['Greek', '- [ ] \u0391\u039a to paint the gate', 'whose letters only look like those of `AK`'],
    ['two alphabets', '- [ ] A\u041a to paint the gate', 'in letters of two alphabets'],
    [
      'Cyrillic behind a label',
      '**Action:** \u0421\u041d to paint the gate',
      'whose letters only look like those of `CH`',
    ],
    [
      'Cyrillic in brackets at the end',
      '- [ ] Paint the gate (\u0410\u041a)',
      'whose letters only look like those of `AK`',
    ],
    [
      'Greek behind a dash, with a full stop',
      '- [ ] Paint the gate \u2013 \u0391\u039a.',
      'whose letters only look like those of `AK`',
    ],
    [
      'Cyrillic beside another',
      '- [ ] Paint the gate (CH/\u0410\u041a)',
      'whose letters only look like those of `AK`',
    ],
    ['a zero-width space', '- [ ] A\u200bK to paint the gate', 'with a character that cannot be seen'],
    ['a soft hyphen', '- [ ] A\u00adK to paint the gate', 'with a character that cannot be seen'],
    ['a joiner', '- [ ] C\u2060H to paint the gate', 'with a character that cannot be seen'],
  ])('is said to be what it is: %s', (_, line, words) => {
    expect(told(line)).toEqual([expect.stringContaining(words)])
  })

  it.each([
    ['full width, which is read as plain letters', '- [ ] \uff21\uff2b to paint the gate'],
    ['a first word that nobody is called by', '- [ ] \u0422\u0415\u041d chairs to be bought'],
    ['an unseen character in another word', '- [ ] AK to paint the ga\u00adte'],
    ['the name itself', '- [ ] AK to paint the gate'],
    ['brackets of an alphabet', '- [ ] AK to ask \u0422\u0415\u041d (\u0422\u0415\u041d) for paint'],
  ])('but not in %s', (_, line) => {
    expect(told(line).filter((message) => message.includes('look') || message.includes('seen'))).toEqual([])
  })

  it('and letters of an alphabet are nobody’s disguise where the committee writes so', () => {
    const lines = [
      'Present: \u0410\u043d\u043d\u0430 \u041a\u0435\u0440\u0440 (\u0410\u041a)',
      '',
      '- [ ] \u0410\u041a to paint the gate',
    ]
    const register = registerOfSeries({ '2024-02-10': lines })
    expect(
      check(register, defaultSettings, { today: '2024-02-20', only: ['owner-unknown'] }).problems,
    ).toEqual([])
  })
})
