import type { Root, RootContent } from 'mdast'
import type { Span } from '../source/lines.js'
import { definedBy, labelsDefinedIn, labelsUsedIn } from './definitions.js'
import { movePlaces, readMarkdown } from './markdown.js'
import { longest, type Weight, weigh } from './parse-cost.js'
import { type Place, plainNodes } from './plain-markdown.js'
import { cutsIn } from './safe-cuts.js'

/**
 * A stretch of a file that Markdown reads the same alone as in the whole: from one heading that stands at the
 * margin to the next. `tree()` is dear and asked for only where something may be found.
 */
export interface Block {
  readonly span: Span
  readonly text: string
  /** Its tree is made already: nothing is saved by passing it over. Absent for a text. */
  readonly isTree?: true
  /** The nodes of the block; their offsets count from `span.start`. Reads the text anew at each call. */
  tree(): Root
  /** The nodes of its first line alone, for a heading whose block is not read; null where that is too long. */
  firstLine(): Root | null
  /** Parts that Markdown is not to read, and that `tree()` leaves out. */
  readonly heavy: readonly HeavyPart[]
  /** Why Markdown is not to read any of this block; null where it may. */
  readonly tooHeavy: string | null
}

/** A part of a file that would take too long to read. */
export interface HeavyPart {
  readonly span: Span
  readonly why: string
  /** Offset of the line that is to blame. */
  readonly offset: number
}

/** What Markdown reads at once: a block, or a part of one that is too heavy as a whole. */
interface Piece {
  readonly span: Span
  readonly text: string
  /** Where it may be cut: stretches that Markdown reads alone as in the whole. */
  readonly parts: readonly Span[]
  /** The beginning of the line behind it; empty at the end of the file. */
  readonly next: string
  readonly heavy: HeavyPart | null
}

const tooMuch = { kind: 'too heavy', why: 'too much text for one file', offset: 0 } as const

/** Whether next to nothing of a file can be read any more: what is left of it is one part then, whatever stands in it. */
const isSpent = (microseconds: number): boolean => microseconds > longest.file - longest.uncut

/** Cuts a body into blocks, in the order of the file; together they are the whole of it. */
export function blocksOf(body: string): Block[] {
  const pieces: (readonly Piece[])[] = []
  let microseconds = 0
  const pieceOf = ({ span, parts, weight }: Weighed): Piece => {
    const text = body.slice(span.start, span.end)
    const piece = { span, text, parts, next: nextLine(body, span.end) }
    const heavy = (why: string, offset: number): Piece => ({
      ...piece,
      heavy: { span: { ...span, end: span.start + text.trimEnd().length }, why, offset: span.start + offset },
    })
    if (weight.kind === 'too heavy') return heavy(weight.why, weight.offset)
    if (microseconds + weight.microseconds > longest.file) return heavy(tooMuch.why, tooMuch.offset)
    microseconds += weight.microseconds
    return { ...piece, heavy: null }
  }
  const weighed = (span: Span, parts: readonly Span[]): Weighed => ({
    span,
    parts,
    weight: weigh(body.slice(span.start, span.end)),
  })
  for (const { span, cuts } of stretchesOf(body)) {
    const parts = spansBetween(span, cuts)
    const whole = weighed(span, parts)
    const own = isLight(whole, longest.uncut) ? [whole] : joined(parts.map((part) => weighed(part, [part])))
    const read = own.flatMap((part) => (isSpent(microseconds) ? [] : [pieceOf(part)]))
    const end = read.at(-1)?.span.end ?? span.start
    const rest = { start: end, end: body.length }
    if (!isSpent(microseconds) || end === body.length) pieces.push(read)
    else {
      pieces.push([...read, pieceOf({ span: rest, parts: [rest], weight: tooMuch })])
      break
    }
  }
  const links = linksAcross(pieces.flat())
  return pieces.map((parts) => block(body, parts, links))
}

/** From heading to heading, and where each may be cut further. */
function stretchesOf(body: string): { readonly span: Span; readonly cuts: readonly number[] }[] {
  const all = cutsIn(body)
  const stretches: { span: Span; cuts: number[] }[] = [{ span: { start: 0, end: body.length }, cuts: [] }]
  for (const { offset, isHeading } of all) {
    const last = stretches.at(-1)
    if (!last) break
    if (isHeading) {
      last.span = { start: last.span.start, end: offset }
      stretches.push({ span: { start: offset, end: body.length }, cuts: [] })
    } else last.cuts.push(offset)
  }
  return stretches
}

interface Weighed {
  readonly span: Span
  readonly parts: readonly Span[]
  readonly weight: Weight
}

const isLight = ({ weight }: Weighed, most: number): boolean =>
  weight.kind === 'weighed' && weight.microseconds <= most

/** Puts parts together again that are light together: Markdown takes a moment to begin with each. */
function joined(parts: readonly Weighed[]): Weighed[] {
  const together: Weighed[] = []
  for (const part of parts) {
    const last = together.at(-1)
    if (last?.weight.kind === 'weighed' && part.weight.kind === 'weighed') {
      const microseconds = last.weight.microseconds + part.weight.microseconds
      if (microseconds <= longest.uncut / 4) {
        const span = { start: last.span.start, end: part.span.end }
        const parts = [...last.parts, ...part.parts]
        together.splice(-1, 1, { span, parts, weight: { kind: 'weighed', microseconds } })
        continue
      }
    }
    together.push(part)
  }
  return together
}

