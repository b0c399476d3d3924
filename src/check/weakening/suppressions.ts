import type { Span } from '../../source/lines.js'
import { type Lines, lineAt, linesOf, lineText } from '../../source/lines.js'

/** A comment that keeps the check from saying something, at its place in a text. */
export interface Suppression extends Span {
  /** From 1. */
  readonly line: number
  readonly kind: 'disable-next-line' | 'ignore'
  /** What stands behind its kind: rules and reason. */
  readonly words: string
}

// <!-- epha-disable-next-line agenda-gap -- 8 and 9 are missing in the original -->
const comment = /<!--\s{0,9}epha-(ignore|disable-next-line)\b([\s\S]{0,2600}?)-->/g

/** Whether a text may have suppressions at all; most have none. */
export function hasSuppressions(text: string): boolean {
  return text.includes('epha-')
}

/** The suppressions of a text that it did not have before, at the same line; all of a text that is new. */
export function broughtSuppressions(text: string, before: string | null): readonly Suppression[] {
  const known = new Map<string, number>()
  for (const { key } of before === null ? [] : suppressionsIn(before))
    known.set(key, (known.get(key) ?? 0) + 1)
  return suppressionsIn(text).flatMap(({ key, suppression }) => {
    const times = known.get(key) ?? 0
    known.set(key, times - 1)
    return times > 0 ? [] : [suppression]
  })
}

/** The text with blanks where these suppressions stood: nothing else of it moves. */
export function withoutSuppressions(text: string, suppressions: readonly Suppression[]): string {
  let rest = text
  for (const { start, end } of suppressions)
    rest = rest.slice(0, start) + rest.slice(start, end).replace(/[^\r\n]/g, ' ') + rest.slice(end)
  return rest
}

/** The suppressions of a text, each with what it is known by: its own words, and those of the line it speaks of. */
function suppressionsIn(
  text: string,
): readonly { readonly key: string; readonly suppression: Suppression }[] {
  if (!hasSuppressions(text)) return []
  const lines = linesOf(text)
  return [...text.matchAll(comment)].map((match) => {
    const [whole, kind = '', words = ''] = match
    const span = { start: match.index, end: match.index + whole.length }
    const suppression: Suppression = {
      ...span,
      line: lineAt(lines, span.start),
      kind: kind === 'ignore' ? 'ignore' : 'disable-next-line',
      words: words.trim().replace(/\s+/g, ' '),
    }
    return { key: `${kind} ${suppression.words}\n${nextWords(lines, span.end)}`, suppression }
  })
}

function nextWords(lines: Lines, end: number): string {
  for (let line = lineAt(lines, end) + 1; line <= lines.starts.length; line++) {
    const words = lineText(lines, line).trim()
    if (words !== '' && !words.startsWith('<!--')) return words
  }
  return ''
}
