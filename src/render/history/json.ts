import { stateObject } from '../changes/json.js'
import { jsonText } from '../json-text.js'
import type { HistoryReport } from './history-report.js'

/** The history of an action, as programs rely on it. Of a confidential one there is its id alone. */
export function historyJson({ id, action, steps, isCutShort, isShown }: HistoryReport): string {
  const history = steps.map(({ commit, changes, said }) => ({
    commit: commit?.id ?? null,
    date: commit?.day ?? null,
    author: commit?.author ?? null,
    subject: commit?.subject ?? null,
    changes: changes.map(({ kind, before, now }) => ({
      kind,
      before: before === null ? null : stateObject(before, false),
      now: kind === 'dropped' ? null : stateObject(now, false),
    })),
    said: said.map(({ meeting, entry, location }) => ({
      meeting: meeting.id,
      date: meeting.date,
      text: entry?.text ?? null,
      source: { path: location.path, line: location.line, column: location.column },
    })),
  }))
  const shown = isShown
    ? { action: action === null ? null : stateObject(action, false), history, isCutShort }
    : { confidential: true }
  return `${jsonText({ version: 1, id, ...shown }, 2)}\n`
}
