import type { Register } from '../model/register.js'
import { jsonText } from './json-text.js'

/** What was agreed and makes nobody do anything, as programs rely on it. */
export function decisionsJson(
  decisions: Register['decisions'],
  { today, confidential }: { readonly today: string; readonly confidential: number },
): string {
  const shown = decisions.map(({ text, by, meeting, item, confidential, evidence, location }) => ({
    text,
    by,
    meeting: { id: meeting.id, title: meeting.title, date: meeting.date, series: meeting.series },
    item: item && { number: item.number, title: item.title },
    confidential,
    evidence: evidence.text,
    source: { path: location.path, line: location.line, column: location.column },
  }))
  return `${jsonText({ version: 1, today, decisions: shown, counts: { shown: shown.length, confidential } }, 2)}\n`
}
