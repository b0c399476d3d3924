import { describe, expect, test } from 'vitest'
import { mostCharacters, readYaml } from '../../src/parse/yaml.js'

/** `line:column message` of each fault. */
function faultsOf(text: string): readonly string[] {
  return readYaml(text).faults.map(({ message, offset }) => {
    const above = text.slice(0, offset).split('\n')
    return `${above.length}:${(above.at(-1) ?? '').length + 1} ${message}`
  })
}

const valueIn = (text: string, name: string) => readYaml(text).fields.get(name)?.value

describe('front matter and settings', () => {
  test('say text as it is written, and nothing where they say nothing', () => {
    const text = 'a: 2011-05-03\nb: yes\nc: 007\nd: ~\ne: null\nf:\ng: ""\nh: |\n  two\n  lines\n'
    expect([...'abcdefgh'].map((name) => valueIn(text, name))).toEqual([
      '2011-05-03',
      'yes',
      '007',
      null,
      null,
      null,
      null,
      'two\nlines\n',
    ])
  })

  test('hold any name without harm', () => {
    const { fields } = readYaml('__proto__: { a: b }\nconstructor: c\n')
    expect([...fields.keys()]).toEqual(['__proto__', 'constructor'])
  })

  test('that are blank, or a comment alone, say nothing and are whole', () => {
    for (const text of ['', '\n', '# nothing yet\n', '~\n'])
      expect(readYaml(text)).toMatchObject({ fields: new Map(), faults: [], broken: false })
  })

  test.each(['- a\n- b\n', 'board\n', '"board"\n'])('that are no map are broken: %j', (text) => {
    expect(readYaml(text).broken).toBe(true)
    expect(faultsOf(text)).toEqual(['1:1 expected lines of `name: value`'])
  })

  test('are read as far as they may be long, and no further', () => {
    const longest = `a: ${'x'.repeat(mostCharacters - 3)}`
    expect(readYaml(longest).broken).toBe(false)
    expect(faultsOf(`${longest}x`)).toEqual(['1:1 expected at most 64 KiB'])
    expect(readYaml(`${longest}x`, mostCharacters + 1).broken).toBe(false)
  })

  test.each([
    ['blank lines', (parts: number) => `a: b${'\n'.repeat(parts)}`],
    ['comments', (parts: number) => `a: b\n${'#\n'.repeat(parts - 1)}`],
    ['items below one another', (parts: number) => `a:${'\n- x'.repeat(parts)}`],
    ['items in a row', (parts: number) => `a: [${'x,'.repeat(parts - 2)}x]`],
    ['maps in a row', (parts: number) => `a: [${'{},'.repeat((parts - 2) / 3)}]`],
    ['brackets that close nothing', (parts: number) => `a: ${']'.repeat(parts)}`],
  ])('are read as far as they may be many, and no further: %s', (_, partsOf) => {
    const many = ['1:1 expected at most 4096 lines, commas and brackets']
    expect(faultsOf(partsOf(4095))).not.toEqual(many)
    expect(faultsOf(partsOf(4101))).toEqual(many)
    expect(
      readYaml(partsOf(4101), 2 * mostCharacters).faults.map(({ message }) => message),
    ).not.toContainEqual(expect.stringContaining('at most'))
  })

  test.each([
    ['brackets', (levels: number) => `a: ${'['.repeat(levels)}${']'.repeat(levels)}`],
    ['braces', (levels: number) => `a: ${'{b: '.repeat(levels - 1)}{}${'}'.repeat(levels - 1)}`],
    ['dashes', (levels: number) => `a:\n  ${'- '.repeat(levels)}b`],
  ])('are read as far as they may be deep, and no further: %s', (_, nested) => {
    expect(readYaml(nested(40)).broken).toBe(false)
    expect(faultsOf(nested(41))).toEqual(['1:1 expected at most 40 levels'])
  })

  test('may close as many brackets as they open, again and again', () => {
    expect(readYaml(`a: [${'[x], '.repeat(200)}]`).broken).toBe(false)
    expect(readYaml(`a: "${'] '.repeat(60)}${'[ '.repeat(40)}"`).broken).toBe(false)
  })

  test('give a place to each value, and to each name within', () => {
    const text = 'people: { TR: Terry, AF: }\nareas: [Mid, West]\n'
    const { fields, places } = readYaml(text)
    const shown = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end)
    const [people, areas] = ['people', 'areas'].map((name) => places.get(fields.get(name)?.value ?? null))
    const ofPerson = (key: string) => {
      const place = people?.get(key)
      return place && [shown(place.key), shown(place.value)]
    }
    expect([ofPerson('TR'), ofPerson('AF')]).toEqual([
      ['TR', 'Terry'],
      ['AF', 'AF'],
    ])
    expect([areas?.get(0), areas?.get(1)].map((place) => place && shown(place.value))).toEqual([
      'Mid',
      'West',
    ])
    expect(fields.get('areas')?.offset).toBe(text.indexOf('areas'))
  })
})

describe('a fault of YAML', () => {
  test('takes one line away where the others can be read', () => {
    const text = 'title: Board\n[a]: b\nseries: x\ntitle: Council\nowner: *who\nother: [*whose]\n'
    const { fields, broken } = readYaml(text)
    expect([...fields].map(([name, { value }]) => [name, value])).toEqual([
      ['title', 'Board'],
      ['series', 'x'],
    ])
    expect(broken).toBe(false)
  })

  test('is told once where several values are aliases', () => {
    expect(faultsOf('a: &who b\nowner: *who\nother: [c, *whose]\n')).toHaveLength(1)
    expect(faultsOf('a: [c, *whose]\n')[0]).toContain('1:8 unexpected alias in `a`')
  })

  test.each([
    ['a: b\n[c]: d\n', '2:1 unexpected list or map before `:`, expected a name'],
    ['a: b\na: c\n', '2:1 unexpected second line of the name `a`, expected one'],
    ['m: { a: b, a: c }\n', '1:12 unexpected second line of the name `a`, expected one'],
    ['a: "b\n', '2:1 expected a closing ", which an earlier line opens'],
    ["a: 'b\n", "2:1 expected a closing ', which an earlier line opens"],
    ['a: [b, c\nd: e\n', '2:1 expected `]` before this place'],
    ['a: {b: c\nd: e\n', '2:1 expected `}` before this place'],
    ['a: @b\n', '1:4 unexpected `@`, expected quotes around a text that begins so'],
    [
      'a: "\\m"\n',
      '1:5 unexpected `\\m` between double quotes, expected single ones around a text with a backslash',
    ],
    ['a: b\n---\nc: d\n', '2:1 unexpected second document, expected no line of `---` but the first'],
    ['a: "b"#c\n', '1:7 expected a blank before `#`'],
    ['a: "b" c\n', '1:8 unexpected `c` behind the end of a value'],
  ])('is told at its place, in words of everybody: %j', (text, fault) => {
    expect(faultsOf(text)[0]).toBe(fault)
  })
})
