import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check } from '../../src/check/check.js'
import { buildRegister, defaultSettings, readMinutes } from '../../src/index.js'
import type { Problem } from '../../src/model/problem.js'
import type { Register } from '../../src/model/register.js'
import { patience, runs } from '../generated.js'

// A branch gives minutes another name, puts headings and lines in, takes some out, and moves others.

interface File {
  readonly path: string
  readonly text: string
}

function registerOf({ path, text }: File): Register {
  return buildRegister([readMinutes({ path, text }, defaultSettings)], defaultSettings)
}

/** What the rule says of a file that was another. */
function movesOf(before: File, now: File): readonly Problem[] {
  const options = { today: '2011-06-20', only: ['ids-moved'], before: registerOf(before) }
  return check(registerOf(now), defaultSettings, { ...options, textOf: () => now.text }).problems
}

/** A file with all that the rule offers written into it. */
function pasted({ path, text }: File, problems: readonly Problem[]): File {
  const edits = problems.flatMap(({ fix = [] }) => fix)
  const fromBehind = edits.toSorted((edit, other) => other.span.start - edit.span.start)
  let written = text
  for (const { span, before, after } of fromBehind) {
    expect(written.slice(span.start, span.end)).toBe(before)
    written = written.slice(0, span.start) + after + written.slice(span.end)
  }
  return { path, text: written }
}

/** The actions by their words, which no two share. */
function idsByWords({ actions }: Register): ReadonlyMap<string, string> {
  return new Map(actions.map(({ text, id }) => [text, id]))
}

interface Item {
  /** Printed before its title; null for none. */
  readonly number: number | null
  readonly title: string
  readonly lines: readonly { readonly words: string; readonly form: Form; readonly pin: string | null }[]
}

const forms = {
  box: (words: string, pin: string) => `- [ ] RH to ${words}${pin}`,
  wrapped: (words: string, pin: string) =>
    `- [x] AF to ${words.replace(/ (?=\S+$)/, '\n  ')}${pin}\n  - a note of it`,
  label: (words: string, pin: string) => `We spoke of it. **Action:** TR to ${words}${pin}\n`,
  due: (words: string, pin: string) => `- [ ] RH to ${words}${pin} (by 3 May 2012)`,
  row: (words: string, pin: string) => `\n| Action | Owner |\n| --- | --- |\n| ${words}${pin} | RH |\n`,
  windows: (words: string, pin: string) => `- [ ] TR to ${words}${pin}  \r`,
} as const
type Form = keyof typeof forms

const verbs = ['paint', 'mend', 'order', 'fetch', 'count', 'sweep', 'varnish', 'book', 'print', 'wax']
const things = [
  'the oars',
  'the jetty',
  'a canoe',
  'the shed',
  'all cups',
  'the posters',
  'the long rope',
  'the flag',
]
const words = fc
  .tuple(fc.constantFrom(...verbs), fc.constantFrom(...things), fc.nat(400))
  .map(([verb, thing, number]) => `${verb} ${thing} of boathouse${number}`)

const line = fc.record({
  words,
  form: fc.constantFrom(...(Object.keys(forms) as Form[])),
  pin: fc.option(fc.constantFrom('door', 'oars', '2.1', '3.2', 'h1.1'), { freq: 8 }),
})
const item: fc.Arbitrary<Item> = fc.record({
  number: fc.option(fc.integer({ min: 1, max: 5 })),
  title: fc.constantFrom('Boats', 'Jetty', 'House', 'Welcome', 'Any other business'),
  lines: fc.array(line, { maxLength: 4 }),
})

function textOf(items: readonly Item[], front: string): string {
  const parts = items.flatMap(({ number, title, lines }) => [
    `## ${number === null ? '' : `${number}. `}${title}`,
    ...lines.map(({ words, form, pin }) => forms[form](words, pin === null ? '' : ` ^${pin}`)),
  ])
  return `${front}# Rowing committee, 7 May 2012\n\n${parts.join('\n\n')}\n`
}

/** Items without a word or a pin that stands there twice. */
function distinct(items: readonly Item[]): readonly Item[] {
  const seen = new Set<string>()
  const isNew = (word: string): boolean => !seen.has(word) && seen.add(word) !== undefined
  return items.map((item) => ({
    ...item,
    lines: item.lines
      .filter(({ words }) => isNew(words))
      .map((line) => (line.pin !== null && isNew(`^${line.pin}`) ? line : { ...line, pin: null })),
  }))
}

/** What a branch does to the items. */
const change = fc.oneof(
  fc.record({ kind: fc.constant('put in' as const), at: fc.nat(6), item }),
  fc.record({ kind: fc.constant('add' as const), at: fc.nat(6), below: fc.nat(4), line }),
  fc.record({ kind: fc.constant('take out' as const), at: fc.nat(6), below: fc.nat(4) }),
  fc.record({ kind: fc.constant('swap' as const), at: fc.nat(6), other: fc.nat(6) }),
  fc.record({
    kind: fc.constant('number' as const),
    at: fc.nat(6),
    number: fc.option(fc.integer({ min: 1, max: 5 })),
  }),
)
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

function changed(items: readonly Item[], change: Change): readonly Item[] {
  const at = change.at % (items.length + 1)
  const own = items[at]
  if (change.kind === 'put in') return items.toSpliced(at, 0, withoutPins(change.item))
  if (own === undefined) return items
  switch (change.kind) {
    case 'add':
      return items.with(at, {
        ...own,
        lines: own.lines.toSpliced(change.below, 0, { ...change.line, pin: null }),
      })
    case 'take out':
      return items.with(at, { ...own, lines: own.lines.toSpliced(change.below, 1) })
    case 'swap': {
      const other = items[change.other % items.length]
      return other === undefined ? items : items.with(at, other).with(items.indexOf(other), own)
    }
    case 'number':
      return items.with(at, { ...own, number: change.number })
  }
}

const withoutPins = (item: Item): Item => ({
  ...item,
  lines: item.lines.map((line) => ({ ...line, pin: null })),
})

const names = fc.constantFrom('2012-05-07.md', 'may.md', 'rowing/may 2012.md', '2012-05-07-minutes.md')
const fronts = fc.constantFrom(
  '',
  '---\ntitle: Rowing\n---\n\n',
  '---\r\nmeeting: may-2012\r\nseries: rowing\r\n---\r\n\r\n',
  '---\nseries: rowing\nmeeting: "may: 2012"\n---\n',
)

test('what the rule offers, pasted, gives each action the very id that it had, and the rule is silent', {
  timeout: 4 * patience,
}, () => {
  fc.assert(
    fc.property(
      fc.array(item, { minLength: 1, maxLength: 5 }),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      fc.tuple(names, names, fronts, fronts),
      (first, changes, [pathBefore, path, frontBefore, front]) => {
        const items = distinct(first)
        const before = { path: pathBefore, text: textOf(items, frontBefore) }
        const now = { path, text: textOf(distinct(changes.reduce(changed, items)), front) }
        const ids = idsByWords(registerOf(before))
        const mended = pasted(now, movesOf(before, now))
        expect(movesOf(before, mended)).toEqual([])
        const register = registerOf(mended)
        expect(register.problems.filter(({ rule }) => rule === 'id-repeated')).toEqual([])
        for (const { text } of register.actions) {
          const id = ids.get(text)
          if (id !== undefined) expect(register.byId.get(id.toLowerCase())?.text).toBe(text)
        }
      },
    ),
    { numRuns: Math.ceil(runs / 4) },
  )
})
