import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = 'fixtures/notations'
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
