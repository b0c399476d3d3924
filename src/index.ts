import type { FileRoster } from './model/file-roster.js'
import type { Minutes } from './model/minutes.js'
import type { Settings } from './model/settings.js'
import { recognise } from './notation/recognise.js'
import { type Document, parseDocument } from './parse/document.js'
import { defaultSettings } from './parse/settings.js'
import { rosterOfOne, rostersOf } from './register/roster/rosters.js'

export { type CheckOptions, type CheckResult, check } from './check/check.js'
export type { Action, Decision, Entry, ResolvedDue, Sentence, Sighting } from './model/action.js'
export type { Due } from './model/facts.js'
export type { FileRoster } from './model/file-roster.js'
export type { AgendaItem, Meeting, Sitting } from './model/meeting.js'
export type { Minutes } from './model/minutes.js'
export type { Owner, Person } from './model/owner.js'
export type { Problem, ReadingProblem, RecordedRule, Severity } from './model/problem.js'
export type { Register, Unread } from './model/register.js'
export type { Settings } from './model/settings.js'
export type { Status } from './model/status.js'
export { defaultSettings, readSettings } from './parse/settings.js'
export { buildRegister } from './register/build.js'
export type { SourceLocation, Span } from './source/lines.js'

/**
 * All that one file gives. `path` is where it lies below the minutes folder; without `meeting` in its front matter,
 * the id of the meeting comes from it. Never throws for what the text holds: that is in `problems`.
 * @param series what the other minutes of its series know of people: `knownInSeries` makes it; nothing by default
 */
export function readMinutes(
  file: { readonly path: string; readonly text: string },
  settings: Settings = defaultSettings,
  series: SeriesKnowledge = nothingKnown,
): Minutes {
  const document = documentOf(file, settings)
  const roster = series.rosters.get(document.path) ?? rosterOfOne(document.names, settings)
  return recognise(document, settings, roster)
}

/** What the minutes of a series know together: who can be meant in each file, by its path. */
export interface SeriesKnowledge {
  readonly rosters: ReadonlyMap<string, FileRoster>
}

const nothingKnown: SeriesKnowledge = { rosters: new Map() }

/** Reads whom all these files name, so that each can be read with what the others know. */
export function knownInSeries(
  files: readonly { readonly path: string; readonly text: string }[],
  settings: Settings = defaultSettings,
): SeriesKnowledge {
  const names = files.map((file) => documentOf(file, settings).names)
  return { rosters: rostersOf(names, settings) }
}

function documentOf(file: { readonly path: string; readonly text: string }, settings: Settings): Document {
  const text = file.text.replace(/^\ufeff/, '')
  return parseDocument({ ...file, text }, settings, { alone: true, absolutePath: file.path })
}
