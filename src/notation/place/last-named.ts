import type { Owner } from '../../model/owner.js'
import type { Roster } from '../phrase/roster.js'
import { lastPersonBefore } from '../text/mentions.js'
import type { Passage } from '../text/passages.js'
import type { Context } from './context.js'

// 4 of 4a
const numbered = (key: string | undefined): string | undefined => key?.replace(/(?<=\d)[a-z]$/, '')

/** Tells whoever is named last before a passage, in the same item. A passage is looked through once, if at all. */
export function lastNamedIn(
  passages: readonly Passage[],
  contexts: readonly Context[],
  roster: Roster,
): (passage: Passage) => Owner | null {
  const items = contexts.map((context) => numbered(context.item?.key))
  // By index, whoever is named last in its item up to there, that passage included.
  const known = new Map<number, Owner | null>()
  const lastWithin = ({ row, words }: Passage): Owner | null => {
    const text = row ? row.cells.map((cell) => cell.text).join('\n') : words.text
    return lastPersonBefore(roster.named(text), text.length)
  }
  return ({ index }) => {
    let at = index - 1
    let found: Owner | null = null
    for (; at >= 0 && items[at] === items[index]; at--) {
      const passage = passages[at]
      found = known.get(at) ?? (passage && !known.has(at) ? lastWithin(passage) : null)
      if (found !== null || known.has(at)) break
    }
    for (let later = Math.max(at, 0); later < index; later++)
      if (items[later] === items[index]) known.set(later, found)
    return found
  }
}
