import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../src/parse/blocks.js'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const before = 'Held on 3 May 2011\n\n- [ ] GOOD ACTION @bob due 2026-02-01\n\n'

function unreadIn(text: string) {
  const context = { alone: true, absolutePath: '/minutes/roof.md' }
  const document = parseDocument({ path: 'roof.md', text }, defaultSettings, context)
  const { entries, problems } = recogniseAlone(document, defaultSettings)
  expect(entries.map((entry) => entry.text)).toContain('GOOD ACTION')
  return {
    number: entries.length,
    unread: problems.filter(({ rule }) => rule === 'minutes-unreadable'),
    lines: document.lines.starts.length,
  }
}

describe('a paragraph longer than a megabyte', () => {
  test.each([
    ['agreements', 'RH AGREED to send the report to TR by the next meeting. '],
    ['one word', 'AGREED '],
    ['labels', 'Action: '],
    ['letters', 'x'],
    ['lines', 'and so on\n'],
    ['sentences', 'TR will call. '],
  ])('of %s is not read, and what stands around it is', (_, piece) => {
    const long = piece.repeat(2 ** 20 / piece.length + 9)
    const blocks = blocksOf(`${before}${long}\n\nthe end\n`)
    const heavy = blocks.flatMap((block) => block.heavy)
    expect(heavy.map(({ why }) => why)).toEqual(['a paragraph longer than a megabyte'])
    expect(heavy[0]?.span).toEqual({ start: before.length, end: (before + long).trimEnd().length })
  })

  test('is the first that is not read: a little less is', () => {
    const heavy = blocksOf(`${before}${'x'.repeat(2 ** 20 - 9)}\n\nthe end\n`).flatMap((block) => block.heavy)
    expect(heavy).toEqual([])
  })
})

describe('more than ten thousand actions in one file', { timeout: 120_000 }, () => {
  test.each([
    ['tasks', (n: number) => `- [ ] TR to mend gate ${n}\n${n % 50 === 0 ? '\n# Part\n\n' : ''}`],
    ['agreements', (n: number) => `TR AGREED to mend gate ${n}. ${n % 50 === 0 ? '\n\n' : ''}`],
  ])('of %s: the rest is not read, and a problem says from which line', (_, piece) => {
    const text = before + Array.from({ length: 11_000 }, (_, n) => piece(n)).join('')
    const { number, unread, lines } = unreadIn(text)
    expect(number).toBeGreaterThan(9_000)
    expect(number).toBeLessThan(11_000)
    expect(unread).toHaveLength(1)
    expect(unread[0]?.hidesActions).toBe(true)
    expect(unread[0]?.message).toMatch(/: too many actions for one file; lines? /)
    expect(unread[0]?.location.line).toBeLessThan(lines)
  })
})
