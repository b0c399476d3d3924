import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Action } from '../../src/model/action.js'
import type { Meeting } from '../../src/model/meeting.js'
import type { Register } from '../../src/model/register.js'
import { parseDocument } from '../../src/parse/document.js'
import { readSettings } from '../../src/parse/settings.js'
import { buildRegister } from '../../src/register/build.js'
import { recogniseAlone } from '../reading.js'

/** What a fixture says of one action; what it does not mention is not compared. */
export type ExpectedAction = Partial<ReturnType<typeof facts>>

/** `<name>.json` beside `<name>.md`. */
export interface Expectation {
  readonly actions?: readonly ExpectedAction[]
  /** The sentences of the decisions. */
  readonly decisions?: readonly string[]
  /** `rule:line`, every one that the minutes give. */
  readonly problems?: readonly string[]
  /** Lines of bare prose that may be an action. */
  readonly candidates?: readonly number[]
  /** Key and title of each agenda item: `4a Tiles`. */
  readonly agenda?: readonly string[]
  /** Line of what is left out, and the code of why: `12 says-none`. */
  readonly leftOut?: readonly string[]
  /** Line and kind of each question about a row of an Action column: `12 by order`. */
  readonly doubts?: readonly string[]
  /** First and last line of each section for earlier actions, and its title: `8-12 Matters arising`. */
  readonly earlier?: readonly string[]
  /** The line that carries all other actions. */
  readonly carriesOthers?: number
  readonly meeting?: Partial<ReturnType<typeof meetingFacts>>
}

/** An action as fixtures speak of it. */
export function facts(action: Action) {
  return {
    id: action.id,
    countedId: action.countedId,
    text: action.text,
    owners: action.owners.map((owner) => owner.key),
    status: action.status,
    due: action.due?.date ?? null,
    written: action.due?.written ?? null,
    dueIsDefault: action.due?.default ?? false,
    raised: action.raised,
    closed: action.closed,
    carried: action.carried,
    item: action.item?.number ?? null,
    itemTitle: action.item?.title ?? null,
    areas: action.areas,
    line: action.location.line,
    notation: action.entries[0].entry?.notation ?? null,
    evidence: action.evidence?.text ?? null,
    notes: action.notes,
    confidential: action.confidential,
  }
}

/** A meeting as fixtures speak of it. */
export function meetingFacts(meeting: Meeting) {
  const { id, title, series, date, areas, status, present } = meeting
  return {
    id,
    title,
    series,
    date,
    areas,
    status,
    present,
    next: meeting.next.map((sitting) => sitting.date),
  }
}

/** Of `found`, what `expected` speaks of. */
export function mentioned(found: object, expected: object): object {
  return Object.fromEntries(Object.entries(found).filter(([key]) => key in expected))
}

/** The register of some files, with the settings of one `epha.yaml`. One file alone is minutes whatever it holds. */
export function registerOf(folder: string, paths: readonly string[], settingsPath: string): Register {
  const settings = readSettings(readFileSync(settingsPath, 'utf8'), settingsPath)
  const minutes = paths.map((path) => {
    const absolutePath = resolve(folder, path)
    const text = readFileSync(absolutePath, 'utf8')
    const alone = paths.length === 1
    const document = parseDocument({ path, text }, settings, { alone, absolutePath })
    return recogniseAlone(document, settings, { possible: true })
  })
  return buildRegister(minutes, settings)
}

/** Names of the fixtures of a folder: of every expectation in it and below, without its ending. */
export function fixtureNames(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.json'))
    .map((path) => path.slice(0, -'.json'.length))
    .sort()
}

/** The register of a fixture: of `<name>.md`, or of all minutes in the folder `<name>`. */
export function registerOfFixture(folder: string, name: string): Register {
  const own = join(folder, `${name}.yaml`)
  const settingsPath = existsSync(own) ? own : join(folder, 'epha.yaml')
  if (existsSync(join(folder, `${name}.md`))) return registerOf(folder, [`${name}.md`], settingsPath)
  const below = readdirSync(join(folder, name)).filter((path) => path.endsWith('.md'))
  return registerOf(join(folder, name), below.sort(), settingsPath)
}
