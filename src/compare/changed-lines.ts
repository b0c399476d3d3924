import { diffArrays } from 'diff'

/** Of more changes than these nobody wants to know the lines. */
const mostEdits = 2000

/** Lines from one to another, from 1; of lines that were taken away alone, the one that stands there now. */
export interface LineRange {
  readonly first: number
  readonly last: number
  readonly isGap: boolean
}

/** The lines of a text that another has not, in their order; null where they are too many. */
export function changedLines(was: string, is: string): readonly LineRange[] | null {
  const changes = diffArrays(plainLines(was), plainLines(is), { maxEditLength: mostEdits })
  if (changes === undefined) return null
  const ranges: LineRange[] = []
  let line = 1
  let isBehindGap = false
  for (const { added, removed, count } of changes) {
    if (added) {
      if (isBehindGap) ranges.pop()
      ranges.push({ first: line, last: line + count - 1, isGap: false })
    } else if (removed) ranges.push({ first: line, last: line, isGap: true })
    isBehindGap = removed
    if (!removed) line += count
  }
  return ranges
}

function plainLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map((line) => line.trimEnd())
}
