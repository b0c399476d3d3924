import { describe, expect, test } from 'vitest'
import { check } from '../../src/check/check.js'
import type { Problem } from '../../src/model/problem.js'
import { type Meetings, registerOfSeries, textOfMeeting } from '../series.js'

const roster = 'people:\n  RH: Ralph Holloway\n  AF: Alison Fiala\n  JO: Jon Oakes\n'
const today = '2011-09-01'

function silencesIn(meetings: Meetings): readonly Problem[] {
  const texts = new Map(
    Object.entries(meetings).map(([day, lines]) => [`${day}.md`, textOfMeeting(day, lines)]),
  )
  return check(registerOfSeries(meetings, roster, today), registerSettings, {
    today,
    only: ['action-unreported'],
    textOf: (path) => texts.get(path) ?? null,
  }).problems
}

const registerSettings = (await import('../../src/parse/settings.js')).readSettings(roster, 'epha.yaml')

/** The minutes that pass actions over, with how many. */
function passedOver(meetings: Meetings): readonly string[] {
  return silencesIn(meetings).map(
    ({ location, passedOver: { actions = [] } = {} }) => `${location.path} ${actions.length}`,
  )
}

/** Minutes of March that raise one action, and those of June with other lines. */
const across = (raised: readonly string[], later: readonly string[]): Meetings => ({
  '2011-03-14': raised,
  '2011-06-13': ['## 1. Reports', '', 'None.', '', ...later],
})

const silent = ['2011-06-13.md 1']

describe('minutes do not pass an action over where they share with it', () => {
  test.each([
    [
      'a link',
      '- [ ] RH to comment on https://example.org/drafts/17.',
      'The draft at <https://example.org/drafts/17> was read.',
    ],
    [
      'the target of a link',
      '- [ ] RH to answer [the survey](https://www.example.org/survey/2011/)',
      '- [Survey](http://example.org/survey/2011): 40 answers so far',
    ],
    [
      'a page, whatever part of it',
      '- [ ] AF to mend https://example.org/wiki/gate',
      'https://example.org/wiki/gate#hinges shows the hinges.',
    ],
    [
      'the number of an issue',
      '- [ ] RH to look into #1378',
      'Live jobs, [#1378](https://github.com/oakes/build/issues/1378): no progress.',
    ],
    ['a pull request', '- [ ] JO to review oakes/build#12', 'We talked of oakes/build#12 at length.'],
    [
      'a pull request by its address',
      '- [ ] JO to review PR 12',
      'https://github.com/oakes/build/pull/12 is ready.',
    ],
    ['an issue in another dress', '- [ ] JO to close GH-48', 'Issue 48 is not easy to reproduce.'],
    [
      'a merge request',
      '- [ ] JO to merge https://git.example.org/a/b/-/merge_requests/7',
      'a/b#7 waits for tests.',
    ],
    [
      'a numbered paper',
      '- [ ] AF to comment on RFC 208',
      'RFC https://github.com/oakes/rfcs/pull/208: no objection.',
    ],
    [
      'a numbered paper at the end of a sentence',
      '- [ ] AF to read the change of RFC 216. Not the paper itself',
      'We put off RFC 216, as nobody had read it.',
    ],
    ['its id', '- [ ] RH to find a trainer', 'Nobody has come forward for 2011-03-14/h1.1 yet.'],
  ])('%s', (_, raised, later) => {
    expect(passedOver(across([raised], [later]))).toEqual([])
  })

  test.each([
    [
      'another page of the site',
      '- [ ] RH to comment on https://example.org/drafts/17',
      'See https://example.org/drafts/18.',
    ],
    ['the site alone', '- [ ] RH to renew https://example.org', 'All papers are at https://example.org.'],
    ['another number', '- [ ] RH to look into #1378', 'Live jobs, #1379: no progress.'],
    [
      'the same number elsewhere',
      '- [ ] JO to review oakes/build#12',
      'We talked of oakes/site#12 at length.',
    ],
    ['a number that counts', '- [ ] JO to review PR 12', 'There were 12 present, in room 12.'],
    ['a number of one digit', '- [ ] RH to oil door #3', 'AF won prize #3.'],
    ['a year', '- [ ] AF to prepare the AGM 2012', 'The budget of 2012 was agreed.'],
    ['an id that only begins so', '- [ ] RH to find a trainer', 'See 2011-03-14/h1.12.'],
    ['a comment', '- [ ] RH to look into #1378', '<!-- #1378 -->'],
    ['what is hidden', '- [ ] RH to look into #1378', '<p hidden>See #1378.</p>'],
    [
      'where a link leads that nobody made',
      '- [ ] RH to comment on https://example.org/drafts/17',
      '[17]: https://example.org/drafts/17',
    ],
    ['code', '- [ ] RH to look into #1378', '```\nclose #1378\n```'],
    ['what is ignored', '- [ ] RH to look into #1378', '<!-- epha-ignore -- an example -->\nSee #1378.'],
  ])('but not %s', (_, raised, later) => {
    expect(passedOver(across([raised], [later]))).toEqual(silent)
  })

  test('a number that it stood below, where something is said below it again', () => {
    const raised = [
      '- Live jobs [#1378](https://github.com/oakes/build/issues/1378)',
      '  - [ ] RH to write this up',
    ]
    const title = '- Live jobs [#1378](https://github.com/oakes/build/issues/1378)'
    expect(passedOver(across(raised, [title, '  - Put off until JO is back.']))).toEqual([])
    expect(passedOver(across(raised, [title]))).toEqual(silent)
    expect(
      passedOver(across(raised, ['- See [#1378](https://github.com/oakes/build/issues/1378) for all of it'])),
    ).toEqual(silent)
  })

  test('but not a link that stands in all their minutes', () => {
    const chat = '- Chat: https://chat.example.org/hall'
    const raised = [
      chat,
      '',
      '## 4. Roof',
      '',
      '- [ ] RH to announce the date on https://chat.example.org/hall',
    ]
    expect(passedOver(across(raised, [chat]))).toEqual(silent)
    expect(passedOver(across(raised, ['- Chat (until 13 June): https://chat.example.org/hall']))).toEqual(
      silent,
    )
  })
})

