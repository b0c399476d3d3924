import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RosterChange, withRosterChange } from '../../src/edit/roster.js'
import { readSettings } from '../../src/parse/settings.js'
import { runs } from '../generated.js'

const rowan: RosterChange = {
  kind: 'person',
  person: { key: 'Rowan Tate', name: 'Rowan Tate', aliases: ['Rowan'] },
}
const alias = (key: string, ...aliases: readonly string[]): RosterChange => ({
  kind: 'person',
  person: { key, name: key, aliases },
})
const apart: RosterChange = { kind: 'different', pair: ['Rowan', 'Rowan Mills'] }

function edited(text: string, change: RosterChange, reason: string | null = null): string {
  const result = withRosterChange(text, change, reason)
  return result.kind === 'edited' ? result.text : `refused: ${result.why}`
}

describe('what is added to epha.yaml', () => {
  it.each<readonly [string, string, RosterChange, string]>([
    ['an empty file', '', rowan, 'people:\n  Rowan Tate: { aliases: [Rowan] }\n'],
    ['a file of comments only', '# ours\n', rowan, '# ours\npeople:\n  Rowan Tate: { aliases: [Rowan] }\n'],
    [
      'a file without people',
      'title: Board # of five\n',
      rowan,
      'title: Board # of five\npeople:\n  Rowan Tate: { aliases: [Rowan] }\n',
    ],
    [
      'people with nothing below',
      'people:\ntitle: Board\n',
      rowan,
      'people:\n  Rowan Tate: { aliases: [Rowan] }\ntitle: Board\n',
    ],
    [
      'people on lines, with comments behind and below',
      'people:\n    TR: Terry Reynolds # chair\n    # more to come\ntitle: Board\n',
      rowan,
      'people:\n    TR: Terry Reynolds # chair\n    Rowan Tate: { aliases: [Rowan] }\n    # more to come\ntitle: Board\n',
    ],
    [
      'people in braces',
      'people: { TR: Terry Reynolds, } # all\n',
      rowan,
      'people: { TR: Terry Reynolds, Rowan Tate: { aliases: [Rowan] }, } # all\n',
    ],
    ['nobody in braces', 'people: {}\n', rowan, 'people: { Rowan Tate: { aliases: [Rowan] } }\n'],
    [
      'lines that end as on Windows, and no last line end',
      'people:\r\n  TR: Terry Reynolds',
      rowan,
      'people:\r\n  TR: Terry Reynolds\r\n  Rowan Tate: { aliases: [Rowan] }',
    ],
    [
      'keys in quotes',
      "people:\n  'TR': Terry Reynolds\n",
      rowan,
      "people:\n  'TR': Terry Reynolds\n  'Rowan Tate': { aliases: [Rowan] }\n",
    ],
    [
      'a document between its marks',
      '---\npeople:\n  TR: Terry Reynolds\n...\n',
      rowan,
      '---\npeople:\n  TR: Terry Reynolds\n  Rowan Tate: { aliases: [Rowan] }\n...\n',
    ],
    [
      'an alias of a name alone',
      'people:\n  TR: Terry Reynolds # chair\n',
      alias('TR', 'Terry'),
      'people:\n  TR: { name: Terry Reynolds, aliases: [Terry] } # chair\n',
    ],
    [
      'an alias of a key alone',
      'people:\n  Terry Reynolds: # chair\n',
      alias('Terry Reynolds', 'Terry'),
      'people:\n  Terry Reynolds: { aliases: [Terry] } # chair\n',
    ],
    [
      'an alias of somebody in braces',
      'people: { TR: { name: Terry Reynolds, role: Chair } }\n',
      alias('TR', 'Terry'),
      'people: { TR: { name: Terry Reynolds, role: Chair, aliases: [Terry] } }\n',
    ],
    [
      'an alias of somebody on lines of his own',
      'people:\n  TR:\n    name: Terry Reynolds\n  AF: Alison Fiala\n',
      alias('TR', 'Terry'),
      'people:\n  TR:\n    name: Terry Reynolds\n    aliases: [Terry]\n  AF: Alison Fiala\n',
    ],
    [
      'a further alias, quoted as those before',
      'people:\n  TR: { name: Terry Reynolds, aliases: ["Tel"] }\n',
      alias('TR', 'Terry'),
      'people:\n  TR: { name: Terry Reynolds, aliases: ["Tel", "Terry"] }\n',
    ],
    [
      'a further alias on a line of its own',
      'people:\n  TR:\n    name: Terry Reynolds\n    aliases:\n    - Tel # since school\n\ntitle: Board\n',
      alias('TR', 'Terry', '@terry'),
      'people:\n  TR:\n    name: Terry Reynolds\n    aliases:\n    - Tel # since school\n    - Terry\n    - "@terry"\n\ntitle: Board\n',
    ],
    [
      'a second alias beside one without brackets',
      'people:\n  TR: { name: Terry Reynolds, aliases: Tel }\n',
      alias('TR', 'Terry'),
      'people:\n  TR: { name: Terry Reynolds, aliases: [Tel, Terry] }\n',
    ],
    [
      'aliases below a key that has none yet',
      'people:\n  TR:\n    name: Terry Reynolds\n    aliases:\n',
      alias('TR', 'Terry', 'Tel'),
      'people:\n  TR:\n    name: Terry Reynolds\n    aliases: [Terry, Tel]\n',
    ],
    [
      'several aliases beside one without brackets',
      'people:\n  TR: { name: Terry Reynolds, aliases: "Tel" }\n',
      alias('TR', 'Terry', 'T'),
      'people:\n  TR: { name: Terry Reynolds, aliases: ["Tel", "Terry", "T"] }\n',
    ],
    [
      'several aliases within brackets',
      'people:\n  TR: { name: Terry Reynolds, aliases: [Tel] }\n',
      alias('TR', 'Terry', 'T'),
      'people:\n  TR: { name: Terry Reynolds, aliases: [Tel, Terry, T] }\n',
    ],
    [
      'two people who are not one',
      'title: Board\n',
      apart,
      'title: Board\ndifferent:\n  - [Rowan, Rowan Mills]\n',
    ],
    [
      'a further pair in a list of lines',
      'different:\n- [JM, Jane Moss]\ntitle: Board\n',
      apart,
      'different:\n- [JM, Jane Moss]\n- [Rowan, Rowan Mills]\ntitle: Board\n',
    ],
    [
      'a further pair in brackets',
      'different: [[JM, Jane Moss]]\n',
      apart,
      'different: [[JM, Jane Moss], [Rowan, Rowan Mills]]\n',
    ],
  ])('%s', (_, before, change, after) => {
    expect(edited(before, change)).toBe(after)
  })

  it('has the reason above it, at the same depth', () => {
    expect(edited('people:\n  TR: Terry Reynolds\n', alias('TR', 'Terry'), '27 Nov 2026: 3 actions')).toBe(
      'people:\n  # 27 Nov 2026: 3 actions\n  TR: { name: Terry Reynolds, aliases: [Terry] }\n',
    )
    expect(edited('people: { TR: Terry Reynolds }\n', rowan, '27 Nov 2026: 3 actions')).toBe(
      '# 27 Nov 2026: 3 actions\npeople: { TR: Terry Reynolds, Rowan Tate: { aliases: [Rowan] } }\n',
    )
    expect(edited('different:\n  - [JM, Jane Moss]\n', apart, '27 Nov 2026: two')).toBe(
      'different:\n  - [JM, Jane Moss]\n  # 27 Nov 2026: two\n  - [Rowan, Rowan Mills]\n',
    )
  })

  it.each([
    ['people below a tab', 'people:\n\tTR: Terry Reynolds\n', rowan],
    ['people as a list', 'people: [Terry Reynolds (TR)]\n', rowan],
    ['people that point elsewhere', 'a: &a { TR: Terry }\npeople: *a\n', rowan],
    ['a name that braces cannot hold', 'people:\n  TR: Reynolds, Terry\n', alias('TR', 'Terry')],
    ['all of it in braces', '{ title: Board }\n', rowan],
    ['a list at the top', '- people\n', rowan],
    ['a person that is a list', 'people:\n  TR: [Terry]\n', alias('TR', 'Tel')],
    ['aliases that are a map', 'people:\n  TR: { name: Terry, aliases: { a: b } }\n', alias('TR', 'Tel')],
  ])('is refused, with the lines to write by hand: %s', (_, text, change) => {
    expect(withRosterChange(text, change, null)).toMatchObject({
      kind: 'refused',
      byHand: ['people:', expect.stringMatching(/^ {2}\S/)],
    })
  })
})

