import { dayText } from '../language/day-text.js'
import type { Register } from '../model/register.js'
import { counted } from './english.js'
import { type Cell, type GridRow, printGrid } from './grid.js'
import { commitmentReason } from './reasons.js'
import type { ListContext, Palette } from './renderer.js'
import { unbroken, type Word, words } from './words.js'

/** Bare prose that may be an action, as lists show it. */
export type PossibleList = Register['possible']

/**
 * Sentences that may be actions, below the list of those that are: a line that says that they are in no register,
 * then each with its place, its owner, its words and why it stands here.
 */
export function possibleLines(
  list: PossibleList,
  { palette, width, fromHere }: ListContext,
): readonly string[] {
  const rows = list.map((candidate): GridRow => {
    const { location, owners, text, because } = candidate
    const place = unbroken(`${fromHere(location.path)}:${location.line}`, palette.key)
    const reason = words(commitmentReason(because), palette.quiet)
    const facts: readonly Cell[] = [
      [words(owners.map((owner) => owner.key).join(', '), palette.strong)],
      [dueWords(candidate, palette)],
    ]
    return width === null
      ? [[[place]], ...facts, [words(text)], [reason]]
      : [...facts, [words(text), reason, [place]]]
  })
  const named = [
    { heading: 'OWNER', most: 20 },
    { heading: 'DUE', most: 12 },
    { heading: 'MAY BE AN ACTION', flexible: true, together: true },
  ]
  const columns = width === null ? [{ heading: 'PLACE' }, ...named, { heading: 'BECAUSE' }] : named
  const heading = `Not in the register: ${counted(list.length, 'sentence')} of plain prose that may be ${list.length === 1 ? 'an action' : 'actions'}`
  return [
    palette.strong(heading),
    ...(list.length === 0
      ? []
      : printGrid({ columns, sections: [{ title: null, rows }] }, width, palette.quiet)),
  ]
}

function dueWords({ due }: PossibleList[number], { quiet }: Palette): readonly Word[] {
  if (due === undefined) return words('no date', quiet)
  return due.date === null ? words(`"${due.written}"`) : [unbroken(dayText(due.date))]
}
