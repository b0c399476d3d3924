import { ownersText } from '../changes/changes-report.js'
import { listCsv } from '../csv.js'
import type { ListCsv } from '../list-columns.js'
import type { HistoryReport } from './history-report.js'

/** One row for each change of an action and for each place that speaks of it; of a confidential one, its id alone. */
export function historyCsv({ id: named, steps, isShown }: HistoryReport, csv: ListCsv): string {
  const rows = steps.flatMap(({ commit, changes, said }) => {
    const by = [commit?.id ?? null, commit?.day ?? null, commit?.author ?? null, commit?.subject ?? null]
    return [
      ...changes.map(({ kind, before, now }) => {
        const { id, due, status, text } = kind === 'dropped' ? (before ?? now) : now
        return [
          ...by,
          kind,
          id,
          ownersText(now),
          due?.date ?? due?.written ?? null,
          status,
          null,
          text,
          null,
          null,
        ]
      }),
      ...said.map(({ meeting, entry, location: { path, line } }) => [
        ...[...by, 'minuted', null, null, null, null, meeting.id],
        ...[entry?.text ?? null, path, line],
      ]),
    ]
  })
  const hidden = [null, null, null, null, 'confidential', named]
  return listCsv('history', isShown ? rows : [hidden], csv)
}
