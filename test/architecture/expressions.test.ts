import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { checkSync } from 'recheck'
import { describe, expect, test, vi } from 'vitest'
import { type Expression, repeatedParts } from './repeated-parts.js'

/** All that the program makes of the words of a language. */
const makers = vi.hoisted((): (() => unknown)[] => [])
vi.mock('../../src/language/spoken.js', async (original) => {
  const real = await original<typeof import('../../src/language/spoken.js')>()
  const spoken: typeof real.spoken = (make) => {
    const hand = real.spoken(make)
    makers.push(hand)
    return hand
  }
  return { ...real, spoken }
})

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))

/** The regular expressions that stand in a program as such, not those that are put together of words. */
function expressionsIn(name: string, text: string): readonly Expression[] {
  const found: Expression[] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('regex' in node && isExpression(node.regex)) found.push(node.regex)
    for (const part of Object.values(node)) walk(part)
  }
  walk(parseSync(name, text).program)
  return found
}

const isExpression = (value: unknown): value is Expression =>
  typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value

/** The expressions that are put together while something runs. */
async function madeIn(run: () => Promise<void>): Promise<readonly Expression[]> {
  const Native = globalThis.RegExp
  const found: Expression[] = []
  const noted = (made: RegExp): RegExp => {
    found.push({ pattern: made.source, flags: made.flags })
    return made
  }
  globalThis.RegExp = new Proxy(Native, {
    construct: (target, words) => noted(Reflect.construct(target, words)),
    apply: (target, self, words) => noted(Reflect.apply(target, self, words)),
  })
  try {
    await run()
  } finally {
    globalThis.RegExp = Native
  }
  return found
}

/** What is made of the words of each language that epha knows, and of the words of the program itself. */
function expressionsOfWords(): Promise<readonly Expression[]> {
  const rooms = ['language', 'source', 'parse', 'notation', 'register', 'query', 'house', 'check', 'edit']
  return madeIn(async () => {
    for (const name of files.filter((path) => rooms.some((room) => path.startsWith(`${room}/`))))
      await import(/* @vite-ignore */ `../../src/${name.replace(/\.ts$/, '.js')}`)
    const { otherLanguages } = await import('../../src/language/languages.js')
    const { english } = await import('../../src/language/en.js')
    const { readingIn } = await import('../../src/language/spoken.js')
    for (const language of [english, ...otherLanguages])
      readingIn(language, () => {
        for (const make of makers) make()
        return null
      })
  })
}

/** Each once, by what it looks like. */
const byText = (all: readonly Expression[]): ReadonlyMap<string, Expression> =>
  new Map(all.map((one) => [`/${one.pattern}/${one.flags}`, one]))

/** Whether a text can be written for which each character more doubles the time; null where that cannot be told. */
function isExponential({ pattern, flags }: Expression): boolean | null {
  for (const checker of ['automaton', 'fuzz'] as const) {
    const told = checkSync(pattern, flags, { checker, timeout: 10_000 })
    if (told.status === 'safe') return false
    if (told.status === 'vulnerable') return told.complexity.type === 'exponential'
  }
  return null
}

/** Of expressions those of which a part is exponential, and how many of all such parts cannot be told of. */
function lookedAt(expressions: ReadonlyMap<string, Expression>) {
  const parts = byText([...expressions.values()].flatMap(repeatedParts))
  const told = new Map([...parts].map(([text, part]) => [text, isExponential(part)]))
  const exponential = [...expressions].flatMap(([text, expression]) =>
    [...byText(repeatedParts(expression)).keys()].some((part) => told.get(part)) ? [text] : [],
  )
  const untold = [...told.values()].filter((answer) => answer === null).length
  return { exponential, shareUntold: untold / Math.max(told.size, 1) }
}

/** A machine that is busy leaves a few parts untold in the time that each has. */
const mostUntold = 0.1

// What is quadratic in blanks and signs is held by the cost of a row of them: test/hostile/too-much.test.ts.
describe('no regular expression takes time that doubles with each character', () => {
  test('of those that stand in the program', { timeout: 600_000 }, () => {
    const all = byText(files.flatMap((name) => expressionsIn(name, readFileSync(join('src', name), 'utf8'))))
    expect(all.size).toBeGreaterThan(900)
    const { exponential, shareUntold } = lookedAt(all)
    expect(exponential).toEqual([])
    expect(shareUntold).toBeLessThan(mostUntold)
  })

  test('of those that are put together of the words of all languages', { timeout: 600_000 }, async () => {
    // The library for days counts in expressions that double; it is asked nothing but what `relativePattern` matches.
    await import('chrono-node/en')
    const all = byText(await expressionsOfWords())
    expect(makers.length).toBeGreaterThan(400)
    expect(all.size).toBeGreaterThan(2000)
    const { exponential, shareUntold } = lookedAt(all)
    expect(exponential).toEqual([])
    expect(shareUntold).toBeLessThan(mostUntold)
  })
})

describe('an expression', () => {
  const isTold = ({ source, flags }: RegExp): boolean =>
    lookedAt(byText([{ pattern: source, flags }])).exponential.length > 0

  test.each([
    /^(?:a+)+$/,
    /^(?:a|a)*$/,
    /x(?:a|b|ab)*y/,
    /(?:\w+\s?)*:/,
    /(?:(?=a)\w|a)+!/,
    /(?<=-(?:x+)+)y/,
    /!(?!(?:b|bb)+c)/,
    /(?:a{0,60}){0,60}b/,
    /((?:\p{L}+[ -]?)+)\d/u,
    /(?:(?:one|two|three)(?:, )?(?:(?:one|two)(?:, )?)?)*\./i,
  ])('%s is told of', (expression) => {
    expect(isTold(expression)).toBe(true)
  })

  test.each([
    /^[a-z]+$/,
    /^(?:a|b)*$/,
    /(?:\w+\s)*:/,
    /(?:one|two)(?:one|two)(?:one|two)x/,
    /^(?:\p{L}+-)*\p{L}+$/u,
    /(?:a{0,3}){0,3}b/,
    /(?<!\w)(?:(?:Mr|Mrs|Dr) )*\p{Lu}/u,
  ])('%s is not', (expression) => {
    expect(isTold(expression)).toBe(false)
  })

  test('is found where it stands', () => {
    expect(expressionsIn('a.ts', 'const a = /b+/u, c = { d: [/e/] }')).toEqual([
      expect.objectContaining({ pattern: 'b+', flags: 'u' }),
      expect.objectContaining({ pattern: 'e', flags: '' }),
    ])
  })

  test('is found where it is put together', async () => {
    const [either, other] = ['a|b', 'c']
    const found = await madeIn(async () => void [new RegExp(`${either}+`, 'i'), RegExp(other)])
    expect(found).toEqual([
      { pattern: 'a|b+', flags: 'i' },
      { pattern: 'c', flags: '' },
    ])
  })
})