describe('minutes do not pass an action over that they speak of', () => {
  test.each([
    ['in all of its words', '- [ ] RH to order salt for the porch', 'The salt for the porch has not come.'],
    ['below a title', '- [ ] RH to demo the tower', '## 5. Demo of the tower\n\nPut off, as RH was away.'],
    [
      'below a title with two rare words of it',
      '- [ ] RH to get an instance of the Ansible tower in place',
      '- Installing AWX (Ansible Tower)\n  - put off until RH is there',
    ],
    [
      'in most of many words',
      '- [ ] AF to formalise the decision to stay on the free Slack tier with guidance to move important discussions / decisions to other formats',
      '- Vote: to use Slack without paying, with guidance to move important discussions / decisions to other formats',
    ],
    [
      'by a name and a word',
      '- [ ] RH to ask for a SIEY template for recording concerns',
      'The SIEY template is on the website.',
    ],
    ['as its owner’s', '- [ ] RH to circulate the guidance', 'RH circulated the guidance in May.'],
    [
      'as an action of the same owner in other words',
      '- [ ] RH to build a prototype of the door locks for the bandroom',
      '- [ ] RH to find better parts for the door locks of the prototype',
    ],
    [
      'as its owner speaks',
      '- [ ] JO to gather prices for roof and gutter',
      'JO: the gutter is rotten, the roof will do until summer.',
    ],
    [
      'in a row of a table',
      '- [ ] RH to order salt for the porch',
      '| Topic | State |\n| --- | --- |\n| Porch | salt is here |',
    ],
  ])('%s', (_, raised, later) => {
    expect(passedOver(across([raised], later.split('\n')))).toEqual([])
  })

  test.each([
    ['a word of it', '- [ ] RH to order salt for the porch', 'The porch was painted.'],
    [
      'its words here and there',
      '- [ ] RH to order salt for the porch',
      'The porch was painted.\n\nSalt was dear.',
    ],
    [
      'its words in two sentences',
      '- [ ] RH to order salt for the porch',
      `The porch was painted ${'blue, which we all like very much '.repeat(4)}. The salt was dear.`,
    ],
    [
      'its words in two short sentences',
      '- [ ] RH to order salt for the porch',
      'The porch is dry. Salt is dear.',
    ],
    [
      'its only word',
      '- [ ] RH to book the hall',
      'The hall was booked by the Guides, and the hall was warm.',
    ],
    ['a title with one word of it', '- [ ] RH to demo the tower', '## 5. Tower\n\nIt leans.'],
    ['a title with nothing below', '- [ ] RH to demo the tower', '## 5. Demo of the tower'],
    [
      'two words of many',
      '- [ ] RH to build a prototype of the door locks for the bandroom',
      'The bandroom has a new door.',
    ],
    ['a person alone', '- [ ] RH to hear from Jim Tuckwell on fees', 'Present as a guest: Jim Tuckwell.'],
    [
      'what minutes always say',
      '- [ ] RH to circulate the draft minutes',
      'The draft minutes of the last meeting were approved.',
    ],
    [
      'two words apart',
      '- [ ] AF to ask for a SIEY template for recording concerns',
      'SIEY has moved. They use a template.',
    ],
  ])('but not with %s', (_, raised, later) => {
    expect(passedOver(across([raised], later.split('\n')))).toEqual(silent)
  })

  test('but not by a title that stood there before the action was raised', () => {
    const raised = ['## 3. Budget report', '', 'It was read.', '', '- [ ] RH to send the budget report']
    expect(passedOver(across(raised, ['## 5. Budget report', '', 'AF read it.']))).toEqual(silent)
  })

  test('but not by words that many actions of the series have', () => {
    const raised = ['## 4. Site', '', '- [ ] RH to update the website calendar']
    const others = ['shop', 'choir', 'lane', 'bridge'].map(
      (name) => `- [x] AF to update the website calendar of the ${name}`,
    )
    expect(passedOver(across([...raised, ...others], ['The website calendar is dull.']))).toEqual(silent)
  })

  test('but not by one word that tells and one that many actions have', () => {
    const others = ['shop', 'choir', 'lane', 'bridge'].map(
      (name) => `- [x] AF to update the page of the ${name}`,
    )
    const raised = ['## 4. Site', '', '- [ ] RH to update the page of the roof', ...others]
    expect(passedOver(across(raised, ['The page shows a roof.']))).toEqual(silent)
  })

  test('but not by a line that stood in their minutes beside it', () => {
    const line = 'All orders of salt for the porch go to the treasurer.'
    expect(passedOver(across(['- [ ] RH to order salt for the porch', '', line], [line]))).toEqual(silent)
  })
})

