import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const front = '---\ndate: 2019-05-13\npeople: { TR: Terry Reed, RH: Rosa Hale }\n---\n\n'

/** Line of the file, owner, words and status of each action. */
function actionsIn(body: string) {
  const document = parseDocument({ path: 'minutes.md', text: front + body }, settings, {
    alone: true,
    absolutePath: '/minutes.md',
  })
  const first = front.split('\n').length
  return recogniseAlone(document, settings).entries.map(({ location, owners, text, status }) => [
    location.line - first + 1,
    owners.map(({ written }) => written).join('/'),
    text,
    status ?? 'open',
  ])
}

const header = '| Action items | Who | Status |'
const rows = '| Oil the **gate** | TR | Done |\n| Paint the [door](http://d.example) |  | |\n'
const both = [
  [3, 'TR', 'Oil the gate', 'done'],
  [4, '', 'Paint the door', 'open'],
]

describe('A table of which the line of dashes has another number of cells than the header', () => {
  it.each([
    ['one too many', '| --- | --- | --- | --- |'],
    ['two too many', '|---|:--|--:|---|---|'],
    ['one too few', '| --- | --- |'],
    ['no bars at its ends', '--- | --- | --- | ---'],
    ['blanks before it', '  | --- | --- | --- | --- |'],
  ])('is read as a table: %s', (_, dashes) => {
    expect(actionsIn(`${header}\n${dashes}\n${rows}`)).toEqual(both)
  })

  it('has its cells with or without bars at the ends of a row', () => {
    const bare = 'Action items | Who | Status\n--- | --- | --- | ---\nOil the gate | TR | Done\n'
    expect(actionsIn(bare)).toEqual([[3, 'TR', 'Oil the gate', 'done']])
  })

  it('ends with an empty line', () => {
    const text = `${header}\n| --- | --- | --- | --- |\n| Oil the gate | TR | Done |\n\nRosa | was | there\n`
    expect(actionsIn(text)).toEqual([[3, 'TR', 'Oil the gate', 'done']])
  })

  it.each([
    [
      'a line without a bar',
      `${header}\n| --- | --- | --- | --- |\n| Oil the gate | TR | Done |\nand more\n`,
    ],
    ['no dashes', `${header}\n${rows}`],
    ['no rows', `${header}\n| --- | --- | --- | --- |\n`],
  ])('is a paragraph where it has %s', (_, text) => {
    expect(actionsIn(text)).toEqual([])
  })

  it('is the same as any other where the numbers agree', () => {
    expect(actionsIn(`${header}\n| --- | --- | --- |\n${rows}`)).toEqual(both)
  })
})
