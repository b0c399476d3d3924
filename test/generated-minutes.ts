import fc from 'fast-check'

/** Lines that open, close or hide something in Markdown, and lines of minutes. */
const lines: readonly string[] = [
  '',
  '',
  '',
  ' ',
  '\t',
  'Actions',
  'the hall is to be let',
  'RH to ask the trust by 3 May 2011',
  'AF will write to all schools.',
  '# 3 Finance',
  '## Actions',
  ' # Matters arising',
  '### TR',
  '#nothing',
  '####### seven',
  '# 4 Roof #',
  '===',
  '---',
  '- ',
  '-',
  '- [ ] TR to call SIEY',
  '- [x] RH wrote [the letter][hall]',
  '* AF: minutes',
  '+ **Action:** RH to reply',
  '1. Welcome',
  '2. Apologies',
  '2) ```',
  '7) seven',
  '- - a',
  '- ```',
  '-     code in an item',
  '>     quoted code',
  '- > quoted',
  '- # a heading in an item',
  '- <!-- in an item',
  '> quoted',
  '> ```',
  '> - [ ] a quoted box',
  '>',
  '```',
  '```',
  '````',
  '```js',
  '``` a`b',
  '~~~',
  '~~~ x',
  '<!-- epha-ignore -- a template -->',
  '<!-- open',
  '-->',
  'done --> after',
  '<!-->',
  '<div>',
  '</div>',
  '<br>',
  '<b>bold</b> first',
  '<pre>',
  '</pre> and',
  '<?php',
  '?>',
  '<!DOCTYPE x',
  '<![CDATA[',
  ']]>',
  '<https://example.org>',
  '[hall]: https://example.org',
  '[x]: /url',
  '[two words]:',
  '/url "title"',
  "'a title",
  'see [hall], [x] and [Two  Words]',
  '| owner | action |',
  '|---|---|',
  '| TR | call SIEY |',
  'a | b',
  '-|-',
  '**Action:** TR to write',
  'Action (RH): ask **the trust',
  'ACTION 62.2: ~~call~~',
  '\\- [ ] escaped',
  '* * *',
  '&amp; &#91;',
  '- [ ] same words',
  'All other actions carried forward.',
]

const indents = ['', '', '', '', '', ' ', '  ', '  ', '   ', '    ', '     ', '      ', '\t', ' \t', '  \t']
const ends = ['\n', '\n', '\n', '\n', '\r\n', '\r']

const line = fc
  .tuple(fc.constantFrom(...indents), fc.constantFrom(...lines), fc.constantFrom(...ends))
  .map(([indent, words, end]) => indent + words + end)

/** Texts in which Markdown's blocks stand in each other's way. */
export const tangledMarkdown: fc.Arbitrary<string> = fc
  .array(line, { minLength: 1, maxLength: 14 })
  .map((all) => all.join(''))

const fence = fc.constantFrom('---', '---', '---js', '--- ', '+++')
const field = fc.constantFrom(
  'date: 2011-05-03',
  'date: 2011-02-31',
  'title: "Spring',
  'present: [TR, RH]',
  'people: { TR: Terry Reynolds }',
  'confidential: true',
  'next: 2011-06-13',
  '<<: *a',
  '- x',
)

const frontMatter = fc
  .tuple(fence, fc.array(field, { maxLength: 4 }), fc.boolean())
  .map(([open, fields, closed]) => [open, ...fields, ...(closed ? ['---'] : []), ''].join('\n'))

/** Any text that a file may hold: Markdown with and without front matter, and characters of every kind. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  tangledMarkdown,
  fc.tuple(frontMatter, tangledMarkdown).map(([front, body]) => front + body),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...'-*+>#[]()|`~_\\ \t\n\r:1.<!AaTR@/'.split('')), maxLength: 120 }),
  fc
    .tuple(tangledMarkdown, fc.string({ unit: 'binary', maxLength: 20 }), tangledMarkdown)
    .map((parts) => parts.join('')),
)