describe('a mention', () => {
  const series: Meetings = {
    '2011-03-14': ['- [ ] RH to order salt for the porch', '- [ ] AF to paint the gate'],
    '2011-04-11': ['The salt for the porch has not come.', '', '- [ ] 2011-03-14/h1.2 AF is at it'],
    '2011-05-09': ['Nothing was said.', '', '- [x] 2011-03-14/h1.2 AF painted it'],
    '2011-06-13': ['The salt for the porch is here.'],
  }

  test('leaves the action to the next minutes, which say where it was spoken of', () => {
    const [problem, ...others] = silencesIn(series)
    expect(others).toEqual([])
    expect(problem?.location.path).toBe('2011-05-09.md')
    expect(problem?.passedOver?.actions.map(({ id, mentions }) => ({ id, mentions }))).toEqual([
      { id: '2011-03-14/h1.1', mentions: [{ path: '2011-04-11.md', line: 3, by: 'words' }] },
    ])
  })

  test('changes nothing of the action', () => {
    const [action] = registerOfSeries(series, roster, today).actions
    expect(action?.status).toBe('outstanding')
    expect(action?.entries.map(({ meeting }) => meeting.id)).toEqual(['2011-03-14'])
  })

  test('is counted among what the minutes name', () => {
    const [problem] = silencesIn({
      '2011-03-14': ['- [ ] RH to order salt for the porch', '- [ ] AF to paint the gate'],
      '2011-06-13': ['The salt for the porch has not come.'],
    })
    expect(problem?.label).toBe('names 1 of the 2')
    expect(problem?.passedOver?.actions.map(({ id }) => id)).toEqual(['2011-03-14/h1.2'])
  })

  test('is not looked for where the text of the minutes is not at hand', () => {
    const register = registerOfSeries(across(['- [ ] RH to look into #1378'], ['See #1378.']), roster, today)
    expect(check(register, registerSettings, { today, only: ['action-unreported'] }).problems).toHaveLength(1)
  })
})

/** What is said to come nearest to the one action that minutes pass over: its line of these minutes; null where nothing does. */
function nearestTo(meetings: Meetings): string | null | undefined {
  const [problem] = silencesIn(meetings)
  const [{ nearest } = {}] = problem?.passedOver?.actions ?? []
  const [, lines] = Object.entries(meetings).at(-1) ?? ['', []]
  const text = textOfMeeting(problem?.location.path.slice(0, 10) ?? '', lines)
  return nearest === undefined ? null : text.split('\n')[nearest.line - 1]
}

