import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  actionsOf,
  actionsOfImported,
  docName,
  importedFrom,
  isAlsoDoc,
  type NetFixture,
  netFixtures,
  onlyMarkdown,
  wordOf,
} from './net.js'

const fixtures = netFixtures()

async function expectSameActions(bytes: Uint8Array, fixture: NetFixture): Promise<void> {
  const minutes = await importedFrom(bytes, fixture)
  expect(actionsOfImported(minutes, fixture)).toEqual(actionsOf(fixture))
}

for (const fixture of fixtures.filter(({ name }) => !(name in onlyMarkdown)))
  test(`${fixture.name} as .docx gives the same actions`, async () => {
    await expectSameActions(await wordOf(fixture), fixture)
  })

for (const fixture of fixtures.filter(isAlsoDoc))
  test(`${fixture.name} as .doc gives the same actions`, async () => {
    await expectSameActions(readFileSync(`fixtures/word/net/${docName(fixture)}`), fixture)
  })

test('every fixture that only Markdown can have is there', () => {
  const names = fixtures.map(({ name }) => name)
  expect(Object.keys(onlyMarkdown).filter((name) => !names.includes(name))).toEqual([])
})
