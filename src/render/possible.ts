import { dayText } from '../language/day-text.js'
import { isOfProse } from '../model/action.js'
import type { Register } from '../model/register.js'
import { counted } from './english.js'
import { type Cell, type GridRow, printGrid } from './grid.js'
import { possibleReason } from './possible-reasons.js'
import type { ListContext, Palette } from './renderer.js'
import { unbroken, type Word, words, wrapped } from './words.js'

/** What may be an action and is in no register, as lists show it. */
export type PossibleList = Register['possible']

/**
 * What may be an action, below the list of what is one: a line that says that it is in no register, then each with its
 * place, its owner, its words and why it stands here.
 */
export function possibleLines(
  list: PossibleList,
  { palette, width, fromHere }: ListContext,
): readonly string[] {
  const rows = list.map((candidate): GridRow => {
    const { location, owners, text, because } = candidate
    const place = unbroken(`${fromHere(location.path)}:${location.line}`, palette.key)
    const reason = words(possibleReason(because), palette.quiet)
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
  const heading = `Not in the register: ${numbersInWords(list)} that may be ${list.length === 1 ? 'an action' : 'actions'}`
  return [
    ...wrapped(heading, width).map((line) => palette.strong(line)),
    ...(list.length === 0
      ? []
      : printGrid({ columns, sections: [{ title: null, rows }] }, width, palette.quiet)),
  ]
}

/** `2 lines of lists and tables and 9 sentences of plain prose` */
function numbersInWords(list: PossibleList): string {
  const sentences = list.filter(isOfProse).length
  const lines = list.length - sentences
  return [
    ...(lines > 0 ? [`${counted(lines, 'line')} of lists and tables`] : []),
    ...(sentences > 0 || lines === 0 ? [`${counted(sentences, 'sentence')} of plain prose`] : []),
  ].join(' and ')
}

function dueWords({ due }: PossibleList[number], { quiet }: Palette): readonly Word[] {
  if (due === undefined) return words('no date', quiet)
  return due.date === null ? words(`"${due.written}"`) : [unbroken(dayText(due.date))]
}
