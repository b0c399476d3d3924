import { expect, test } from 'vitest'
import { check } from '../../src/check/check.js'
import type { Meeting } from '../../src/model/meeting.js'
import type { Register } from '../../src/model/register.js'
import { defaultSettings } from '../../src/parse/settings.js'
import {
  actionOf,
  at,
  entryOf,
  meetingOf,
  minutesOf,
  problemAt,
  registerOf,
  sightingOf,
  suppressionAt,
} from './registers.js'

const today = '2011-06-20'
const spring = meetingOf('2011-spring', '2011-03-14')
const summer = meetingOf('2011-summer', '2011-06-13')
const autumn = meetingOf('2011-autumn', '2011-11-18')

const found = (register: Register, more: Partial<Parameters<typeof check>[2]> = {}): readonly string[] =>
  check(register, defaultSettings, { today, ...more }).problems.map(
    ({ location, severity, rule }) => `${location.path}:${location.line} ${severity} ${rule}`,
  )

const weekday = registerOf([minutesOf(spring, { problems: [problemAt('weekday-wrong', spring.path, 9)] })])

test.each([
  ['error', ['2011-spring.md:9 error weekday-wrong']],
  ['warning', ['2011-spring.md:9 warning weekday-wrong']],
  ['off', []],
] as const)('epha.yaml can make of a rule: %s', (severity, expected) => {
  const severities = new Map([['weekday-wrong', severity]])
  const { problems } = check(
    weekday,
    { ...defaultSettings, check: { ...defaultSettings.check, severities } },
    { today },
  )
  expect(
    problems.map((one) => `${one.location.path}:${one.location.line} ${one.severity} ${one.rule}`),
  ).toEqual(expected)
})

test('what reading recorded is reported under the severity of its rule', () => {
  expect(found(weekday)).toEqual(['2011-spring.md:9 warning weekday-wrong'])
})

test('rules can be asked for alone, and left out', () => {
  expect(found(weekday, { only: ['weekday-wrong'] })).toHaveLength(1)
  expect(found(weekday, { only: ['owner-missing'] })).toEqual([])
  expect(found(weekday, { without: ['weekday-wrong'] })).toEqual([])
})

test('a rule that looks at today is off until somebody asks for it', () => {
  const due = { date: '2011-06-13', written: 'by 13 June 2011', default: false, location: null }
  const late = registerOf([minutesOf(spring)], {
    actions: [actionOf('2011-spring/3.1', [sightingOf(spring, 9)], { due })],
  })
  expect(found(late)).toEqual([])
  expect(found(late, { only: ['action-overdue'] })).toEqual(['2011-spring.md:9 warning action-overdue'])
})

test('minutes older than the day of --since are read and not complained of', () => {
  expect(found(weekday, { since: '2011-03-15' })).toEqual([])
  expect(found(weekday, { since: '2011-03-14' })).toHaveLength(1)
})

test('a suppression with a reason excuses the next line, and only its own rule', () => {
  const problems = [problemAt('weekday-wrong', spring.path, 9), problemAt('due-unreadable', spring.path, 9)]
  const remarks = [suppressionAt(spring.path, 8, 'weekday-wrong', 'so the paper has it')]
  expect(found(registerOf([minutesOf(spring, { problems, remarks })]))).toEqual([
    '2011-spring.md:9 warning due-unreadable',
  ])
})

test('a suppression without a reason excuses nothing and is a problem itself', () => {
  const problems = [problemAt('weekday-wrong', spring.path, 9)]
  const remarks = [suppressionAt(spring.path, 8, 'weekday-wrong', null)]
  expect(found(registerOf([minutesOf(spring, { problems, remarks })]))).toEqual([
    '2011-spring.md:8 warning suppression-unused',
    '2011-spring.md:9 warning weekday-wrong',
  ])
})

test('a suppression that nothing answers to is a problem, but not of a rule that did not run', () => {
  const remarks = [suppressionAt(spring.path, 8, 'weekday-wrong', 'so the paper has it')]
  const register = registerOf([minutesOf(spring, { remarks })])
  expect(found(register)).toEqual(['2011-spring.md:8 warning suppression-unused'])
  expect(found(register, { without: ['weekday-wrong'] })).toEqual([])
})

