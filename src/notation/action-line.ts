import { ownersAboveReason } from './combine/reasons.js'
import type { EntryMatch, Match, Notation } from './notation.js'
import { clausesOf } from './phrase/clauses.js'
import { readEntry } from './phrase/entry.js'
import { labelsIn, mayHoldLabel } from './phrase/labels.js'
import { isMarkerLabel } from './phrase/marker-label.js'
import { ownersAlone } from './phrase/names.js'
import { isReport, whyNothing } from './phrase/no-action.js'

/** `**Action:** RH to circulate the guidance`, `Action (RH): circulate …`, `ACTION 62.2: …`, `… discussion. ACTION: RH to …` */
export const actionLine: Notation = {
  name: 'action-line',
  kind: 'entry',
  mayStandIn: mayHoldLabel,
  find(passage, reading, taken): readonly Match[] {
    if (
      (passage.kind !== 'paragraph' && passage.kind !== 'item') ||
      taken.some((one) => one.kind === 'entry')
    )
      return []
    const setting = reading.settings[passage.index]
    if (!setting) return []
    const { words } = passage
    const found: EntryMatch[] = []
    for (const label of labelsIn(words)) {
      if (isMarkerLabel(label, words, reading)) continue
      if (passage.indented && !label.opensLine) continue
      const content = words.text.slice(label.contentStart, label.contentEnd)
      const nothing = whyNothing(content)
      if (nothing !== null || isReport(content)) {
        if (content.trim() !== '') reading.leaveOut(passage, nothing ?? 'it reports what somebody said')
        continue
      }
      const labelOwners = label.owners === null ? [] : (ownersAlone(label.owners, reading.roster, true) ?? [])
      for (const clause of clausesOf(words, label.contentStart, label.contentEnd, reading.roster)) {
        const first = clause.start === label.contentStart
        const read = readEntry(words, clause.start, clause.end, reading.document, reading.roster, {
          owners: first ? (labelOwners.length > 0 ? labelOwners : (setting.owners ?? [])) : [],
          pin: first ? label.number : null,
          because: [
            `"${words.text.slice(label.start, label.contentStart).trim()}" labels it`,
            ...(first && labelOwners.length > 0
              ? [`owner: "${label.owners}" stands in its label`]
              : first
                ? ownersAboveReason(setting)
                : []),
          ],
        })
        if (whyNothing(read.text) !== null && read.ref === null) continue
        const at = first ? label.start : clause.start
        found.push({
          ...read,
          kind: 'entry',
          notation: 'action-line',
          passage: passage.index,
          at,
          end: clause.end,
          location: reading.place(words, at, clause.end),
          setting,
          listed: setting.section === 'list' || setting.section === 'earlier list',
          itemNumber: null,
        })
      }
    }
    return found
  },
}
