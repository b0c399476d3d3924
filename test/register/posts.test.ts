import { describe, expect, it } from 'vitest'
import { recognise } from '../../src/notation/recognise.js'
import { parseDocument } from '../../src/parse/document.js'
import { readSettings } from '../../src/parse/settings.js'
import { buildRegister } from '../../src/register/build.js'
import { rosterOfOne, rostersOf } from '../../src/register/roster/rosters.js'

/** The keys of who owns the actions of one meeting; `?` where it stays open. */
function owners(
  lines: readonly string[],
  { epha = '', date = '2011-06-13', present = 'Present: Jo March (JM), Ada Bell (AB)' } = {},
): readonly string[] {
  const settings = readSettings(epha, 'epha.yaml')
  const text = `# Board, ${date}\n\n${present}\n\n## Actions\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`
  const context = { alone: false, absolutePath: '/minutes/board.md' }
  const document = parseDocument({ path: 'board.md', text }, settings, context)
  const roster =
    rostersOf([document.names], settings).get('board.md') ?? rosterOfOne(document.names, settings)
  return buildRegister([recognise(document, settings, roster)], settings).actions.map(({ owners }) =>
    owners.map(({ key, ambiguous }) => (ambiguous ? `${key}?` : key)).join(' '),
  )
}

const roster = 'people: { JM: Jo March, AB: Ada Bell, KO: Kim Orr }\n'

describe('a post', () => {
  it.each([
    'Clerk: ring the bell',
    'the Clerk: ring the bell',
    'CLERK: ring the bell',
    'Clerk to ring the bell',
    'The Clerk will ring the bell',
    'Clerk – ring the bell',
  ])('is whoever holds it: %s', (line) => {
    expect(owners([line], { epha: `${roster}posts: { Clerk: AB }\n` })).toEqual(['AB'])
  })

  it.each([
    'Steward: ring the bell',
    'the Steward to ring the bell',
    'STEWARD will ring the bell',
    'ring the bell (Steward)',
    'Deputy Purser: ring the bell',
  ])('is one where epha.yaml says so, whatever a committee calls it: %s', (line) => {
    expect(owners([line], { epha: `${roster}posts: { Steward: AB, Deputy Purser: AB }\n` })).toEqual(['AB'])
  })

  it('of another committee is no post here, and its name is nobody before bare words', () => {
    expect(owners(['Steward: ring the bell'], { epha: roster })).not.toEqual(['AB'])
    expect(owners(['Steward duties to be shared'], { epha: `${roster}posts: { Steward: AB }\n` })).toEqual([
      '',
    ])
    expect(owners(['Steward: ring'], { present: 'Present: Jo March (Steward)' })).not.toEqual(['Jo March'])
  })

  it('is whoever held it on the day of the meeting', () => {
    const epha = `${roster}posts: { Chair: [{ who: JM, until: 2011-08-31 }, AB, { who: KO, from: 2012-05-01 }] }\n`
    const chair = (date: string) => owners(['Chair: ring the bell'], { epha, date })
    expect(chair('2011-08-31')).toEqual(['JM'])
    expect(chair('2011-09-01')).toEqual(['AB'])
    expect(chair('2012-05-01')).toEqual(['Chair?'])
  })

  it('is whom the attendance prints with it where epha.yaml says nothing of it', () => {
    const present = 'Present: Jo March (Treasurer), Ada Bell (JM)'
    expect(owners(['Treasurer: pay'], { present })).toEqual(['Jo March'])
    expect(owners(['the Chair to pay'], { present: 'Present: Ada Bell, Jo March (Chairman)' })).toEqual([
      'Jo March',
    ])
    expect(owners(['Treasurer: pay'], { present, epha: `${roster}posts: { Treasurer: AB }\n` })).toEqual([
      'AB',
    ])
  })

  it('is whoever is called by it on the roster', () => {
    const epha = 'people: { CL: { name: The Clerk } }\n'
    expect(
      owners(['Clerk to chase the plumber', 'the clerk: pay', 'The Secretary will book'], { epha }),
    ).toEqual(['CL', 'CL', 'Secretary'])
  })

  it('stays open where two hold it', () => {
    const present = 'Present: Jo March (Chair), Ada Bell (Chair)'
    expect(owners(['Chair: ring the bell'], { present })).toEqual(['Chair?'])
  })

  it('that nobody is known to hold is a body under its name, however it is written', () => {
    expect(owners(['Webmaster: mend it', 'the WEBMASTER to paint it', 'WEBMASTER: wash it'])).toEqual([
      'Webmaster',
      'Webmaster',
      'Webmaster',
    ])
  })

  it('is no other post, and owns nothing before bare words', () => {
    const epha = `${roster}posts: { Chair: JM, Secretary: AB }\n`
    expect(owners(['Vice Chair: ring', 'Secretary elections are due'], { epha })).toEqual(['Vice chair', ''])
    expect(owners(['Chairman: ring', 'the Chairwoman to ring twice'], { epha })).toEqual(['JM', 'JM'])
  })
})

describe('posts of epha.yaml', () => {
  const problems = (posts: string) =>
    readSettings(`${roster}posts:\n${posts}`, 'epha.yaml').problems.map(
      ({ message, location }) => `${location.line}: ${message}`,
    )

  it.each([
    ['  Clerk: XY\n', '3: Unexpected `XY` in `posts: Clerk`, expected JM, AB, KO'],
    [
      '  Chair: JM\n  Clerk: { who: JM, form: 2011-01-01 }\n',
      '4: Unexpected `form` in `Clerk`, expected who, from, until; nearest is `from`',
    ],
    [
      '  Clerk: { who: JM, until: 2011-13-01 }\n',
      '3: Unexpected `2011-13-01` in `Clerk`, expected until and a day like 2011-05-03',
    ],
    [
      '  Clerk: { until: 2011-12-01 }\n',
      '3: Unexpected value of `Clerk` in `posts`, expected initials or { who: …, from: …, until: … }',
    ],
    [
      '  Clerk:\n    - { who: JM, until: 2011-12-01 }\n    - { who: AB, from: 2011-12-01 }\n',
      '5: Unexpected `AB` in `posts: Clerk`, expected days that are not those of JM: on a day of both it stays open whose an action is',
    ],
    [
      '  Clerk: [JM, AB]\n',
      '3: Unexpected `AB` in `posts: Clerk`, expected days that are not those of JM: on a day of both it stays open whose an action is',
    ],
  ])('are read with what is wrong in them: %s', (posts, problem) => {
    expect(problems(posts)).toEqual([problem])
  })

  it('may stand before people, one after the other, by name', () => {
    const { posts, problems } = readSettings(
      `posts: { Clerk: [{ who: Jo March, until: 2011-12-01 }, AB] }\n${roster}`,
      'epha.yaml',
    )
    expect(problems).toEqual([])
    expect(posts.get('Clerk')).toEqual([
      { who: 'JM', from: null, until: '2011-12-01' },
      { who: 'AB', from: '2011-12-02', until: null },
    ])
  })
})
