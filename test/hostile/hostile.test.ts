import { describe, expect, it } from 'vitest'
import type { Minutes } from '../../src/model/minutes.js'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'
import { bombs } from './bombs.js'

const patience = 60_000

function minutesOf(text: string): Minutes {
  const file = { path: 'roof.md', text }
  const context = { alone: true, absolutePath: '/minutes/roof.md' }
  return recogniseAlone(parseDocument(file, defaultSettings, context), defaultSettings)
}

const good = '- [ ] GOOD ACTION @bob due 2026-02-01\n'
const isGood = (text: string): boolean => text === 'GOOD ACTION'

describe('minutes that were made to choke a parser', () => {
  for (const [name, bomb] of Object.entries(bombs)) {
    it(`are read around ${name}`, { timeout: patience }, () => {
      const { entries, problems } = minutesOf(
        `# 1 Welcome\n\n${good}\nprose\n\n${bomb(40_000)}\n\n# 2 Finance\n\n${good}`,
      )
      expect(entries.filter(({ text, location }) => isGood(text) && location.line === 3)).toHaveLength(1)
      for (const { rule, location } of problems)
        if (rule === 'minutes-unreadable') expect(location.line).toBeGreaterThan(5)
    })
  }

  it('name the line that is to blame, and what is not read for it', () => {
    const text = `prose\n\n${bombs['pictures in pictures']?.(6000)}\n\n${good}`
    const { entries, problems } = minutesOf(text)
    expect(entries.map((entry) => entry.text)).toEqual(['GOOD ACTION'])
    const unread = problems.filter(({ rule }) => rule === 'minutes-unreadable')
    expect(unread.map(({ location }) => location.line)).toEqual([3])
    expect(unread[0]?.message).toMatch(
      /too many square brackets opened in one paragraph; line 3 is not read$/,
    )
  })

  it('are read around many small bombs, as long as they are small together', { timeout: patience }, () => {
    const small = `${bombs['pictures in pictures']?.(500)}\n\n`
    const { entries } = minutesOf(`${good}\n# 1 Roof\n\n${small.repeat(400)}`)
    expect(entries.filter(({ text }) => isGood(text))).toHaveLength(1)
  })
})

describe('minutes that are hard to see', () => {
  it('count lines at CR, LF and CRLF alike', () => {
    const { entries } = minutesOf('- [ ] call\r\n- [ ] ask\n- [ ] write\r- [ ] read')
    expect(entries.map(({ text, location }) => [text, location.line])).toEqual([
      ['call', 1],
      ['ask', 2],
      ['write', 3],
      ['read', 4],
    ])
  })

  it('hold no task in a fence, a comment, indented code or behind a backslash', () => {
    const text = `~~~\n- [ ] in a fence\n~~~\n<!--\n- [ ] in a comment\n-->\n    - [ ] as code\n\\- [ ] escaped\n${good}`
    expect(minutesOf(text).entries.map((entry) => entry.text)).toEqual(['GOOD ACTION'])
  })

  it('go on behind a NUL, and say where it stands', () => {
    const { entries, problems } = minutesOf(`- [ ] call\u0000back\n${good}`)
    expect(entries).toHaveLength(2)
    const unread = problems.filter(({ rule }) => rule === 'minutes-unreadable')
    expect(unread.map(({ location }) => [location.line, location.column])).toEqual([[1, 11]])
  })
})