test('an action that two later meetings pass over is found once, in the first of them', () => {
  const placeForEarlier = { location: at(summer.path, 14), below: 18, opening: [], closing: [] }
  const register = registerOf(
    [minutesOf(spring), minutesOf(summer, { placeForEarlier }), minutesOf(autumn)],
    {
      actions: [actionOf('2011-spring/3.1', [sightingOf(spring, 9)])],
    },
  )
  expect(found(register)).toEqual(['2011-summer.md:14 error action-unreported'])
  const [problem] = check(register, defaultSettings, { today }).problems
  expect(problem?.label).toBe('does not name it')
  expect(problem?.passedOver).toMatchObject({
    actions: [
      {
        id: '2011-spring/3.1',
        place: { path: '2011-spring.md', line: 9, label: '2011-spring/3.1, no date' },
        line: '- [ ] 2011-spring/3.1 TR ask SIEY for a template',
      },
    ],
    outOf: 1,
    // What an older meeting did not say is said by the newest.
    target: { path: autumn.path, below: 1 },
  })
})

test('minutes that pass over several actions are one problem, which counts them and names none twice', () => {
  const actions = [1, 2, 3].map((n) => actionOf(`2011-spring/3.${n}`, [sightingOf(spring, 8 + n)]))
  const carried = actionOf('2011-spring/4.1', [
    sightingOf(spring, 20),
    sightingOf(summer, 9, { carried: true }),
  ])
  const register = registerOf([minutesOf(spring), minutesOf(summer)], { actions: [...actions, carried] })
  const { problems, counts } = check(register, defaultSettings, { today })
  expect(problems.map(({ message }) => message)).toEqual([
    '3 of the 4 actions outstanding since 14 Mar 2011 are not mentioned',
  ])
  expect(problems[0]?.label).toBe('names 1 of the 4')
  expect(problems[0]?.passedOver?.actions.map(({ id }) => id)).toEqual(actions.map(({ id }) => id))
  expect(counts.errors).toBe(1)
})

test('what was closed before a meeting is not awaited by it', () => {
  const closed = actionOf(
    '2011-spring/3.2',
    [sightingOf(spring, 10), sightingOf(spring, 11, { status: 'done' })],
    {
      status: 'done',
    },
  )
  const register = registerOf([minutesOf(spring), minutesOf(summer)], {
    actions: [actionOf('2011-spring/3.1', [sightingOf(spring, 9)]), closed],
  })
  expect(check(register, defaultSettings, { today }).problems[0]?.message).toBe(
    'The one action outstanding since 14 Mar 2011 is not mentioned',
  )
})

test('what was raised before the line in time is not counted', () => {
  const action = actionOf('2011-spring/3.1', [sightingOf(spring, 9)])
  const beforeLine = [actionOf('2010-autumn/3.1', [sightingOf(spring, 30)])]
  const register = registerOf([minutesOf(spring), minutesOf(summer)], { actions: [action], beforeLine })
  expect(check(register, defaultSettings, { today }).problems[0]?.passedOver?.outOf).toBe(1)
})

test('lines are for the next minutes where the newest are approved', () => {
  const approved = meetingOf('2011-summer', '2011-06-13', { status: 'approved' })
  const register = registerOf([minutesOf(spring), minutesOf(approved)], {
    actions: [actionOf('2011-spring/3.1', [sightingOf(spring, 9)])],
  })
  expect(check(register, defaultSettings, { today }).problems[0]?.passedOver?.target.path).toBeNull()
})

test('an action carried with all others is not unreported', () => {
  const carried = sightingOf(summer, 16, { entry: null, knownBy: 'all-others', carried: true })
  const register = registerOf([minutesOf(spring), minutesOf(summer)], {
    actions: [actionOf('2011-spring/3.1', [sightingOf(spring, 9), carried])],
  })
  expect(found(register)).toEqual([])
})

