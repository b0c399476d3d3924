import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const front = '---\ndate: 2019-05-13\npeople: { TR: Terry Reed, RH: Rosa Hale, AF: Ann Fox }\n---\n\n'

/** The words of the actions of a review. */
function actionsIn(...lines: readonly string[]): readonly string[] {
  const text = `${front}## Action item review\n\n${lines.join('\n')}\n`
  const document = parseDocument({ path: 'minutes.md', text }, settings, {
    alone: true,
    absolutePath: '/minutes.md',
  })
  return recogniseAlone(document, settings).entries.map(({ text: words }) => words)
}

const roof = '- State of the roof'

describe('What people say below an action of a review', () => {
  it.each([
    ['asks', '    - Moss: Will it be dear?', '    - TR: The beams are old.'],
    [
      'comes back to it',
      '    - TR: It is dear.',
      '    - Moss: The beams are old.',
      '    - TR: They were new then.',
    ],
    [
      'is known',
      '    - TR: The beams are old.',
      '    - AF: how old are they?',
      '    - RH: ask Ned about the wood',
    ],
    [
      'tells before what could be done',
      '    - Moss B: That is dear. Perhaps oak.',
      '    - Ned: Oak. Is it dear?',
    ],
    ['says little', '    - TR: it leaks', '    - AF: The gutter does not.', '    - TR: is it old?'],
  ])('is a note where somebody %s', (_, ...lines) => {
    expect(actionsIn(roof, ...lines)).toEqual(['State of the roof'])
  })

  it('is a note where an export makes a list of each bullet below another', () => {
    const said = [
      '- - Discussion',
      '  - - TR: The beams are old.',
      '    - AF: how old are they?',
      '    - - RH: These are new.',
    ]
    expect(actionsIn(`${roof} (Rosa Hale)`, ...said)).toEqual(['State of the roof'])
  })

  it('is judged as one list where each bullet is a list of its own', () => {
    const said = ['- - TR: The beams are old.', '- - AF: how old are they?', '- - RH: ask Ned about the wood']
    expect(actionsIn(roof, ...said)).toEqual(['State of the roof'])
  })

  it('leaves the labelled actions among it', () => {
    const said = [
      '    - TR: The beams are old.',
      '    - AF: how old are they?',
      '    - ACTION: RH to ask Ned',
    ]
    expect(actionsIn(roof, ...said)).toEqual(['State of the roof', 'ask Ned'])
  })

  it.each([
    ['tasks', '    - TR: buy wood', '    - AF: ask Ned', '    - TR: oil the gate'],
    ['topics', '    - TR: the beams', '    - AF: the gutter'],
    [
      'tasks, and one of them a remark',
      '    - TR: buy wood',
      '    - AF: ask Ned',
      '    - RH: the beams are old',
    ],
  ])('is no note where most are %s', (_, ...lines) => {
    expect(actionsIn('- Roof', ...lines)).toHaveLength(lines.length)
  })
})

describe('Bullets with a colon beside one another', () => {
  it.each([
    [
      'fewer than half have a speaker',
      'Ask Ned',
      'Count the cups',
      'AF to buy wood',
      'TR: it leaks',
      'TR: is it old?',
    ],
    ['one of two speakers says something', 'TR: it leaks', 'TR: the gutter'],
    ['as many say what is to be done', 'TR: it leaks', 'AF: it is old', 'TR: oil the gate', 'AF: buy wood'],
  ])('are no conversation where %s', (_, ...said) => {
    const lines = said.map((line) => `- ${line}`)
    const asked = said.filter((line) => line.endsWith('?')).length
    expect(actionsIn(...lines)).toHaveLength(said.length - asked)
  })

  it('are judged apart below two bullets', () => {
    const tasks = [
      '    - TR: buy wood',
      '    - RH: oil the gate',
      '    - TR: ask Ned',
      '    - RH: count the cups',
    ]
    const talk = ['    - TR: it leaks', '    - AF: It is old.', '    - TR: is it dear?', '    - AF: It was.']
    expect(actionsIn('- Gate', ...tasks, roof, ...talk)).toEqual([
      'buy wood',
      'oil the gate',
      'ask Ned',
      'count the cups',
      'State of the roof',
    ])
  })
})

describe('A review in which people talk', () => {
  const talk = [
    '- TR: Ned is at work on the roof. Will ask again',
    '- AF: What about the gutter? Should we leave it?',
    '- TR: was waiting for the rain',
    '- AF: The gutter is old.',
    '- RH: more work on the beams',
    '- TR: varnish the door',
  ]

  it('has no actions but what somebody is to do', () => {
    expect(actionsIn(...talk)).toEqual(['Ned is at work on the roof. Will ask again', 'varnish the door'])
  })

  it('has them though those who talk write themselves small', () => {
    const small = [
      '- Count the cups',
      '- rhale: Find out about the roof',
      '- rhale: Turned out that it was mended long ago',
      '- sam: There are slates now',
      '- annf: Should we leave the gutter?',
      "- rhale: Yeah, it's not urgent",
    ]
    expect(actionsIn(...small)).toEqual(['Count the cups', 'rhale: Find out about the roof'])
  })

  it('is none where words in small letters are topics', () => {
    const topics = ['- roof: it leaks', '- hall: it is cold', '- gate: is stuck']
    expect(actionsIn(...topics)).toHaveLength(topics.length)
  })

  it('is one of answers where each speaks once', () => {
    const answers = ['- TR: the gate is mended', '- RH: the door was painted', '- AF: the boiler']
    expect(actionsIn(...answers)).toEqual(['the gate is mended', 'the door was painted', 'the boiler'])
  })

  it.each(['- Count the cups', '- [ ] AF: the cups', '- 2018-autumn/3.1 AF: it is old'])(
    'keeps what is no speech: %s',
    (line) => {
      expect(actionsIn(...talk, line)).toHaveLength(3)
    },
  )
})
