import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect } from 'vitest'

/** Expects the text of a file in `fixtures/`; `UPDATE=1` writes it, to be read and committed. */
export function expectGolden(text: string, name: string): void {
  const path = `fixtures/${name}`
  if (process.env.UPDATE) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  expect(text).toBe(readFileSync(path, 'utf8'))
}