test('an agenda passes nothing over, nor do minutes of another series', () => {
  const agenda = minutesOf(meetingOf('2011-summer', '2011-06-13', { status: 'agenda' }))
  const other = minutesOf(meetingOf('2011-board', '2011-06-13', { series: 'board' }))
  const actions = [actionOf('2011-spring/3.1', [sightingOf(spring, 9)])]
  expect(found(registerOf([minutesOf(spring), agenda, other], { actions }))).toEqual([])
})

test('minutes of a day to come pass nothing over until that day', () => {
  const actions = [actionOf('2011-spring/3.1', [sightingOf(spring, 9)])]
  const register = registerOf([minutesOf(spring), minutesOf(summer)], { actions })
  expect(found(register, { today: '2011-06-12' })).toEqual([])
  expect(found(register, { today: '2011-06-13' })).toEqual(['2011-summer.md:1 error action-unreported'])
})

test('what a meeting passed over is for the draft of the next one', () => {
  const actions = [actionOf('2011-spring/3.1', [sightingOf(spring, 9)])]
  const register = registerOf([minutesOf(spring), minutesOf(summer), minutesOf(autumn)], { actions })
  const { problems } = check(register, defaultSettings, { today })
  expect(problems.map(({ location, passedOver }) => [location.path, passedOver?.target.path])).toEqual([
    [summer.path, autumn.path],
  ])
})

test('what the draft of the next meeting carries was passed over by no meeting before it', () => {
  const carried = sightingOf(autumn, 9, { carried: true })
  const actions = [actionOf('2011-spring/3.1', [sightingOf(spring, 9), carried])]
  const register = registerOf([minutesOf(spring), minutesOf(summer), minutesOf(autumn)], { actions })
  expect(found(register)).toEqual([])
})

test('the title of a meeting to come makes no second committee of those that were held', () => {
  const titled = (id: string, date: string, title: string, more: Partial<Meeting> = {}) =>
    meetingOf(id, date, { title, series: null, ...more })
  const first = titled('a', '2011-01-14', 'Board, 14 January 2011')
  const actions = [actionOf('a/3.1', [sightingOf(first, 9)])]
  const second = titled('b', '2011-02-14', 'Board, 14 February 2011')
  const among = (other: Meeting): readonly string[] =>
    found(
      registerOf(
        [first, second, other].map((meeting) => minutesOf(meeting)),
        { actions },
      ),
    )
  expect(among(titled('c', '2011-06-27', 'Summer fete'))).toEqual(['b.md:1 error action-unreported'])
  expect(among(titled('c', '2011-06-13', 'Summer fete', { status: 'agenda' }))).toEqual([
    'b.md:1 error action-unreported',
  ])
  expect(among(titled('c', '2011-06-13', 'Summer fete'))).toEqual(['b.md:1 warning action-unreported'])
})

/** What is found where minutes without a series have these titles, and the second passes over an action of the first. */
function silentAmong(titles: readonly string[], more: Partial<Parameters<typeof check>[2]> = {}) {
  const meetings = titles.map((title, index) =>
    meetingOf(`2011-0${index + 1}`, `2011-0${index + 1}-14`, { title, series: null }),
  )
  const [first = spring] = meetings
  const actions = [actionOf('2011-01/3.1', [sightingOf(first, 9)])]
  const register = registerOf(
    meetings.map((meeting) => minutesOf(meeting)),
    { actions },
  )
  return found(register, more)
}

test.each([
  ['day and year', ['Board, 14 January 2011', 'Board, Monday 14th February']],
  ['number', ['Board meeting 12', 'Board meeting No. 13']],
  ['place', ['Heads at the Town Hall, 3 May', 'Heads in Chelmsford']],
  ['which meeting it is', ['Board, 1st meeting', 'Board, 2nd meeting']],
  ['term', ['Termly meeting, spring term 2011', 'Termly meeting, summer 2011']],
  ['nothing but a day', ['14 January 2011', 'Board']],
  ['one general meeting in five', ['Board', 'Board', 'Board', 'Annual general meeting', 'Board']],
])('silence in one folder is an error where titles differ by %s', (_, titles) => {
  expect(silentAmong(titles)).toEqual(['2011-02.md:1 error action-unreported'])
})