describe('minutes that pass an action over come nearest to it', () => {
  test.each([
    [
      'where its owner speaks of a part of it',
      '- [ ] RH to ask the county and the diocese about a grant for slates, tiles and the roof',
      'RH: the roof leaks where the grant would not pay.',
    ],
    [
      'where what was to be done was done to something of it',
      '- [ ] RH to paint the north gate by the lane',
      'Somebody painted the gate.',
    ],
    [
      'where its owner, by name, speaks of a part of it',
      '- [ ] RH to ask the county and the diocese about a grant for slates, tiles and the roof',
      'Ralph said that the roof leaks where the grant would not pay.',
    ],
    [
      'where its owner, by name, did what was to be done, in a form of its own',
      '- [ ] RH to write to the mill about eggs',
      'Ralph wrote to the mill on Sunday.',
    ],
    [
      'where two words stand that few actions have',
      '- [ ] RH to build a prototype of door locks',
      'The locks of the prototype are dear.',
    ],
  ])('%s', (_, raised, later) => {
    expect(nearestTo(across([raised], ['Tea was served.', '', later, '', 'The hall was warm.']))).toBe(later)
  })

  test('below the title that the action stood below', () => {
    const raised = ['## 3. Roof', '', '- [ ] RH to hear from the county on slates and tiles and gutters']
    const later = [
      '## 5. Roof',
      '',
      'The slates and tiles are grey.',
      '',
      '## 6. Hall',
      '',
      'The slates and tiles of the hall are red.',
    ]
    expect(nearestTo(across(raised, later))).toBe('The slates and tiles are grey.')
  })

  const many = '- [ ] RH to ask the county and the diocese about a grant for slates, tiles, gutters and lamps'

  test('in the sentence that says most of it, not in the first', () => {
    const later = ['RH: the slates and the lamps are dear.', '', 'RH: slates, lamps and tiles are here.']
    expect(nearestTo(across([many], later))).toBe(later[2])
  })

  test('in a sentence of its owner though one of its two words is of many actions', () => {
    const others = ['shop', 'choir', 'lane', 'bridge'].map(
      (name) => `- [x] AF to see to the page of the ${name}`,
    )
    const raised = '- [ ] RH to see to the page of the roof, the gutters and the lamps'
    const meetings = (later: string) => across([raised, ...others], [later])
    expect(nearestTo(meetings('RH: the page shows a roof.'))).toBe('RH: the page shows a roof.')
    expect(nearestTo(meetings('JO: the page shows a roof.'))).toBeNull()
  })

  const below = ['## 3. Budget report', '', '- [ ] RH to send it to the county and the diocese']

  test('below the topic that it stood below where that comes again, at the first line that says anything', () => {
    const again = [
      '## 5. Budget report',
      '',
      '### Notes',
      '',
      'Read by: AF',
      '',
      'AF thought the sums were too high.',
    ]
    expect(nearestTo(across(below, again))).toBe(again.at(-1))
  })

  test('at the number above it, though nothing is said below that', () => {
    const numbered = [
      '* The lane #1378',
      '',
      '    * [ ] RH to send it to the county',
      '    * AF has a bench.',
    ]
    expect(nearestTo(across(numbered, ['* The lane #1378', '', 'Tea.']))).toBe('* The lane #1378')
    expect(nearestTo(across(numbered, ['* The road #1379', '', 'Tea.']))).toBeNull()
  })

  test.each([
    ['most meetings have', ['## 5. Budget report', '', 'AF thought the sums were too high.']],
    [
      'only other actions stand below',
      ['## 5. Budget report', '', '- [ ] AF to see to the gutters of the mill'],
    ],
  ])('but not by a title that %s', (title, later) => {
    const usual = ['## 3. Budget report', '', 'JO thought the sums were too low.']
    const before: Meetings = title.startsWith('most') ? { '2010-09-13': usual, '2010-12-13': usual } : {}
    expect(nearestTo({ ...before, ...across(below, later) })).toBeNull()
  })

  test('but not by one of its words, though its owner says it', () => {
    expect(nearestTo(across([many], ['RH said that slates are dear.']))).toBeNull()
  })

  test.each([
    ['one of its words', '- [ ] RH to ask the county about a grant', 'The grant was small.'],
    ['its owner alone', '- [ ] RH to ask the county about a grant', 'RH was late.'],
    [
      'two words of very many',
      '- [ ] RH to ask the county about a grant for tiles, slates, gutters, pipes and lamps',
      'Slates and pipes were stolen from the museum.',
    ],
    [
      'the names of people',
      '- [ ] RH to hear from Jon Oakes on fees',
      'Jon Oakes came late, and Alison Fiala left.',
    ],
  ])('but not by %s', (_, raised, later) => {
    expect(nearestTo(across([raised], [later]))).toBeNull()
  })

  test.each([
    ['a heading that ends so', '## 7. Staff (confidential)'],
    ['a second part', '## Part II'],
  ])('and quote nothing where a part of them may be for some only: %s', (_, title) => {
    const later = ['RH: the roof leaks where the grant would not pay.']
    const raised = ['- [ ] RH to ask the county and the diocese about a grant for slates, tiles and the roof']
    expect(nearestTo(across(raised, later))).toBe(later[0])
    expect(nearestTo(across(raised, [...later, '', title, '', 'Nothing.']))).toBeNull()
  })
})

