import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/model/evidence.js'
import { leftOutReason } from '../../src/render/left-out-reasons.js'
import { possibleReason } from '../../src/render/possible-reasons.js'
import { reasonsFor } from '../../src/render/reasons.js'
import { fixtureNames, registerOfFixture } from './expectation.js'

const folders = ['fixtures/notations', 'fixtures/register']
const fixtures = folders.flatMap((folder) =>
  fixtureNamesOf(folder).map((name) => ({ folder, name, register: registerOfFixture(folder, name) })),
)

function fixtureNamesOf(folder: string): readonly string[] {
  return folder === 'fixtures/register'
    ? ['agreed-in-review', 'by-words', 'ids', 'said-again', 'twice-in-a-meeting', 'what-changes']
    : fixtureNames(folder)
}

/** The words of minutes, whatever marks, line ends and escapes stand between them. */
const wordsOf = (text: string): string =>
  text
    .replace(/\]\([^)\s]*\)/g, ']')
    .replace(/<br ?\/?>/gi, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/[\s*_~`>|\\[\]()^]+/g, '')

/** The pieces of minutes that evidence quotes. */
function quotedIn(evidence: Evidence): readonly string[] {
  const quoted = 'quoted' in evidence ? (evidence.quoted ?? []) : []
  return [
    ...(typeof quoted === 'string' ? [quoted] : quoted),
    ...(evidence.about === 'owner' && evidence.code === 'handed-over' ? [evidence.to] : []),
    ...(evidence.about === 'owner' && evidence.code === 'before-duty' ? [evidence.duty] : []),
    ...(evidence.about === 'status' && evidence.code === 'tick' ? [evidence.tick] : []),
  ]
}

describe('why an entry is what it is', () => {
  it.each(fixtures)('quotes only what the minutes say ($folder/$name)', ({ folder, name, register }) => {
    for (const { path, entries, leftOut, possible } of register.minutes) {
      const file = register.minutes.length === 1 ? join(folder, path) : join(folder, name, path)
      const words = wordsOf(readFileSync(file, 'utf8'))
      const quoted = [
        ...entries.flatMap(({ because }) => because.flatMap(quotedIn)),
        ...leftOut.flatMap(({ because }) => (because.code === 'says-none' ? [because.quoted] : [])),
        ...possible.flatMap(({ because }) => ('quoted' in because && because.quoted ? [because.quoted] : [])),
      ]
      for (const piece of quoted) expect(words, `"${piece}" of ${path}`).toContain(wordsOf(piece))
    }
  })

  it('calls nobody "he" or "she" in words of its own', () => {
    const sentences = fixtures.flatMap(({ register }) => [
      ...register.actions.flatMap((action) =>
        action.entries.flatMap((sighting, place) =>
          reasonsFor(action, sighting, place === 0).map(({ sentence }) => sentence),
        ),
      ),
      ...register.minutes.flatMap(({ leftOut, possible }) => [
        ...leftOut.map(({ because }) => leftOutReason(because)),
        ...possible.map(({ because }) => possibleReason(because)),
      ]),
    ])
    expect(sentences.length).toBeGreaterThan(1000)
    const ownWords = sentences.map((sentence) => sentence.replace(/"[^"]*"/g, '""'))
    expect(ownWords.filter((sentence) => /\b(?:he|she|his|her|him|hers)\b/i.test(sentence))).toEqual([])
  })
})
