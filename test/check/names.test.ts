import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { rules } from '../../src/check/rules/index.js'
import { buildRegister, defaultSettings, readMinutes, readSettings } from '../../src/index.js'
import { type RecordedRule, recordedRules } from '../../src/model/problem.js'

const folder = fileURLToPath(new URL('../../fixtures/rules', import.meta.url))

/** The names under which reading and folding a folder of fixtures record something. */
function recordedIn(name: string): readonly RecordedRule[] {
  const settingsPath = join(folder, name, 'epha.yaml')
  const settings = existsSync(settingsPath)
    ? readSettings(readFileSync(settingsPath, 'utf8'), 'epha.yaml')
    : defaultSettings
  const minutes = readdirSync(join(folder, name))
    .filter((path) => path.endsWith('.md'))
    .map((path) => readMinutes({ path, text: readFileSync(join(folder, name, path), 'utf8') }, settings))
  const register = buildRegister(minutes, settings)
  return [...settings.problems, ...register.problems].map(({ rule }) => rule)
}

test('every name under which reading records a problem is that of a rule', () => {
  const names = rules.map(({ name }) => name)
  expect(recordedRules.filter((name) => !names.includes(name))).toEqual([])
})

test.each(recordedRules)('the minutes of %s make reading record it', (name) => {
  expect(recordedIn(name)).toContain(name)
})

test('no two rules have one name, and each name is in small letters with dashes', () => {
  const names = rules.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)+$/)
})
