import { describe, expect, it } from 'vitest'
import type { Passage } from '../../src/notation/text/passages.js'
import { passagesOf } from '../../src/notation/text/read-passages.js'
import { remarksOf } from '../../src/notation/text/remarks.js'
import { placeOf } from '../../src/notation/text/words.js'
import { type Document, parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import type { Span } from '../../src/source/lines.js'

const context = { alone: true, absolutePath: '/minutes.md' }
const documentOf = (text: string): Document => parseDocument({ path: 'minutes.md', text }, settings, context)
const passagesIn = (text: string): readonly Passage[] => passagesOf(documentOf(text), [() => true])

/** What stands in the file where each word of the passages is said to stand, beside the word itself. */
function wordsAndPlaces(text: string): readonly (readonly [string, string])[] {
  const passages = passagesIn(text)
  const all = passages.flatMap(({ words, row }) => (row ? row.cells : [words]))
  return all.flatMap(({ text: words, offsets }) =>
    [...words.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => {
      const from = offsets[match.index] ?? -1
      return [match[0], text.slice(from, from + match[0].length)] as const
    }),
  )
}

describe('Each word stands where it is said to stand', () => {
  it.each([
    ['on the second line of a file from Windows', 'TR will call\r\nthe county\r\nby Friday\r\n'],
    ['on an indented line behind a lone carriage return', 'TR will call\r\tthe county\r  by Friday\n'],
    ['on the second line of a quotation', '> TR will call\r\n> the county\r\n'],
    ['behind an escaped backslash', 'the folder C:\\\\minutes and \\*then\\* more\n'],
    ['behind a character reference', 'tea &amp; cake &nbsp; and more &ndash; much more\n'],
    ['behind a long character reference', 'a &CounterClockwiseContourIntegral; of tea\n'],
    ['behind a character reference of ten letters', 'tea &nbsp; and &hellip; then &longleftarrow; cake\n'],
    ['behind an ampersand by its number', 'tea &#38; cake &#x26; more\n'],
    ['behind an escaped ampersand', 'see \\&amp; and then \\&#61; too\n'],
    ['behind a reference to a character of two halves', 'tea &#128512; cake and more\n'],
    ['behind such a character itself', 'tea 😀 cake and more\n'],
    ['behind a lone ampersand', 'tea & cake; then more\n'],
    ['behind what only looks like a character reference', 'tea &sugared; cake and more\n'],
    ['in words with classes', 'see [Jo+Rémy]{.mark} and [the hall]{.underline .small} too\n'],
    ['in words with classes within bold', 'see **[Jo]{.mark} and** [the hall]{#hall} too\n'],
    ['in code, in bold and in a link', 'see `the code` and **this bold** and [that link](x.md) too\n'],
    ['in the cells of a table', '| Who | What |\n| --- | --- |\n| TR | call \\| write |\n'],
    ['behind a tab in indented lines', '\tACTION TR\tto call\n\tthe county\n'],
  ])('%s', (_, text) => {
    const words = wordsAndPlaces(text)
    expect(words.length).toBeGreaterThan(2)
    for (const [word, there] of words) expect(there).toBe(word)
  })

  it.each([
    ['[Jo+Ré]{.mark}my to call', 'Jo+Rémy to call'],
    ['**[Jo]{.mark}** and [Al]{.underline} [call]{#call .x}', 'Jo and Al call'],
    ['[[Jo]{.mark} Al]{.underline} to call', 'Jo Al to call'],
    ['[Jo to call](x.md){.external} [Al](y.md){#al}', 'Jo to call Al'],
    ['[[[[[Jo]{.a}]{.b}]{.c}]{.d}]{.e} calls', '[Jo]{.e} calls'],
    ['## Roof {#roof .unnumbered}', 'Roof'],
    ['## Roof {roof}', 'Roof {roof}'],
    ['Roof {#roof .unnumbered}', 'Roof {#roof .unnumbered}'],
    ['see [Jo] {.mark} and [Al]{mark} and [Bo](x.md){.mark}', 'see [Jo] {.mark} and [Al]{mark} and Bo'],
  ])('words with classes are those words: %s', (text, words) => {
    expect(passagesIn(`${text}\n`)[0]?.words.text).toBe(words)
  })

  it('bold and struck words stay so behind words with classes', () => {
    const words = passagesIn('[Jo]{.mark} **calls** [the]{.x} ~~hall~~\n')[0]?.words
    const shown = (spans: readonly Span[] = []) =>
      spans.map(({ start, end }) => words?.text.slice(start, end))
    expect(shown(words?.strong)).toEqual(['calls'])
    expect(shown(words?.struck)).toEqual(['hall'])
  })

  it('a no-break space is a blank in the words', () => {
    expect(passagesIn('TR\u00a0to\u00a0call\n')[0]?.words.text).toBe('TR to call')
  })

  it('the place of some words begins with the first that is no blank', () => {
    const document = documentOf('see   the minutes\n')
    const words = passagesOf(document, [() => true])[0]?.words
    expect(words && placeOf(document, words, 3, 9).span).toEqual({ start: 6, end: 9 })
  })
})

describe('A passage is', () => {
  it('no row where the header of a table stands again at the top of the next page', () => {
    const rows = passagesIn(
      '| Who | What |\n| --- | --- |\n| TR | call |\n| Who | What |\n| RH | write |\n| Who | else |\n',
    )
    expect(rows.map(({ row }) => row?.cells.map(({ text }) => text))).toEqual([
      ['TR', 'call'],
      ['RH', 'write'],
      ['Who', 'else'],
    ])
  })

  it('none in fenced code, with a language or without', () => {
    expect(passagesIn('```\nTR to call\n```\n')).toEqual([])
    expect(passagesIn('~~~~ md\nTR to call\n~~~~\n')).toEqual([])
  })

  it('an indented line, which an export made', () => {
    expect(passagesIn('    ACTION: TR to call\n')).toMatchObject([
      { kind: 'paragraph', indented: true, words: { text: 'ACTION: TR to call' } },
    ])
  })

  it('a bullet below the one before it where an export wrote two dashes', () => {
    expect(passagesIn('- a\n- - b\n').map(({ parent, words }) => [words.text, parent])).toEqual([
      ['a', null],
      ['b', 0],
    ])
  })

  it('struck where HTML strikes it', () => {
    expect(passagesIn('a <s>b</s> <del>c</del> d\n')[0]?.words.struck).toHaveLength(2)
  })
})

describe('A comment to epha', () => {
  const kinds = (text: string) => {
    const document = documentOf(text)
    return remarksOf(document).map(({ kind, nextLine }) => [kind, nextLine])
  }

  it('is about the next line that has words', () => {
    expect(kinds('<!-- epha-disable-next-line x -->\n\nwords\n')).toEqual([['disable-next-line', 3]])
    expect(kinds('<!-- epha-disable-next-line x -->\n<!-- epha-disable-next-line y -->\nwords\n')).toEqual([
      ['disable-next-line', 3],
      ['disable-next-line', 3],
    ])
  })

  it('is none in code', () => {
    expect(kinds('```\n<!-- epha-ignore -->\n```\n')).toEqual([])
    expect(kinds('say `<!-- epha-ignore -->` above it\n')).toEqual([])
    expect(kinds('~~~\n<!-- epha-ignore -->\n~~~\n\n<!-- epha-ignore -->\n\nwords\n')).toEqual([
      ['ignore', 7],
    ])
  })

  it('is none in a fence that never closes, nor in one that a shorter one seems to close', () => {
    expect(kinds('```\nx\n\n<!-- epha-ignore -->\n')).toEqual([])
    expect(kinds('````\n```\n<!-- epha-ignore -->\n````\n')).toEqual([])
  })
})
