import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { buildRegister } from '../../src/register/build.js'
import { patience, runs, words } from '../generated.js'
import { tangledMarkdown } from '../generated-minutes.js'
import { recogniseAlone } from '../reading.js'

const phrases = fc.constantFrom(
  '- [ ] RH to circulate the guidance (by 13 June 2011)',
  '- [x] 2011-spring/3.1 TR has asked.',
  '**Action:** AF to book the hall; JM to pay',
  'TR AGREED to ask. **[Action: TR]**',
  'Headteachers AGREED that this would be useful.',
  '## Actions',
  '### a) Matters arising',
  '| Item | Discussion | Action |\n| --- | --- | --- |\n| 3 | RH AGREED to ask.<br>b) More | RH/AF<br>by May |',
  '| Action | Owner | Due |\n| - | - | - |\n| x | TBC | asap |',
  '<!-- epha-ignore -- why -->',
  'AF → TR: it goes on ^pin',
  '\tACTION: Dan to check',
  '~~RH to go~~ ✅',
  'Present: Terry Reynolds (TR), Alison Fiala',
  '---\ndate: 2011-06-13\n---',
)
const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '')
const minutesText = fc.oneof(
  tangledMarkdown,
  fc
    .array(fc.tuple(fc.oneof(phrases, phrases, words), lineEnd), { maxLength: 14 })
    .map((lines) => lines.map(([line, end]) => line + end).join('')),
)

function read(text: string) {
  const context = { alone: true, absolutePath: '/minutes/2011-spring.md' }
  const document = parseDocument({ path: '2011-spring.md', text }, defaultSettings, context)
  return recogniseAlone(document, defaultSettings, { possible: true })
}

describe('generated minutes', () => {
  it(
    'are read without a throw, every place in the file, and the same again',
    () => {
      fc.assert(
        fc.property(minutesText, (text) => {
          const minutes = read(text)
          const register = buildRegister([minutes], defaultSettings)
          const lines = text.split(/\r\n|\r|\n/).length
          const places = [...minutes.entries, ...minutes.decisions, ...minutes.leftOut, ...minutes.problems]
          for (const { location } of places) {
            expect(location.line).toBeGreaterThanOrEqual(1)
            expect(location.line).toBeLessThanOrEqual(lines)
            expect(location.span.end).toBeLessThanOrEqual(text.length)
            expect(location.span.start).toBeLessThanOrEqual(location.span.end)
          }
          const named = minutes.entries.filter((entry) => entry.ref !== undefined).length
          expect(register.actions.length).toBeLessThanOrEqual(minutes.entries.length)
          expect(register.actions.length).toBeGreaterThanOrEqual(minutes.entries.length - named)
          expect(read(text)).toEqual(minutes)
        }),
        { numRuns: runs * 10 },
      )
    },
    patience * 10,
  )
})
