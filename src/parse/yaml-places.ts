import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml'

/** Where a value of YAML stands, without blanks, comments and line ends behind it. */
interface Placed {
  /** UTF-16 units from the beginning of the text; `end` is the first behind it. */
  readonly start: number
  readonly end: number
}

/** How a text is quoted; `block` is a text below a bar or an angle. */
export type Quoting = 'plain' | 'single' | 'double' | 'block'

/** A text of YAML, with its quotes at its ends. */
export interface PlacedText extends Placed {
  readonly kind: 'text'
  readonly text: string
  readonly quoting: Quoting
}

/** A list in brackets (`isFlow`), or with a dash a line. */
export interface PlacedList extends Placed {
  readonly kind: 'list'
  readonly isFlow: boolean
  readonly items: readonly PlacedValue[]
}

/** A map in braces (`isFlow`), or with a line a pair. */
export interface PlacedMap extends Placed {
  readonly kind: 'map'
  readonly isFlow: boolean
  readonly pairs: readonly PlacedPair[]
}

/** A key and what stands behind it; from the key to the end of its value, or of the colon without one. */
export interface PlacedPair extends Placed {
  readonly key: PlacedText
  /** Null where nothing stands behind the colon. */
  readonly value: PlacedValue | null
}

/** A value of YAML with its place. */
export type PlacedValue = PlacedText | PlacedList | PlacedMap

/**
 * The map at the top of a text of YAML, with the places of all its values; null where the text is empty. Throws where
 * it is no map, holds aliases, or cannot be read as one document.
 */
export function placesInYaml(text: string): PlacedMap | null {
  const document = parseDocument(text, {
    schema: 'failsafe',
    version: '1.2',
    merge: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const [fault] = document.errors
  if (fault) throw new Error(fault.message)
  const { contents } = document
  if (contents === null) return null
  const placed = placedValue(contents, text)
  if (placed === null) return null
  if (placed.kind !== 'map') throw new Error('no map at the top')
  return placed
}

function placeOf({ range }: Node): Placed {
  const [start = 0, end = start] = range ?? []
  return { start, end }
}

function placedValue(node: unknown, text: string): PlacedValue | null {
  if (isScalar(node)) {
    const { start, end } = placeOf(node)
    if (start === end) return null
    return { kind: 'text', text: String(node.value ?? ''), quoting: quotingOf(node.type), start, end }
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => placedValue(item, text) ?? unplaced())
    return { kind: 'list', ...collection(node, items), items }
  }
  if (isMap(node)) {
    const pairs = node.items.map((pair) => pairOf(pair, text))
    return { kind: 'map', ...collection(node, pairs), pairs }
  }
  return unplaced()
}

/** A collection of lines ends with the last of them: comments below it are not its own. */
function collection(node: Node & { flow?: boolean }, parts: readonly Placed[]) {
  const { start, end } = placeOf(node)
  const isFlow = node.flow === true
  return { isFlow, start, end: isFlow ? end : (parts.at(-1)?.end ?? end) }
}

function pairOf({ key, value }: Pair, text: string): PlacedPair {
  const placed = placedValue(key, text)
  if (placed?.kind !== 'text') throw new Error('a key that is no text')
  const node = placedValue(value, text)
  // Without a value, behind the colon: the blanks before a comment are not its own.
  const behind = isScalar(value) ? text.slice(0, placeOf(value).start).trimEnd().length : placed.end
  return { key: placed, value: node, start: placed.start, end: node?.end ?? behind }
}

function quotingOf(type: string | undefined): Quoting {
  if (type === 'PLAIN') return 'plain'
  if (type === 'QUOTE_SINGLE') return 'single'
  return type === 'QUOTE_DOUBLE' ? 'double' : 'block'
}

function unplaced(): never {
  throw new Error('an alias, or an item without a value')
}
