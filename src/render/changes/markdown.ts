import type { ActionChange } from '../../model/action-change.js'
import { literal, literalCell } from '../literal.js'
import {
  type ChangesReport,
  changesByKind,
  changeTitles,
  closedText,
  comparedSentence,
  countsSentence,
  dueText,
  isSecret,
  ownersText,
  unknownSentences,
} from './changes-report.js'

/** By this the comment of an earlier run is known again; it is no more than a comment of HTML. */
export const commentMark = '<!-- epha diff -->'

/** GitHub takes 65,536 characters of a comment; what is longer is cut between two rows. */
const longest = 60_000

/**
 * A comment on a pull request: what is different for whoever reads the minutes, in tables. All words of the minutes stand
 * in it as code, so that nobody is written to and nothing in them is a link, a tag or a table.
 */
export function changesMarkdown(report: ChangesReport): string {
  const head = [commentMark, '## What changes in the register', countsSentence(report.changes)]
  const foot = [...unknownSentences(report.unknown), ...report.unread, comparedSentence(report)].map(prose)
  let left = longest - [...head, ...foot].join('\n\n').length
  const parts: string[] = []
  let cut = 0
  for (const [kind, changes] of changesByKind(report.changes)) {
    const rows: string[] = []
    for (const change of changes) {
      const row = rowOf(change, report)
      left -= row.length + 1
      if (left < 0) cut++
      else rows.push(row)
    }
    if (rows.length > 0) parts.push(tableOf(`${changeTitles[kind][0]} (${changes.length})`, rows))
  }
  const more = cut === 0 ? [] : [`${cut} more are not shown here; \`epha diff\` has them all.`]
  return `${[...head, ...parts, ...more, ...foot].join('\n\n')}\n`
}

/** A sentence of epha's own in which names of branches, files and meetings may stand. */
function prose(sentence: string): string {
  return `<sub>${literal(sentence)}</sub>`
}

function tableOf(title: string, rows: readonly string[]): string {
  return `### ${title}\n\n| Id | Owner | Due | Action |\n| --- | --- | --- | --- |\n${rows.join('\n')}`
}

function rowOf(change: ActionChange, report: ChangesReport): string {
  const { kind, before, now } = change
  const id =
    (kind === 'moved' || kind === 'joined') && before ? turned(before.id, now.id) : literalCell(now.id)
  if (isSecret(change, report)) return `| ${id} | | | confidential |`
  const owner =
    kind === 'reassigned' && before
      ? turned(ownersText(before), ownersText(now))
      : literalCell(ownersText(now))
  const due =
    kind === 're-dated' && before ? turned(dueText(before), dueText(now)) : literalCell(dueText(now))
  const words = literalCell(now.text)
  const text = kind === 'reworded' && before ? `${words}<br>before: ${literalCell(before.text)}` : words
  const state = kind === 'done' || kind === 'withdrawn' ? literalCell(closedText(now)) : due
  return `| ${id} | ${owner} | ${state} | ${text} |`
}

function turned(from: string, to: string): string {
  return `${literalCell(from)} → ${literalCell(to)}`
}
