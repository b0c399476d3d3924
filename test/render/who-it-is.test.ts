import { expect, test } from 'vitest'
import { recognise } from '../../src/notation/recognise.js'
import { parseDocument } from '../../src/parse/document.js'
import { readSettings } from '../../src/parse/settings.js'
import { rosterOfOne, rostersOf } from '../../src/register/roster/rosters.js'
import { identityReason } from '../../src/render/reasons.js'

const settings = readSettings(
  'people: { JM: Jo March, CL: { name: The Clerk } }\nposts: { Treasurer: JM }\n',
  'epha.yaml',
)
const earlier = 'Present: Rowan Tate, Ida Moss, Kim Orr, Rowan Hale, Lena Hart'
const later = 'Present: Ida Moss (IM), Otto Hart (Secretary), Lena Hart'

/** Why the owner of one line means the person that it does; all of it in the second meeting of two. */
function why(line: string): string | null | undefined {
  const documents = [
    ['2024-01-10', earlier],
    ['2024-02-10', `${later}\n\n## Actions\n\n- ${line}`],
  ].map(([date, text]) => {
    const file = { path: `${date}.md`, text: `# Board, ${date}\n\n${text}\n` }
    return parseDocument(file, settings, { alone: false, absolutePath: `/minutes/${date}.md` })
  })
  const rosters = rostersOf(
    documents.map(({ names }) => names),
    settings,
  )
  const [owner] = documents.flatMap((document) => {
    const roster = rosters.get(document.path) ?? rosterOfOne(document.names, settings)
    return recognise(document, settings, roster).entries.flatMap(({ owners }) => owners)
  })
  return owner && identityReason(owner)
}

test.each([
  ['Ida Moss to write', 'these minutes write this person so'],
  ['IM to write', 'these minutes write this person so'],
  ['JM to write', 'the key in epha.yaml'],
  ['Ida to write', 'the only one in these minutes whom it fits'],
  ['Kim to write', 'the only one whom it fits within 200 days of this meeting'],
  ['Rowan to write', '"Rowan" fits Rowan Tate and Rowan Hale: open'],
  ['the Treasurer to write', '`posts` in epha.yaml'],
  ['Clerk to write', 'called so in epha.yaml'],
  ['Secretary: write', 'the attendance of this meeting prints the post beside the name'],
  ['Zara Quist to write', null],
])('it is told how "%s" became this person', (line, reason) => {
  expect(why(line)).toBe(reason)
})
