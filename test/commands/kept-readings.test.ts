import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readingsOf } from '../../src/commands/kept/kept-readings.js'
import type { FileRoster } from '../../src/model/file-roster.js'
import { recognise } from '../../src/notation/recognise.js'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { rosterOfOne } from '../../src/register/roster/rosters.js'
import { openWorkspace } from '../../src/workspace/folder.js'
import type { Workspace } from '../../src/workspace/workspace.js'

const text =
  '# 1 May 2011\n\nPresent: Ann Cole\n\n## Actions\n\n- [ ] Ann to paint the gate\n- [ ] Harrow to sing\n'
const file = { path: 'may.md', text }
const document = parseDocument(file, defaultSettings, { alone: false, absolutePath: '/minutes/may.md' })
const roster = rosterOfOne(document.names, defaultSettings)

function place() {
  const folder = mkdtempSync(join(tmpdir(), 'epha-readings-'))
  const cache = { folder: join(folder, 'cache'), program: 'test', now: Date.now }
  const workspace = openWorkspace(folder, folder)
  if (workspace === null) throw new Error('no folder')
  return { cache, workspace }
}

/** Reads the minutes and keeps them; gives what was asked of the series too. */
function keptOnce(possible = false, known: FileRoster = roster) {
  const { cache, workspace } = place()
  const readings = readingsOf(cache, workspace, { possible })
  const asked = new Set<string>()
  readings.read(file, document.names)
  const minutes = readings.recognised(file, known, (recorded) =>
    recognise(
      document,
      defaultSettings,
      { ...recorded, smallWords: { has: (word) => asked.add(word) && recorded.smallWords.has(word) } },
      { possible },
    ),
  )
  readings.save()
  return { cache, workspace, minutes, asked }
}

type Kept = ReturnType<typeof keptOnce>

function found(
  { cache, workspace }: Kept,
  change: { text?: string; roster?: FileRoster; workspace?: Workspace; possible?: boolean } = {},
) {
  const readings = readingsOf(cache, change.workspace ?? workspace, { possible: change.possible ?? false })
  const names = readings.namesIn({ ...file, text: change.text ?? text })
  return { names, minutes: readings.minutesIn(file.path, change.roster ?? roster) }
}

test('a file of the same text, in a series of the same people, is what was read of it', () => {
  const kept = keptOnce()
  expect(kept.minutes?.entries).toHaveLength(2)
  expect(found(kept)).toEqual({ names: document.names, minutes: kept.minutes })
})

test('another text, be it by one blank, is read again: whom it names, and what it says', () => {
  expect(found(keptOnce(), { text: `${text} ` })).toEqual({ names: null, minutes: null })
})

test('what a file said in another text is not what it says, though its names are read anew', () => {
  const { cache, workspace } = keptOnce()
  const readings = readingsOf(cache, workspace, {})
  const changed = { ...file, text: `${text}- [ ] Ann to dig\n` }
  expect(readings.namesIn(changed)).toBeNull()
  readings.read(changed, document.names)
  expect(readings.minutesIn(file.path, roster)).toBeNull()
})

test('people who were not known before make what it says be read again, and not whom it names', () => {
  const more = { ...roster, near: [[{ ...(roster.own[0] ?? { key: 'x' }), key: 'Bo', name: 'Bo Dale' }]] }
  expect(found(keptOnce(), { roster: more as FileRoster })).toEqual({ names: document.names, minutes: null })
})

test('words of the series matter where they were asked for, and nowhere else', () => {
  const kept = keptOnce()
  expect(kept.asked).toContain('harrow')
  const with_ = (word: string): FileRoster => ({
    ...roster,
    smallWords: { has: (asked) => asked === word || roster.smallWords.has(asked) },
  })
  expect(found(kept, { roster: with_('unheard-of') }).minutes).toEqual(kept.minutes)
  expect(found(kept, { roster: with_('harrow') }).minutes).toBeNull()
})

test('so do those of whom the series says what they are to do', () => {
  const { cache, workspace } = place()
  const readings = readingsOf(cache, workspace, {})
  readings.read(file, document.names)
  const minutes = readings.recognised(file, roster, (known) =>
    known.doers.has('Timo') ? null : recognise(document, defaultSettings, known),
  )
  readings.save()
  const minutesWith = (doers: readonly string[]) =>
    readingsOf(cache, workspace, {}).namesIn(file) &&
    found({ cache, workspace, minutes, asked: new Set() }, { roster: { ...roster, doers: new Set(doers) } })
      .minutes
  expect(minutesWith(['Ida'])).toEqual(minutes)
  expect(minutesWith(['Timo'])).toBeNull()
})

test('other settings, and the search for what may be an action, are other readings', () => {
  const kept = keptOnce()
  const { folder } = kept.workspace
  writeFileSync(join(folder, 'epha.yaml'), 'people: { AC: Ann Cole }\n')
  const workspace = openWorkspace(folder, folder)
  expect(found(kept, { ...(workspace ? { workspace } : {}) })).toEqual({ names: null, minutes: null })
  expect(found(kept, { possible: true })).toEqual({ names: null, minutes: null })
})

test('of a file that changed between its names and its entries nothing of the entries is kept', () => {
  const { cache, workspace } = place()
  const readings = readingsOf(cache, workspace, {})
  readings.read(file, document.names)
  const minutes = readings.recognised({ ...file, text: `${text}x` }, roster, (known) =>
    recognise(document, defaultSettings, known),
  )
  expect(minutes).not.toBeNull()
  readings.save()
  const again = readingsOf(cache, workspace, {})
  expect(again.namesIn(file)).toEqual(document.names)
  expect(again.minutesIn(file.path, roster)).toBeNull()
})

test('a roster that says the same is the same, whether its people are one object or copies', () => {
  const kept = keptOnce()
  const copies = {
    ...structuredClone({ ...roster, smallWords: 0, doers: 0 }),
    smallWords: roster.smallWords,
    doers: roster.doers,
  }
  expect(found(kept, { roster: copies }).minutes).toEqual(kept.minutes)
})

test('a roster of which others are met later is another one', () => {
  const later = (key: string): FileRoster => ({ ...roster, metLater: new Set([key]) })
  expect(found(keptOnce(), { roster: later('Una Vale') }).minutes).toBeNull()
  const kept = keptOnce(false, later('Una Vale'))
  expect(found(kept, { roster: later('Una Vale') }).minutes).toEqual(kept.minutes)
  expect(found(kept, { roster: later('Una Hall') }).minutes).toBeNull()
})