it.each([
  ['people: [Terry]\n', rowan, '`people` is no map from keys to names'],
  ['different: yes\n', apart, '`different` is no list'],
  ['people:\n  TR: [Terry]\n', alias('TR', 'Tel'), 'a person is a list'],
  ['people:\n  TR: { aliases: { a: b } }\n', alias('TR', 'Tel'), '`aliases` is a map'],
  ['{ title: Board }\n', rowan, 'all of it stands in braces'],
] as const)('why nothing is added to %j is said', (text, change, why) => {
  const result = withRosterChange(text, change, null)
  expect(result.kind === 'refused' ? result.why : null).toBe(why)
})

const word = fc.constantFrom(
  'Terry',
  'Zoë',
  "O'Hara",
  'yes',
  '12',
  '@kim',
  'a: b',
  'x #y',
  '[z',
  '"q',
  'Åsa Öst',
)
const eol = fc.constantFrom('\n', '\r\n')

/** An epha.yaml as people may write it, line by line. */
const settingsText = fc
  .record({
    before: fc.constantFrom([], ['---'], ['# ours', ''], ['title: Board']),
    people: fc.array(
      fc.record({
        key: fc.uniqueArray(fc.constantFrom('TR', 'AF', '"K M"', "'Jo'", 'Rowan Tate'), {
          minLength: 1,
          maxLength: 1,
        }),
        shape: fc.constantFrom(
          ': Terry Reynolds',
          ': "Terry Reynolds"',
          ": 'T. R.' # note",
          ': { name: Terry }',
          ': { name: Terry, aliases: [] }',
          ": { aliases: ['Tel'], role: Chair } # note",
          ':',
          ': &x Terry',
          ':\n    name: Terry\n    aliases:\n      - Tel\n      # more\n',
          ': >\n    Terry\n    Reynolds\n',
        ),
      }),
      { maxLength: 4 },
    ),
    style: fc.constantFrom('block', 'flow', 'none'),
    after: fc.constantFrom(
      [],
      ['# end'],
      ['', 'groups: [All]'],
      ['different:', '  - [A, B]'],
      ['different: []'],
    ),
    eol,
    isEnded: fc.boolean(),
  })
  .map(({ before, people, style, after, eol: end, isEnded }) => {
    const unique = [...new Map(people.map((person) => [person.key[0], person])).values()]
    const flow = unique
      .filter(({ shape }) => !/[\n#]/.test(shape))
      .map(({ key, shape }) => `${key[0]}${shape}`)
    const lines =
      style === 'none'
        ? []
        : style === 'flow'
          ? [`people: { ${flow.join(', ')} }`]
          : ['people:', ...unique.map(({ key, shape }) => `  ${key[0]}${shape}`)]
    const text = [...before, ...lines, ...after].join('\n')
    return `${text}${isEnded ? '\n' : ''}`.replaceAll('\n', end)
  })

const anyChange = fc.oneof(
  fc
    .record({
      key: fc.constantFrom('TR', 'AF', 'Jo', 'Rowan Tate', 'new'),
      aliases: fc.uniqueArray(word, { maxLength: 3, minLength: 1 }),
    })
    .map(({ key, aliases }): RosterChange => alias(key, ...aliases)),
  fc.tuple(word, word).map(([one, other]): RosterChange => ({ kind: 'different', pair: [one, other] })),
)

/** Whether all of a text stands in another, in its order. */
function isWithin(text: string, whole: string): boolean {
  let at = 0
  for (const character of whole) if (text.startsWith(character, at)) at += character.length
  return at === text.length
}

describe('whatever epha.yaml looks like', () => {
  it('keeps every character, says what it said before and the change, or is refused', () => {
    fc.assert(
      fc.property(settingsText, anyChange, fc.option(word), (text, change, reason) => {
        const result = withRosterChange(text, change, reason)
        if (result.kind === 'refused') return
        expect(isWithin(text, result.text)).toBe(true)
        const [before, after] = [readSettings(text, 'epha.yaml'), readSettings(result.text, 'epha.yaml')]
        const others = (key: string) => before.people.filter((person) => person.key !== key)
        if (change.kind === 'different') {
          expect(after).toEqual({ ...before, different: [...before.different, change.pair] })
          return
        }
        const { key, aliases } = change.person
        expect(after.people.filter((person) => person.key !== key)).toEqual(others(key))
        expect(after.people.find((person) => person.key === key)?.aliases).toEqual([
          ...(before.people.find((person) => person.key === key)?.aliases ?? []),
          ...aliases,
        ])
      }),
      { numRuns: 2 * runs },
    )
  })

  it('is seldom refused', () => {
    const results = fc
      .sample(fc.tuple(settingsText, anyChange), { numRuns: 300, seed: 1 })
      .map(([text, change]) => withRosterChange(text, change, null).kind)
    expect(results.filter((kind) => kind === 'refused').length).toBeLessThan(60)
  })
})
