import { expect, test } from 'vitest'
import { imported, readBack } from './imported.js'
import type { PaperSpec } from './papers.js'
import { wordFile } from './word-file.js'

const paper: PaperSpec = [
  { text: 'Harbour Trust, minutes of 14 March 2011', heading: 1 },
  'Present: Ann Fox (Clerk), Nora Quill (NQ), Chair; Greta Holm (Treasurer)',
  { text: '1. Moorings', heading: 2 },
  'The rings are worn.',
  { text: 'Actions', heading: 2 },
  { text: 'Clerk: order the rings', bullet: true },
  { text: 'the Treasurer to pay the smith', bullet: true },
  { text: 'Chair will thank the diver', bullet: true },
  { text: 'Ann Fox to ring the smith', bullet: true },
  { text: 'Webmaster: mend the page', bullet: true },
]

test('who holds a post owns what is written under it, in a Word file and in the minutes made of it', async () => {
  const house = await imported(await wordFile(paper))
  const { actions, people } = readBack(house)
  const nameOf = (key: string): string => people.find((person) => person.key === key)?.name ?? key
  expect(
    actions.map(({ text, owners }) => `${owners.map(({ key }) => nameOf(key)).join(', ')}: ${text}`),
  ).toEqual([
    'Ann Fox: order the rings',
    'Greta Holm: pay the smith',
    'Nora Quill: thank the diver',
    'Ann Fox: ring the smith',
    'Webmaster: mend the page',
  ])
  expect(house.text).toMatch(/role: Clerk/i)
})