test.each([
  ['two committees', ['Board', 'Finance committee']],
  ['one of them within the other', ['Committee', 'Finance committee', 'Committee']],
  ['many, and days alone', ['14 January 2011', '14 February 2011', 'Board', 'Finance', 'Friends']],
  ['one in four', ['Board', 'Board', 'Board', 'Friends of the library']],
])(
  'silence in one folder is a warning where titles are those of %s, and an error when asked for',
  (_, titles) => {
    expect(silentAmong(titles)).toEqual(['2011-02.md:1 warning action-unreported'])
    expect(silentAmong(titles, { errors: ['action-unreported'] })).toEqual([
      '2011-02.md:1 error action-unreported',
    ])
  },
)

test('a rule that was asked for as an error is one whatever the settings say, and others stay as they are', () => {
  const settings = (severity: 'off' | 'warning') => ({
    ...defaultSettings,
    check: { ...defaultSettings.check, severities: new Map([['weekday-wrong', severity]]) },
  })
  const problems = [problemAt('weekday-wrong', spring.path, 9), problemAt('due-unreadable', spring.path, 9)]
  const register = registerOf([minutesOf(spring, { problems })])
  for (const severity of ['off', 'warning'] as const) {
    const answer = check(register, settings(severity), { today, errors: ['weekday-wrong'] })
    expect(answer.problems.map((problem) => `${problem.severity} ${problem.rule}`)).toEqual([
      'warning due-unreadable',
      'error weekday-wrong',
    ])
  }
})

test('what a comment takes out is counted, but not in minutes that are too old to be complained of', () => {
  const problems = [problemAt('weekday-wrong', spring.path, 9)]
  const remarks = [suppressionAt(spring.path, 8, 'weekday-wrong', 'so the paper has it')]
  const register = registerOf([minutesOf(spring, { problems, remarks })])
  expect(check(register, defaultSettings, { today }).suppressed).toHaveLength(1)
  expect(check(register, defaultSettings, { today, since: '2011-06-01' }).suppressed).toEqual([])
})

test('words of confidential actions stay out of messages', () => {
  const secret = entryOf(spring.path, 9, {
    confidential: true,
    owners: [{ key: 'TX', written: 'TX Secret', kind: 'unknown' }],
  })
  const register = registerOf([minutesOf(spring, { entries: [secret] })])
  const [problem] = check(register, defaultSettings, { today }).problems
  expect(problem?.confidential).toBe(true)
  expect(problem?.message).not.toContain('Secret')
  const [open] = check(register, defaultSettings, { today, confidential: true }).problems
  expect(open?.message).toContain('Secret')
})

test('problems come in the order of paths, lines and columns, whatever the order they were met in', () => {
  const problems = [problemAt('weekday-wrong', spring.path, 20), problemAt('marker-alone', spring.path, 3)]
  const first = minutesOf(meetingOf('2010-autumn', '2010-11-18'), {
    problems: [problemAt('date-disagrees', '2010-autumn.md', 7)],
  })
  expect(found(registerOf([minutesOf(spring, { problems }), first]))).toEqual([
    '2010-autumn.md:7 warning date-disagrees',
    '2011-spring.md:3 warning marker-alone',
    '2011-spring.md:20 warning weekday-wrong',
  ])
})

test('silence in a folder of the same name elsewhere is a warning: it may be another committee', () => {
  const inFolder = (path: string, date: string) =>
    meetingOf(path.replace('.md', ''), date, { path, series: 'meetings' })
  const silent = (first: string, second: string) => {
    const raised = inFolder(first, '2011-03-14')
    const next = inFolder(second, '2011-06-13')
    const actions = [actionOf('a/1.1', [sightingOf(raised, 9)])]
    return found(registerOf([minutesOf(raised), minutesOf(next)], { actions }))
  }
  expect(silent('council/meetings/a.md', 'board/meetings/b.md')).toEqual([
    'board/meetings/b.md:1 warning action-unreported',
  ])
  for (const next of ['council/meetings/b.md', 'council/meetings/2012/b.md', 'council/2012/meetings/b.md'])
    expect(silent('council/2011/meetings/a.md', next)).toEqual([`${next}:1 error action-unreported`])
})
