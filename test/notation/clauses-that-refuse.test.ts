import { expect, it } from 'vitest'
import { entriesAlone } from '../reading.js'

const read = (line: string): readonly string[] =>
  entriesAlone(
    `# Board, 1 May 2011\n\nPresent: Nora Orr (NO), Rob Tate (RT), Nell Fox (NF)\n\n## 1. Hall\n\n${line}\n`,
  ).map(({ owners, text }) => `${owners.map(({ key }) => key).join(' ')}: ${text}`)

it.each([
  'ACTION: NO to write the poster. NF will not take this on.',
  'ACTION: NO to write the poster, Rob will no longer do it.',
  'ACTION: NO to write the poster and NF will never sign it.',
  'ACTION: NO to write the poster; Nell will not draw it.',
])('whoever will not do something owes nothing: %s', (line) => {
  const found = read(line)
  expect(found).toHaveLength(1)
  expect(found[0]).toMatch(/^NO: write the poster/)
})

it.each([
  ['ACTION: NO to write the poster. NF will note it.', 'NF: note it'],
  ['ACTION: NO to write the poster, Rob will now print it.', 'RT: now print it'],
  ['ACTION: NO to write the poster and NF will notify the press.', 'NF: notify the press'],
])('a verb that only looks like a refusal is somebody’s: %s', (line, second) => {
  expect(read(line)).toEqual(['NO: write the poster', second])
})
