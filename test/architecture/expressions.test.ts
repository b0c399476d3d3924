import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { checkSync } from 'recheck'
import { describe, expect, test } from 'vitest'

interface Expression {
  readonly pattern: string
  readonly flags: string
}

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

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))

/** Whether a text can be written for which each character more doubles the time; null where that cannot be told. */
function isExponential({ pattern, flags }: Expression): boolean | null {
  const told = checkSync(pattern, flags, { checker: 'automaton', timeout: 300 })
  return told.status === 'unknown'
    ? null
    : told.status === 'vulnerable' && told.complexity.type === 'exponential'
}

describe('the regular expressions of epha', () => {
  const all = new Map(
    files
      .flatMap((name) => expressionsIn(name, readFileSync(join('src', name), 'utf8')))
      .map((expression) => [`/${expression.pattern}/${expression.flags}`, expression]),
  )

  test('are looked at', () => {
    expect(all.size).toBeGreaterThan(900)
    expect(all.has('/\\W/g') || all.has('/^\\ufeff/')).toBe(true)
  })

  // What is quadratic in blanks and signs is held by the cost of a row of them: test/hostile/too-much.test.ts.
  test('take no time that doubles with each character, as far as can be told', { timeout: 600_000 }, () => {
    const told = [...all].map(([written, expression]) => [written, isExponential(expression)] as const)
    expect(told.filter(([, answer]) => answer === true)).toEqual([])
    expect(told.filter(([, answer]) => answer === false).length).toBeGreaterThan(0.85 * all.size)
  })

  test('are told of where they do', () => {
    expect(isExponential({ pattern: '^(?:a+)+$', flags: '' })).toBe(true)
    expect(isExponential({ pattern: '^[a-z]+$', flags: '' })).toBe(false)
    expect(expressionsIn('a.ts', 'const a = /b+/u, c = { d: [/e/] }')).toEqual([
      expect.objectContaining({ pattern: 'b+', flags: 'u' }),
      expect.objectContaining({ pattern: 'e', flags: '' }),
    ])
  })
})
