import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Sample } from '../../src/check/rule.js'
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

/** The files of a folder; those of its folder `before` are the same as they were. */
function samplesIn(path: string): readonly Sample[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry): readonly Sample[] => {
    const absolute = join(path, entry.name)
    return entry.isDirectory()
      ? samplesIn(absolute).map((sample) => ({ ...sample, isBefore: true }))
      : [{ path: entry.name, text: readFileSync(absolute, 'utf8') }]
  })
}

const gate = await loadCheckSamples()

describe.each(rules)('$name', (rule) => {
  const samples = samplesIn(join(folder, rule.name))

  test('finds what its minutes mark, no more, no fewer', () => {
    const now = samples.filter(({ isBefore }) => isBefore !== true)
    const expected = now.flatMap(({ path, text }) => expectedIn(path, text))
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
