import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../src/check/rules/index.js'
import { readSettings } from '../src/parse/settings.js'

const folder = 'fixtures'
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => readFileSync(join(folder, path), 'utf8'))

/** Where an example begins in the page, and its lines that are not blank. */
const examples = [...readFileSync('docs/format.md', 'utf8').matchAll(/^```markdown\n(.*?)^```$/gms)].map(
  ([, example = '']) => example.split('\n').filter((line) => line.trim() !== ''),
)

describe('docs/format.md shows only what a fixture holds', () => {
  it.each(examples.map((lines) => [lines[0] ?? '', lines]))('%s', (_, lines) => {
    for (const line of lines)
      expect(
        fixtures.some((text) => text.split('\n').includes(line)),
        line,
      ).toBe(true)
  })
})

describe('docs/format.md shows an epha.yaml', () => {
  const [, text = ''] = /^```yaml\n(.*?)^```$/ms.exec(readFileSync('docs/format.md', 'utf8')) ?? []

  it('of which every line is known', () => {
    expect(readSettings(text, 'epha.yaml').problems).toEqual([])
  })
})

describe('docs/check.md', () => {
  const page = readFileSync('docs/check.md', 'utf8')

  it('names every rule, and no other', () => {
    const table = page.slice(page.indexOf('| rules |'), page.indexOf('`epha check --explain'))
    const named = [...table.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name)
    expect(named.sort()).toEqual(rules.map(({ name }) => name).sort())
  })
})
