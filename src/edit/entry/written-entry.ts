import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { Entry } from '../../model/action.js'
import type { Span, TextEdit } from '../../source/lines.js'
import { editAt } from '../text-edits.js'
import { rowAt, type TableCell } from './cells.js'

/** An entry as it stands in its file, taken apart as far as is needed to change it. */
export interface WrittenEntry {
  readonly entry: Entry
  /** Of the whole file. */
  readonly text: string
  readonly start: number
  /** Behind its last word, its status and its pin. */
  readonly end: number
  /** Behind its last word: what is said of it goes here. */
  readonly wordsEnd: number
  /** Its status in words, with the blanks before it; null where it has none at its end. */
  readonly status: Span | null
  /** Its row, where it stands in a table. */
  readonly row: readonly TableCell[] | null
}

const states = spoken(({ status: words }) => anyOf([words.done, words.withdrawn, words.open]))
// … (done 2011-06-13) · … (withdrawn: overtaken by the White Paper) · … **Done** · … [done]
const statusAtEnd = spoken(
  () =>
    new RegExp(
      `\\s{0,3}(?:\\(${states()}(?:[\\s,:;–—-][^()]{0,300})?\\)|\\[${states()}\\]|\\*\\*${states()}\\.?\\*\\*)[.;]?$`,
      'iu',
    ),
)
// … ^paint
const pinAtEnd = /\s\^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,60}$/u

/** Takes apart what a file has of one of its entries. */
export function writtenEntry(entry: Entry, text: string): WrittenEntry {
  const { span } = entry.location
  const start = span.start
  let end = entry.pinAt ?? span.end
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  // They stand in either order.
  const pin = endOf(pinAtEnd, text, start, end)
  const said = endOf(statusAtEnd(), text, start, pin?.start ?? end)
  const before = said?.start ?? pin?.start ?? end
  const wordsEnd = pin === null ? (endOf(pinAtEnd, text, start, before)?.start ?? before) : before
  const row = entry.pinAt === undefined ? null : rowAt(text, span)
  return { entry, text, start, end, wordsEnd, status: said, row }
}

/** Words put in behind those of an entry; in a table they take the place of blanks that only make the cell wide. */
export function insertionAt({ text, row }: WrittenEntry, at: number, words: string): TextEdit {
  const cell = row?.find(({ span }) => span.start <= at && at <= span.end)
  const blanks = cell === undefined ? '' : text.slice(at, cell.span.end)
  const spare = blanks.trim() === '' ? Math.min(words.length, Math.max(0, blanks.length - 1)) : 0
  return editAt(text, at, at + spare, words)
}

/** What stands at the end of a stretch, if it is of a pattern. */
function endOf(pattern: RegExp, text: string, start: number, end: number): Span | null {
  const from = Math.max(start, end - 340)
  const found = pattern.exec(text.slice(from, end))
  return found === null ? null : { start: from + found.index, end }
}
