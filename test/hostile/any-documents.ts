import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { anyMinutes } from '../faults/any-minutes.js'
import { words } from '../generated.js'
import { tangledMarkdown } from '../generated-minutes.js'
import { bombs } from './bombs.js'
import { isLong } from './runs.js'

function markdownBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

/** Minutes to make others of: those of the project, and in a long run those that lie beside it. */
const seeds: readonly string[] = [
  ...markdownBelow('fixtures'),
  ...(isLong ? ['corpus', 'corpus2', 'hostile'].flatMap((name) => markdownBelow(`../shared/${name}`)) : []),
]

const linesOf = (text: string): readonly string[] => text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []

/** Some lines on end of some minutes; of a short file often all. */
const stretch = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: 1, max: 60 }),
  )
  .map(([text, from, length]) => {
    const lines = linesOf(text)
    const start = Math.floor(from * Math.max(0, lines.length - length / 2))
    return lines.slice(start, start + length).map((line) => line.slice(0, 4000))
  })

const grammar = fc.oneof(
  tangledMarkdown,
  anyMinutes.map(({ text }) => text),
)

const sameToTheEye = 'AАBВCСEЕHНIІKКMМOОPРTТXХaаeеoоpрcсxх'
const lookAlike = (text: string): string =>
  text.replace(/[A-Za-z]/g, (letter) => {
    const at = sameToTheEye.indexOf(letter)
    return at < 0 ? letter : (sameToTheEye[at + 1] ?? letter)
  })

const bomb = fc
  .tuple(fc.constantFrom(...Object.values(bombs)), fc.integer({ min: 10, max: 600 }))
  .map(([make, size]) => make(size))

/** What is done to one line: the line in its place, as any number of lines. */
const change: fc.Arbitrary<(line: string) => string> = fc.oneof(
  fc.constant(() => ''),
  fc.constantFrom(2, 3, 40).map((times) => (line: string) => line.repeat(times)),
  fc.tuple(words, fc.nat(80)).map(
    ([put, at]) =>
      (line: string) =>
        line.slice(0, at) + put + line.slice(at),
  ),
  fc.tuple(words, fc.nat(80)).map(
    ([put, at]) =>
      (line: string) =>
        line.slice(0, at) + put,
  ),
  fc.oneof(grammar, bomb).map((text) => (line: string) => `${line}${text}`),
  fc.nat(80).map((length) => (line: string) => line.slice(length)),
  fc.nat(80).map((length) => (line: string) => line.slice(0, length)),
  fc.constant(lookAlike),
  fc.constant((line: string) => line.toUpperCase()),
  fc.constant((line: string) => [...line].reverse().join('')),
  fc.nat(99).map((number) => (line: string) => line.replace(/\d+/, String(number))),
  fc
    .constantFrom(
      '> ',
      '- ',
      '    ',
      '\t',
      '| ',
      '# ',
      '<!-- ',
      '--> ',
      '``` ',
      '~~',
      '- [ ] ',
      '- [x] ',
      '\\',
      '\ufeff',
    )
    .map((before) => (line: string) => before + line),
  fc
    .constantFrom('\r', '\n\n', '\r\n', '\u2028', '\u0085', '')
    .map((end) => (line: string) => line.replace(/[\r\n]+$/, '') + end),
)

const mutated = fc
  .tuple(
    stretch,
    fc.array(fc.tuple(fc.nat(60), change), { minLength: 1, maxLength: 6 }),
    fc.option(fc.tuple(fc.nat(60), stretch), { freq: 3 }),
  )
  .map(([lines, changes, inserted]) => {
    const all = inserted
      ? [...lines.slice(0, inserted[0]), ...inserted[1], ...lines.slice(inserted[0])]
      : [...lines]
    for (const [at, write] of changes) all[at % all.length] = write(all[at % all.length] ?? '')
    return all.join('')
  })

const bytes = fc.oneof(
  { weight: 12, arbitrary: fc.constant((text: string): Buffer => Buffer.from(text)) },
  { weight: 1, arbitrary: fc.constant((text: string): Buffer => Buffer.from(text, 'latin1')) },
  { weight: 1, arbitrary: fc.constant((text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le')) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(2000), fc.uint8Array({ maxLength: 4 })).map(([at, put]) => (text: string) => {
      const all = Buffer.from(text)
      return Buffer.concat([all.subarray(0, at), put, all.subarray(at + 1)])
    }),
  },
)

/** The bytes of a file as somebody hostile, or unlucky, would leave it: made by the grammar, or of minutes that are there. */
export const anyDocument: fc.Arbitrary<Buffer> = fc
  .tuple(fc.oneof({ weight: 1, arbitrary: grammar }, { weight: 3, arbitrary: mutated }), bytes)
  .map(([text, encode]) => encode(text))
