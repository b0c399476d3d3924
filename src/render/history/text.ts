import { dayText } from '../../language/day-text.js'
import type { Sighting } from '../../model/action.js'
import type { ActionChange } from '../../model/action-change.js'
import { visible } from '../../source/visible.js'
import { statusPaint } from '../action-columns.js'
import { closedText, dueText, ownersText } from '../changes/changes-report.js'
import { dateInColumn, meetingDates } from '../english.js'
import { written } from '../lines.js'
import type { Palette, Terminal } from '../renderer.js'
import { printed, unbroken, type Word, words, wrap } from '../words.js'
import type { HistoryReport, HistoryStep } from './history-report.js'

/** The terminal, with how paths are named. */
export interface HistoryContext extends Terminal {
  readonly fromHere: (path: string) => string
}

/** An action, then each commit that changed it: when, by whom, what, and what the minutes say there. */
export function historyText(report: HistoryReport, context: HistoryContext): string {
  const { id, action, steps, isShown } = report
  const { palette } = context
  const state =
    action === null
      ? palette.late('in no minutes any more')
      : statusPaint(action.status, palette)(action.status)
  if (!isShown) return written([`${palette.key(visible(id))}  confidential`])
  const text = action?.text ?? steps.at(-1)?.changes.at(-1)?.now.text ?? ''
  return written([
    `${palette.key(visible(id))}  ${state}`,
    ...(text === '' ? [] : ['', ...indented(words(text, palette.strong), 2, context)]),
    ...steps.flatMap((step) => ['', ...stepLines(step, context)]),
  ])
}

function stepLines({ commit, changes, said }: HistoryStep, context: HistoryContext): readonly string[] {
  const { palette } = context
  const head =
    commit === null
      ? words('not committed yet', palette.soon)
      : [
          unbroken(`${dateInColumn(dayText(commit.day))} `),
          unbroken(`${commit.id.slice(0, 7)} `, palette.key),
          ...words(`${commit.author}:`),
          ...words(commit.subject, palette.quiet),
        ]
  return [
    ...indented(head, 2, context),
    ...changes.flatMap((change) => indented(changeWords(change, palette), 4, context)),
    ...said.flatMap((sighting) => indented(saidWords(sighting, context), 4, context)),
  ]
}

function indented(text: readonly Word[], by: number, { width }: Terminal): readonly string[] {
  const lines = width === null ? [text] : wrap(text, Math.max(width - by, 20))
  return lines.map((line) => ' '.repeat(by) + printed(line))
}

function changeWords({ kind, before, now }: ActionChange, palette: Palette): readonly Word[] {
  switch (kind) {
    case 'dropped':
      return words('dropped: in no minutes any more', palette.late)
    case 'raised':
      return [
        ...words('raised:'),
        ...words(`${ownersText(now)},`, palette.strong),
        ...words(now.due === null ? 'no date' : `due ${dueText(now)}`),
      ]
    case 'done':
    case 'withdrawn':
      return words(closedText(now), statusPaint(kind, palette))
    case 'reopened':
      return words('opened again')
    case 'reassigned':
      return words(`owner ${before === null ? '' : ownersText(before)} -> ${ownersText(now)}`)
    case 're-dated':
      return words(`due ${before === null ? '' : dueText(before)} -> ${dueText(now)}`)
    case 'carried':
      return words('carried forward')
    case 'reworded':
      return words(`put otherwise; before: "${before?.text ?? ''}"`)
    case 'moved':
      return words(`id ${before?.id ?? ''} -> ${now.id}`)
    case 'joined':
      return words(`${before?.id ?? ''} is read as a later word on it`)
  }
}

function saidWords(
  { meeting, entry, location }: Sighting,
  { palette, fromHere }: HistoryContext,
): readonly Word[] {
  return [
    unbroken(`${fromHere(location.path)}:${location.line}`, palette.quiet),
    ...words(`${meetingDates(meeting) ?? 'no date'}`, palette.quiet),
    ...words(entry === null || entry.text === '' ? '' : `"${entry.text}"`),
  ]
}
