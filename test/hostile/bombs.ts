const times = (text: string, count: number): string => text.repeat(count)

/** Texts that take Markdown long or overflow its stack, each by what it is made of; `size` is about its characters. */
export const bombs: Readonly<Record<string, (size: number) => string>> = {
  'emphasis that stays open': (size) => times('_*', size / 2),
  'strong words that stay open': (size) => times('**a b ', size / 6),
  'emphasis within emphasis': (size) => times('*a ', size / 6) + times('b*', size / 6),
  'emphasis that closes nothing': (size) => times('a* ', size / 3),
  'backticks, each run longer than the last': (size) => {
    const runs = Math.floor(Math.sqrt(size * 2))
    return Array.from({ length: runs }, (_, index) => `e${times('`', index + 1)}`).join('')
  },
  'pictures in pictures': (size) => times('![', size / 6) + times('](x)', size / 6),
  'links in links': (size) => times('[', size / 5) + times('](x)', size / 5),
  'links without an end': (size) => times('[a](', size / 4),
  'references in references': (size) => times('[a][b] ', size / 7),
  'comments without an end': (size) => `a ${times('<!-- ', size / 5)}`,
  'instructions without an end': (size) => `a ${times('<?', size / 2)}`,
  'lists in lists on one line': (size) => `${times('* ', size / 2)}a`,
  'numbered lists in lists': (size) => `${times('1. ', size / 3)}a`,
  'quotations in quotations': (size) => `${times('> ', size / 2)}a`,
  'quotations in lists': (size) => `${times('- > ', size / 4)}a`,
  'lists in lists, line by line': (size) => {
    const depth = Math.floor(Math.sqrt(size))
    return Array.from({ length: depth }, (_, index) => `${times('  ', index)}- [ ] a`).join('\n')
  },
  'a list that goes on without its indent': (size) => `- a\n${times('b\n', size / 2)}`,
  'quotations in a list, line by line': (size) => times('- > a\n', size / 6),
  'headings that are underlined': (size) => times('a\n=\n', size / 4),
  'a wide table': (size) => `${times('|a', size / 4)}|\n${times('|-', size / 4)}|\n`,
  'a long table': (size) => `|a|\n|-|\n${times('|b\n', size / 3)}`,
  'one word': (size) => times('x', size),
  'one line of words': (size) => times('word ', size / 5),
  'white space in a line': (size) => `a${times(' ', size)}b`,
  'an indent': (size) => `${times(' ', size)}a`,
  'owners in a row': (size) => `TR${times(', TR', size / 4)} to call`,
  'names in a row': (size) => times('Ann ', size / 4),
  'labels in a row': (size) => times('Action: ', size / 8),
  'labels in brackets': (size) => times('[Action ', size / 8),
  'agreements in a row': (size) => times('It was agreed that ', size / 19),
  'days in a row': (size) => times('by 3 May, ', size / 10),
  'sentences in a row': (size) => times('TR to call. ', size / 12),
  'pins in a row': (size) => times('^a ', size / 3),
  'ids in a row': (size) => times('a/b/', size / 4),
  'headings in a row': (size) => times('# a\n\n', size / 5),
  'definitions in a row': (size) =>
    Array.from({ length: Math.floor(size / 10) }, (_, index) => `[a${index}]: x\n`).join(''),
}
