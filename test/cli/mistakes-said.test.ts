import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = 'src'
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))

// new UsageError('the words are empty, …') · refusal(`…`) · faultAt(reading, token, '…')
const thrown =
  /(?:new UsageError|refusal|faultAt)\(\s*(?:reading,\s*[\w.]+(?:\([^)]*\))?,\s*)?(?:[\w.]+\s*\?\s*)?(`(?:\\.|[^`\\])*`|'(?:\\.|[^'\\])*')/g

const messages = files.flatMap(({ path, text }) =>
  [...text.matchAll(thrown)].map(([, message = '']) => ({ path, message: message.slice(1, -1) })),
)

describe('a mistake in the request', () => {
  it('is said as what it is, and not as unexpected: that is how problems of the minutes begin', () => {
    expect(messages.length).toBeGreaterThan(140)
    expect(messages.filter(({ message }) => /^unexpected/i.test(message))).toEqual([])
  })

  it('is said without blame: no "please", no "oops", no exclamation mark, no full stop at its end', () => {
    const bad = /!(?:\s|$)|\bplease\b|\boops\b|\bsorry\b|\binvalid\b|\.$/i
    expect(messages.filter(({ message }) => bad.test(message))).toEqual([])
  })
})
