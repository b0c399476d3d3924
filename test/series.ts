import type { Register } from '../src/model/register.js'
import { recognise } from '../src/notation/recognise.js'
import { parseDocument } from '../src/parse/document.js'
import { readSettings } from '../src/parse/settings.js'
import { buildRegister } from '../src/register/build.js'
import { rosterOfOne, whoIsWho } from '../src/register/roster/rosters.js'

/** `date: lines` of each meeting of one series. */
export type Meetings = Readonly<Record<string, readonly string[]>>

/**
 * The register of a series of minutes, with who is who in all of them; `epha` is the text of `epha.yaml`.
 * @param today the day on which it is asked for; every meeting was held without it
 */
export function registerOfSeries(meetings: Meetings, epha = '', today: string | null = null): Register {
  const settings = readSettings(epha, 'epha.yaml')
  const documents = Object.entries(meetings).map(([date, lines]) => {
    const file = { path: `${date}.md`, text: textOfMeeting(date, lines) }
    return parseDocument(file, settings, { alone: false, absolutePath: `/minutes/${date}.md` })
  })
  const who = whoIsWho(
    documents.map(({ names }) => names),
    settings,
  )
  const minutes = documents.map((document) =>
    recognise(document, settings, who.rosters.get(document.path) ?? rosterOfOne(document.names, settings)),
  )
  return buildRegister(minutes, settings, { membership: who.membership(() => true), today })
}

/** The text of one of the minutes of a series. */
export function textOfMeeting(date: string, lines: readonly string[]): string {
  return `# Board, ${date}\n\n${lines.join('\n')}\n`
}

/** Whose each action is: `words = owner`, by name. */
export function ownersOf({ actions, people }: Register): readonly string[] {
  const nameOf = (key: string): string => people.find((person) => person.key === key)?.name ?? key
  return actions.map(
    ({ text, owners }) => `${text} = ${owners.map(({ key }) => nameOf(key)).join(', ') || 'nobody'}`,
  )
}