function spansBetween(span: Span, cuts: readonly number[]): Span[] {
  const starts = [span.start, ...cuts]
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? span.end }))
}

/**
 * Enough of the next line to tell Markdown what begins there: a fence in a list that is never closed has one end
 * before a heading, another before a list, and a third at the end of the text.
 */
export function nextLine(body: string, start: number): string {
  return /^[^\r\n]*/.exec(body.slice(start, start + 80))?.[0] ?? ''
}

/** What is to stand before a piece so that Markdown knows the links that other pieces define. */
type LinksAcross = (piece: Piece) => string

/** A definition makes a link of `[x]` in the whole file. Which lines are definitions only Markdown can tell. */
function linksAcross(pieces: readonly Piece[]): LinksAcross {
  const defining = new Map<string, Piece[]>()
  for (const piece of pieces) {
    if (piece.heavy) continue
    for (const key of labelsDefinedIn(piece.text)) defining.set(key, [...(defining.get(key) ?? []), piece])
  }
  if (defining.size === 0) return () => ''
  const read = new Map<Piece, ReadonlyMap<string, string>>()
  const definitionsOf = (piece: Piece): ReadonlyMap<string, string> => {
    const found = read.get(piece) ?? definedBy(readMarkdown(piece.text).children)
    read.set(piece, found)
    return found
  }
  return (piece) => {
    let before = ''
    for (const key of labelsUsedIn(piece.text)) {
      const elsewhere = (defining.get(key) ?? []).filter((other) => other !== piece)
      for (const other of elsewhere) {
        const written = definitionsOf(other).get(key)
        if (written === undefined) continue
        before += `[${written}]: x\n`
        break
      }
    }
    return before === '' ? '' : `${before}\n`
  }
}

function block(body: string, pieces: readonly Piece[], links: LinksAcross): Block {
  const span = { start: pieces[0]?.span.start ?? 0, end: pieces.at(-1)?.span.end ?? body.length }
  const readable = pieces.filter((piece) => piece.heavy === null)
  const heavy = pieces.flatMap((piece) => (piece.heavy === null ? [] : [piece.heavy]))
  return {
    span,
    text: body.slice(span.start, span.end),
    heavy,
    tooHeavy: readable.length === 0 ? (heavy[0]?.why ?? null) : null,
    firstLine: () => firstLineOf(pieces[0], links),
    tree: () => {
      let { start: at } = span
      let line = 0
      const children = readable.flatMap((piece) => {
        line += linesIn(body.slice(at, piece.span.start))
        at = piece.span.start
        return nodesOf(piece, links(piece), { offset: at - span.start, line })
      })
      return { type: 'root', children }
    },
  }
}

/** The nodes of a piece: what is plain in it is read at once, all between by Markdown. */
function nodesOf(piece: Piece, before: string, place: Place): RootContent[] {
  // A label that is defined anywhere may be a link.
  if (before !== '' || piece.text.includes(']:')) return readNodes(piece, before, place)
  const { text, next, span, parts } = piece
  const nodes: RootContent[] = []
  // What is not read yet begins here.
  let unread = { start: 0, line: place.line }
  const readTo = (end: number): void => {
    const { start, line } = unread
    if (end === start) return
    const own = { text: text.slice(start, end), next: end === text.length ? next : nextLine(text, end) }
    nodes.push(...readNodes(own, '', { offset: place.offset + start, line }))
  }
  let { line } = place
  for (const part of parts) {
    const start = part.start - span.start
    const end = part.end - span.start
    const own = text.slice(start, end)
    const plain = plainNodes(own, { offset: place.offset + start, line })
    line += linesIn(own)
    if (plain === null) continue
    readTo(start)
    nodes.push(...plain)
    unread = { start: end, line }
  }
  readTo(text.length)
  return nodes
}

function readNodes(
  { text, next }: Pick<Piece, 'text' | 'next'>,
  before: string,
  place: Place,
): RootContent[] {
  const end = before.length + text.length
  const own = readMarkdown(before + text + next).children.filter((node) => {
    const start = node.position?.start.offset ?? 0
    return start >= before.length && start < end
  })
  movePlaces(own, { offset: place.offset - before.length, line: place.line - linesIn(before) })
  return own
}

/** Of a heading whose section is not read, more than this says no more. */
export const longestHeading = 1000

/** What the first line of a text says, where it can be told without much ado. */
function firstLineOf(piece: Piece | undefined, links: LinksAcross): Root | null {
  const text = /^[^\r\n]*/.exec(piece?.text ?? '')?.[0] ?? ''
  if (!piece || text.length > longestHeading) return null
  const line: Piece = { ...piece, text, next: '' }
  return { type: 'root', children: readNodes(line, links(line), { offset: 0, line: 0 }) }
}

const linesIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0
