import { type ActionObject, actionObject } from '../model/fields.js'
import type { Found } from '../model/found.js'
import { listCsv } from './csv.js'
import { decisionObject } from './decisions.js'
import { jsonText } from './json-text.js'
import type { ListCsv } from './list-columns.js'
import type { Terminal } from './renderer.js'
import { lineWidth, printed, unbroken, type Word, words, wrapTogether } from './words.js'

/** What is found is drawn with: the terminal, and paths as people type them. */
export interface FoundContext extends Terminal {
  readonly fromHere: (path: string) => string
}

/** One thing that was found: what it is, its words, and where they stand. */
interface FoundPlace {
  readonly head: readonly Word[]
  readonly text: string
  readonly place: string
}

/** Actions, decisions and other sentences under headings of their own, each with its place; nothing where none is. */
export function foundLines(
  { actions, decisions, sentences }: Found,
  context: FoundContext,
): readonly string[] {
  const { palette, fromHere } = context
  const at = ({ path, line }: { readonly path: string; readonly line: number }) => `${fromHere(path)}:${line}`
  const parts: readonly (readonly [string, readonly FoundPlace[]])[] = [
    [
      'Actions',
      actions.map(({ action }) => ({
        head: [unbroken(action.id, palette.key), unbroken(action.status)],
        text: action.text,
        place: at(action.entries[0].location),
      })),
    ],
    [
      'Decisions',
      decisions.map(({ meeting, text, evidence, location }) => ({
        head: [unbroken(meeting.id, palette.key)],
        text: text === '' ? evidence.text : text,
        place: at(location),
      })),
    ],
    ['Sentences', sentences.map(({ text, location }) => ({ head: [], text, place: at(location) }))],
  ]
  return parts
    .filter(([, places]) => places.length > 0)
    .flatMap(([heading, places], index) => [
      ...(index === 0 ? [] : ['']),
      palette.strong(heading),
      ...places.flatMap((place) => placeLines(place, context)),
    ])
}

function placeLines({ head, text, place }: FoundPlace, { width, palette }: FoundContext): readonly string[] {
  const at = unbroken(place, palette.quiet)
  const isWide = width !== null && lineWidth([...head, at]) + head.length + 2 > width
  const apart = (parts: readonly Word[]): string => parts.map((part) => printed([part])).join('  ')
  // The place of a long line stands below, whole: nothing is broken within a path.
  const first =
    isWide && head.length > 0 ? [`  ${apart(head)}`, `    ${apart([at])}`] : [`  ${apart([...head, at])}`]
  const line = words(text)
  const lines = width === null ? [line] : wrapTogether(line, Math.max(width - 4, 20))
  return [...first, ...lines.map((part) => `    ${printed(part)}`)]
}

/** One row for each place that was found, for a spreadsheet. */
export function foundCsv({ actions, decisions, sentences }: Found, csv: ListCsv): string {
  const rows = [
    ...actions.map(({ action: { id, meeting, status, text, entries } }) => {
      const { path, line } = entries[0].location
      return ['action', id, meeting.id, status, text, path, line]
    }),
    ...decisions.map(({ meeting, text, evidence, location: { path, line } }) => [
      ...['decision', null, meeting.id, null, text === '' ? evidence.text : text],
      ...[path, line],
    ]),
    ...sentences.map(({ text, meeting, location: { path, line } }) => [
      ...['sentence', null, meeting, null, text],
      ...[path, line],
    ]),
  ]
  return listCsv('found', rows, csv)
}

/** What is found, as programs rely on it. */
export function foundJson(
  { actions, decisions, sentences }: Found,
  { today, withheld }: { readonly today: string; readonly withheld: number },
): string {
  const found = {
    version: 1,
    today,
    actions: actions.map((listed): ActionObject => actionObject(listed)),
    decisions: decisions.map(decisionObject),
    sentences: sentences.map(({ text, confidential, location: { path, line, column } }) => ({
      text,
      confidential,
      source: { path, line, column },
    })),
    counts: { confidential: withheld },
  }
  return `${jsonText(found, 2)}\n`
}
