import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Listing } from '../../src/model/listing.js'
import type { Problem } from '../../src/model/problem.js'
import type { Register } from '../../src/model/register.js'
import { composeLetters } from '../../src/query/letter-plan.js'
import { everything } from '../../src/query/query.js'
import { select } from '../../src/query/select.js'
import { arisingFormats } from '../../src/render/agenda/index.js'
import { formats } from '../../src/render/index.js'
import { unobeyed } from '../../src/render/lines.js'
import { problemFormats } from '../../src/render/problems/index.js'
import { letterFormats } from '../../src/render/reminder/index.js'
import { letterWords } from '../../src/render/reminder/letter-words.js'
import { plain } from '../../src/render/renderer.js'
import { patience, registers, runs, words } from '../generated.js'
import { obeyed } from '../obeyed.js'
import { runnerCommands } from './problems/runner.js'
import { reportOf, wrongWeekday } from './problems/spring-and-summer.js'

// Every way out is looked at as bytes: whatever is in an index of formats is here, so that a new one cannot be forgotten.

const today = '2011-06-20'
const terminal = { palette: plain, width: null }

function listingOf(register: Register): Listing {
  return select(register, {
    query: everything,
    today,
    sort: [],
    groupBy: null,
    limit: null,
    confidential: true,
  })
}

/** What is written, as text: of a Word file or a spreadsheet all its parts. */
const textOf = (made: string | Uint8Array): string =>
  typeof made === 'string'
    ? made
    : Object.values(unzipSync(made))
        .map((part) => strFromU8(part))
        .join('\n')

const holds = (law: (register: Register) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(registers, law), { numRuns: Math.ceil(runs / 4) })

/** What a build server would obey where it overhears this on stdout. */
const commandsIn = (made: string) => runnerCommands(unobeyed(made))

describe.each(Object.entries(formats))('a list as %s', (_, load) => {
  test('holds nothing that a terminal, a reader or a build server obeys', { timeout: patience }, async () => {
    const format = await load()
    await holds(async (register) => {
      const made = format.render(listingOf(register), {
        ...terminal,
        columns: null,
        fromHere: (path) => path,
      })
      const text = textOf(await made)
      expect(text.replace(/^\ufeff/, '')).not.toMatch(obeyed)
      if (typeof (await made) === 'string') expect(commandsIn(text)).toEqual([])
    })
  })
})

describe.each(['json', 'ndjson', 'yaml', 'calendar'] as const)('a list as %s', (name) => {
  test('is the same bytes where a build server listens', { timeout: patience }, async () => {
    const format = await formats[name]()
    await holds(async (register) => {
      const made = await format.render(listingOf(register), {
        ...terminal,
        columns: null,
        fromHere: (path) => path,
      })
      expect(unobeyed(textOf(made))).toBe(made)
    })
  })
})

describe.each(Object.entries(letterFormats))('a letter as %s', (_, load) => {
  test('holds nothing that a terminal, a reader or a build server obeys', { timeout: patience }, async () => {
    const format = await load()
    await holds(async (register) => {
      const { letters } = composeLetters(register, listingOf(register))
      const text = format.render(letters.map((letter) => letterWords(letter, { remind: {}, title: null })))
      expect(text).not.toMatch(obeyed)
      expect(commandsIn(text)).toEqual([])
    })
  })
})

describe.each(Object.entries(arisingFormats))('matters arising as %s', (_, load) => {
  test('hold nothing that a terminal, a reader or a build server obeys', { timeout: patience }, async () => {
    const format = await load()
    await fc.assert(
      fc.asyncProperty(words, words, async (label, text) => {
        const row = { id: '2011/3.1', owner: text, due: '', words: text, line: `- [ ] 2011/3.1 ${text}` }
        const made = await format.render([{ label, rows: [row] }])
        expect(textOf(made)).not.toMatch(obeyed)
        if (typeof made === 'string') expect(commandsIn(made)).toEqual([])
      }),
      { numRuns: Math.ceil(runs / 8) },
    )
  })
})

describe.each(Object.entries(problemFormats))('what the check found as %s', (name, load) => {
  test('holds nothing that a terminal or a reader obeys', { timeout: patience }, async () => {
    const render = await load()
    fc.assert(
      fc.property(words, words, (message, line) => {
        const problem: Problem = { ...wrongWeekday, message }
        const text = render({ ...reportOf([problem]), lineOf: () => line }, { palette: plain, width: 80 })
        expect(text).not.toMatch(obeyed)
        const commands = name === 'github' ? runnerCommands(text).slice(1) : commandsIn(text)
        expect(commands).toEqual([])
      }),
      { numRuns: runs },
    )
  })
})
