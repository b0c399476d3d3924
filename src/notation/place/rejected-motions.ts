import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { Passage } from '../text/passages.js'
import { columnWeights } from './column-cells.js'

const ofMotion = spoken((words) => new RegExp(`\\b${anyOf(words.places.columns.motions)}\\b`, 'i'))
// | Status | Rejected | · Carried unanimously
const outcome = spoken(
  ({ places: { columns: words } }) =>
    new RegExp(`^(?:(?<rejected>${anyOf(words.rejected)})|${anyOf(words.carried)})\\b.{0,30}$`, 'i'),
)
// The motion was lost (3 to 5). · Motion to move the fair: defeated
const sentence = spoken(
  ({ places: { columns: words } }) =>
    new RegExp(
      `^(?:\\S+ ){0,2}${anyOf(words.moved)}\\b.{0,80}?\\b(?:(?<rejected>${anyOf(words.rejected)})|${anyOf(words.carried)})\\b[^.]{0,30}[.!]?$`,
      'i',
    ),
)

/**
 * The passages behind a motion that was rejected, up to the next motion or the end of its section, by index: what was to
 * be done had it been carried stands there.
 */
export function behindRejectedMotions(passages: readonly Passage[]): ReadonlySet<number> {
  const behind = new Set<number>()
  const rows = new Map<number, number>()
  let depth = 0
  let rejected: { readonly depth: number } | null = null
  for (const passage of passages) {
    if (passage.kind === 'heading') {
      depth = passage.depth
      if (rejected && depth <= rejected.depth) rejected = null
    }
    const isRejected = outcomeIn(passage, rows)
    if (isRejected !== null) rejected = isRejected ? { depth } : null
    else if (rejected) behind.add(passage.index)
  }
  return behind
}

/**
 * Whether a passage says that a motion was rejected, or carried; null where it says neither.
 * @param rows how many of a motion's words each table had so far, header and first cells
 */
function outcomeIn({ kind, words: { text }, row }: Passage, rows: Map<number, number>): boolean | null {
  if (kind === 'row' && row) {
    const names = row.first ? [...row.header, ...row.cells.slice(0, 1)] : row.cells.slice(0, 1)
    const found = (rows.get(row.table) ?? 0) + names.filter((cell) => ofMotion().test(cell.text)).length
    rows.set(row.table, found)
    if (found < columnWeights.motions) return null
    const said = row.cells.map((cell) => outcome().exec(cell.text.trim())).filter((found) => found !== null)
    return said.length === 0 ? null : said.some(({ groups }) => groups?.rejected !== undefined)
  }
  if (kind !== 'paragraph' && kind !== 'item') return null
  const said = sentence().exec(text.trim())
  return said ? said.groups?.rejected !== undefined : null
}
