import type { Action } from '../../model/action.js'
import type { ActionChange } from '../../model/action-change.js'
import { jsonText } from '../json-text.js'
import { type ChangesReport, changesByKind, isSecret, type Version } from './changes-report.js'

/** What is different, as programs rely on it. Of a confidential action there is its id alone. */
export function changesJson(report: ChangesReport): string {
  const { from, to, changes, unknown } = report
  const counts = Object.fromEntries([...changesByKind(changes)].map(([kind, list]) => [kind, list.length]))
  const shown = {
    version: 1,
    from: versionObject(from),
    to: versionObject(to),
    changes: changes.map((change) => changeObject(change, report)),
    notCompared: [...new Set(unknown.map(({ id }) => id))],
    counts,
  }
  return `${jsonText(shown, 2)}\n`
}

function versionObject({ name, commit, day }: Version) {
  return { name, commit, date: day }
}

function changeObject(change: ActionChange, report: ChangesReport) {
  const { kind, before, now } = change
  const isHidden = isSecret(change, report)
  return {
    kind,
    id: now.id,
    confidential: now.confidential || before?.confidential === true,
    before: before === null ? null : stateObject(before, isHidden),
    now: kind === 'dropped' ? null : stateObject(now, isHidden),
  }
}

/** An action in one of the versions. */
export function stateObject(action: Action, isHidden: boolean) {
  const { id, text, owners, status, due, closed, carried, location } = action
  if (isHidden) return { id }
  return {
    id,
    text,
    owners: owners.map(({ key }) => key),
    status,
    due: due === null ? null : { date: due.date, written: due.written, default: due.default },
    closed,
    carried,
    source: { path: location.path, line: location.line, column: location.column },
  }
}
