import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/check/rules/index.js'
import { sampleOf } from '../../src/check/sample.js'
import { loadCheckSamples } from '../../src/commands/check/self-test.js'

const folder = fileURLToPath(new URL('../../fixtures/rules', import.meta.url))
const today = '2011-06-20'

/** `<!-- expect: owner-unknown -->` on the offending line; `… on line 1 -->` where that line can hold no comment. */
const marker = /<!-- expect: ([a-z-]+)(?: on line (\d+))? -->/g

function expectedIn(path: string, text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(marker)].map(([, rule, elsewhere]) => `${path}:${elsewhere ?? index + 1} ${rule}`),
    )
}

const gate = await loadCheckSamples()

describe.each(rules)('$name', (rule) => {
  const samples = readdirSync(join(folder, rule.name)).map((path) => ({
    path,
    text: readFileSync(join(folder, rule.name, path), 'utf8'),
  }))

  test('finds what its minutes mark, no more, no fewer', () => {
    const expected = samples.flatMap(({ path, text }) => expectedIn(path, text))
    const found = gate(samples, rule, today).map(
      (one) => `${one.location.path}:${one.location.line} ${one.rule}`,
    )
    expect([...found].sort()).toEqual([...expected].sort())
    expect(found.some((one) => one.endsWith(` ${rule.name}`))).toBe(true)
  })

  test('finds itself in its wrong example and nothing in its right one', () => {
    const wrong = gate(sampleOf(rule, 'wrong'), rule, today)
    expect(wrong.map((one) => one.rule)).toContain(rule.name)
    expect(gate(sampleOf(rule, 'right'), rule, today).map((one) => `${one.rule}: ${one.message}`)).toEqual([])
  })
})

test('every fixture folder is that of a rule', () => {
  expect(readdirSync(folder).sort()).toEqual(rules.map(({ name }) => name).sort())
})
