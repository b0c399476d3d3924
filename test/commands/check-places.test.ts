import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { placesOf, type Unsaved } from '../../src/commands/check/places.js'
import type { Environment } from '../../src/commands/environment.js'
import { UsageError } from '../../src/model/usage-error.js'
import { plain } from '../../src/render/renderer.js'

let here = ''
beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-places-'))
  for (const folder of ['minutes', 'other']) mkdirSync(join(here, folder))
  for (const file of [
    'minutes/a.md',
    'minutes/b.md',
    'other/c.md',
    'other/d.md',
    'other/e.md',
    'other/template.md',
  ])
    writeFileSync(join(here, file), `# ${file}\n`)
})
afterAll(() => rmSync(here, { recursive: true }))

/** What is read, and of which files it is asked. */
function places(named: readonly string[], unsaved: Unsaved | null = null): readonly [string, string] {
  const paper = { palette: plain, width: null }
  const environment: Environment = { here, minutes: null, today: '2011-06-20', stdout: paper, stderr: paper }
  const { workspace, isWanted } = placesOf(named, unsaved, environment)
  const paths = [...workspace.files([])].map((one) => (one.kind === 'read' ? one.file.path : one.unread.path))
  return [paths.join(' '), paths.filter(isWanted).join(' ')]
}

test('without a name the minutes folder is read', () => {
  expect(places([])).toEqual(['a.md b.md', 'a.md b.md'])
})

test('a folder is the minutes folder', () => {
  expect(places(['other/'])).toEqual(['c.md d.md e.md', 'c.md d.md e.md'])
})

test('a file of the minutes folder is read with its neighbours, and asked for alone', () => {
  expect(places(['minutes/b.md'])).toEqual(['a.md b.md', 'b.md'])
})

test('another file is read with its folder, and asked for alone', () => {
  expect(places(['other/c.md'])).toEqual(['d.md e.md c.md', 'c.md'])
})

test('a file that the name of it would leave out is read where it is named', () => {
  expect(places(['other/template.md'])).toEqual(['c.md d.md e.md template.md', 'template.md'])
})

test('several other files are read with what lies between them', () => {
  expect(places(['other/c.md', 'other/e.md'])).toEqual(['c.md d.md e.md', 'c.md e.md'])
})

test('the text of an editor stands in for the file that is saved', () => {
  expect(places([], { name: 'minutes/b.md', text: '# new' })).toEqual(['a.md b.md', 'b.md'])
  expect(places([], { name: 'minutes/new.md', text: '# new' })).toEqual(['a.md b.md new.md', 'new.md'])
  expect(places([], { name: 'other/c.md', text: '# new' })).toEqual(['d.md e.md c.md', 'c.md'])
  expect(places([], { name: null, text: '# new' })).toEqual(['stdin.md', 'stdin.md'])
})

test('a file that is not there is a mistake in the request', () => {
  expect(() => places(['minutes/z.md'])).toThrow(UsageError)
})
