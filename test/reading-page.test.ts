import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Owner } from '../src/model/owner.js'
import type { Register } from '../src/model/register.js'
import { recognise } from '../src/notation/recognise.js'
import { parseDocument } from '../src/parse/document.js'
import { defaultSettings } from '../src/parse/settings.js'
import { buildRegister } from '../src/register/build.js'
import { rosterOfOne, whoIsWho } from '../src/register/roster/rosters.js'

const path = 'docs/reading.md'
const page = readFileSync(path, 'utf8')

/** An example of minutes, and what the page says is read of it. */
const shown = /^```markdown\n((?:(?!```).*\n)*)```\n\n```text\n((?:(?!```).*\n)*)```$/gm
/** What all examples stand below that are no meetings of their own. */
const [, head = ''] = /^```markdown\n(# .*?)^```$/ms.exec(page) ?? []

function registerOf(example: string): Register {
  const meetings = example.startsWith('# ') ? example.split(/^(?=# )/m) : [`${head}\n${example}`]
  const documents = meetings.map((text, number) =>
    parseDocument({ path: `${number}.md`, text }, defaultSettings, {
      alone: false,
      absolutePath: '/minutes',
    }),
  )
  const who = whoIsWho(
    documents.map(({ names }) => names),
    defaultSettings,
  )
  const minutes = documents.map((document) => {
    const roster = who.rosters.get(document.path) ?? rosterOfOne(document.names, defaultSettings)
    return recognise(document, defaultSettings, roster, { possible: true })
  })
  return buildRegister(minutes, defaultSettings, { membership: who.membership(() => true) })
}

const whose = (owners: readonly Owner[]): string => owners.map(({ key }) => key).join(', ') || 'nobody'

/** `RH: mend the gate (by 2011-07-01, done)`, and below the actions what may be one. */
function readOf(example: string): string {
  const { actions, possible } = registerOf(example)
  const lines = actions.map(({ text, owners, due, status }) => {
    const day = due === null ? [] : [due.date ? `by ${due.date}` : due.written]
    const facts = [...day, ...(status === 'outstanding' ? [] : [status])]
    return `${whose(owners)}: ${text}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`
  })
  const unsure = possible.map(({ text, owners }) => `possible, ${whose(owners)}: ${text}`)
  return `${[...lines, ...unsure].join('\n') || 'no action'}\n`
}

if (process.env.UPDATE)
  writeFileSync(
    path,
    page.replace(shown, (_, example: string) =>
      ['```markdown', `${example}\`\`\``, '', '```text', `${readOf(example)}\`\`\``].join('\n'),
    ),
  )

describe('docs/reading.md shows what is read', () => {
  const examples = [...page.matchAll(shown)].map(([, example = '', read = '']) => ({ example, read }))

  it('of every example but the head that they stand below', () => {
    expect(head).toContain('Present:')
    expect(examples).toHaveLength([...page.matchAll(/^```markdown$/gm)].length - 1)
  })

  it.each(examples)('$example', ({ example, read }) => {
    expect(process.env.UPDATE ? readOf(example) : read).toBe(readOf(example))
  })
})
