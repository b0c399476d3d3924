import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { Span } from '../../source/lines.js'
import type { Words } from '../text/words.js'
import { leadingOwners } from './leading-owners.js'
import type { Roster } from './roster.js'
import { sayingBehind } from './saying.js'
import { isOpeningVerb } from './strangers.js'

// RH to ask⏎TR to come · RH and⏎TR to come
const leadsOver = spoken(
  (words) =>
    new RegExp(
      `(?<![\\p{L}])${anyOf([words.phrases.clauses.objects, words.duty.beforeHandles, words.places.and])}$`,
      'iu',
    ),
)

/** One line alone may begin with a name by chance. */
const fewest = 2

/**
 * The lines of some words that each begin with somebody known and what is theirs, each with the lines behind it that go
 * on with it: "RH: ring the mill⏎TR: order tar"; what stands before the first of them, by itself. The whole where not two
 * lines begin so.
 */
export function ownedLines(words: Words, { start, end }: Span, roster: Roster): readonly Span[] {
  const whole = [{ start, end }]
  const lines = linesWithin(words.text, { start, end })
  if (lines.length < 2) return whole
  const starts = lines.flatMap((line, at) => {
    const before = lines[at - 1]
    return begins(words, line, before && words.text.slice(before.start, before.end), roster)
      ? [line.start]
      : []
  })
  if (starts.length < fewest) return whole
  const from = starts[0] === lines[0]?.start ? starts : [start, ...starts]
  return from.map((at, index) => ({ start: at, end: from[index + 1] ?? end }))
}

function linesWithin(text: string, { start, end }: Span): readonly Span[] {
  const lines: Span[] = []
  for (let at = start; at < end; ) {
    const stop = text.indexOf('\n', at)
    const last = stop < 0 || stop > end ? end : stop
    const blanks = /^\s*/.exec(text.slice(at, last))?.[0].length ?? 0
    if (at + blanks < last) lines.push({ start: at + blanks, end: last })
    at = last + 1
  }
  return lines
}

/** Whether a line begins with somebody and what is theirs to do, and no sentence goes over into it. */
function begins(words: Words, line: Span, before: string | undefined, roster: Roster): boolean {
  const first = leadingOwners({ words, ...line }, roster)
  if (!first || first.sign === 'place' || first.owners.length === 0) return false
  if (!first.owners.every(({ kind }) => kind !== 'unknown')) return false
  if (first.sign === 'mark') return ['duty', 'open'].includes(sayingBehind(words, first) ?? 'duty')
  const over = before?.trimEnd() ?? ''
  return !leadsOver().test(over) && !isOpeningVerb(/\p{L}+$/u.exec(over)?.[0] ?? '')
}
