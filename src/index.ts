import type { Minutes } from './model/minutes.js'
import type { Settings } from './model/settings.js'
import { recognise } from './notation/recognise.js'
import { parseDocument } from './parse/document.js'
import { defaultSettings } from './parse/settings.js'

export { type CheckOptions, type CheckResult, check } from './check/check.js'
export type { Action, Decision, Entry, ResolvedDue, Sentence, Sighting } from './model/action.js'
export type { Due } from './model/facts.js'
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
 */
export function readMinutes(
  file: { readonly path: string; readonly text: string },
  settings: Settings = defaultSettings,
): Minutes {
  const text = file.text.replace(/^\ufeff/, '')
  return recognise(
    parseDocument({ ...file, text }, settings, { alone: true, absolutePath: file.path }),
    settings,
  )
}