/** The line of the minutes of June at which they are said to speak of the one action of March. */
function shownOf(
  raised: readonly string[],
  later: readonly string[],
): { readonly line: string; readonly settles: boolean } | null {
  const june = ['## 1. Reports', '', 'None.', '', ...later]
  const [problem] = silencesIn({
    '2011-03-14': raised,
    '2011-06-13': june,
    '2011-07-11': ['Tea was served.'],
  })
  const [mention] = problem?.passedOver?.actions[0]?.mentions ?? []
  if (mention === undefined) return null
  const line = textOfMeeting('2011-06-13', june).split('\n')[mention.line - 1] ?? ''
  return { line: line.trim(), settles: mention.settles === true }
}

describe('minutes that speak of an action do so', () => {
  const raised = ['* The lane #1378', '', '    * [ ] RH to paint the posts']
  const lane = (...lines: readonly string[]): readonly string[] => [
    '* The lane #1378',
    ...lines.map((line) => `    * ${line}`),
  ]

  test.each([
    [
      'that its owner did something',
      ['AF thought it was wet.', 'RH sent a letter to the mill.'],
      'RH sent a letter to the mill.',
    ],
    [
      'that somebody did what was to be done',
      ['AF thought it was wet.', 'By the end of the long wet week the mill painted them.'],
      'By the end of the long wet week the mill painted them.',
    ],
    ['that it is over, and nothing else', ['AF thought it was wet.', 'Closed.'], 'Closed.'],
    [
      'that its words are over',
      ['AF thought it was wet.', 'The posts are finished.'],
      'The posts are finished.',
    ],
    ['that it is ticked', ['AF thought it was wet.', '[x] posts'], '[x] posts'],
  ])('at the line below its topic that tells %s', (_, lines, line) => {
    expect(shownOf(raised, lane(...lines))).toEqual({ line: `* ${line}`, settles: true })
  })

  test.each([
    ['something else is over', ['AF thought it was wet.', 'The bench of the mill is finished.']],
    ['something else is ticked', ['AF thought it was wet.', '[x] JO: the bench of the mill']],
    ['it is not over yet', ['AF thought it was wet.', 'The posts are not done.']],
    ['it will be over', ['AF thought it was wet.', 'RH will get them done.']],
    ['its owner only says something', ['AF thought it was wet.', 'RH said so too, and laughed at it.']],
  ])('else at the first line below it that says anything: %s', (_, lines) => {
    expect(shownOf(raised, lane('Notes:', ...lines))).toEqual({
      line: '* AF thought it was wet.',
      settles: false,
    })
  })

  test('at the line that has what was to be done in a form of its own, wherever it stands in it', () => {
    const writing = ['* The lane #1378', '', '    * [ ] RH to write to the mill']
    const line = 'On the last dry evening of June RH wrote to them.'
    expect(shownOf(writing, lane('AF thought it was wet.', line))).toEqual({
      line: `* ${line}`,
      settles: true,
    })
  })

  test('at their own words where these tell what became of it', () => {
    const own = ['- [ ] RH to paint the heavy bridge posts']
    const said = '* RH painted the heavy bridge posts.'
    expect(shownOf(own, [said, '    * AF sent a letter about them.'])).toEqual({ line: said, settles: true })
    const asked = '* Heavy bridge posts: RH is at it.'
    expect(shownOf(own, [asked, '    * AF thought they were heavy.'])).toEqual({
      line: asked,
      settles: false,
    })
  })
})
