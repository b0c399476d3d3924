import type { WordComment } from '../content.js'
import { type ByteRange, readPlc } from './bytes.js'
import type { Header } from './header.js'
import type { CharacterRange } from './pieces.js'

/** Reads the lines of some characters, and a stretch of the table stream. */
export interface StoryReader {
  readonly linesOf: (range: CharacterRange) => readonly string[]
  readonly part: (stretch: ByteRange) => Buffer
}

/** What stands beside the body of a Word 97–2003 file ([MS-DOC] 2.4.1). */
export interface Stories {
  readonly pageHeader: readonly string[]
  readonly pageEdge: readonly string[]
  /** In the order of their numbers. */
  readonly notes: readonly (readonly string[])[]
  readonly comments: readonly WordComment[]
  /** The lines of each box, by the place in the body where it hangs; -1 where none is told. */
  readonly boxes: ReadonlyMap<number, readonly string[]>
}

/** The stretches of a part of the text that begin where a table says; the last position ends the last but one. */
function rangesIn(positions: readonly number[], from: number, length: number): CharacterRange[] {
  return positions.slice(0, -1).flatMap((position, at) => {
    const until = Math.min(positions[at + 1] ?? 0, length)
    return position < until ? [{ from: from + position, until: from + until }] : []
  })
}

const positionsOf = (bytes: Buffer): readonly number[] =>
  bytes.length < 4 ? [] : readPlc(bytes, 0).positions

// Separators of notes are the first six; then those of a section: even and odd header, even and odd footer, header and
// footer of page 1.
const headersInOrder = [10, 7, 6]
const footersInOrder = [11, 9, 8]

/** Reads page header, notes and comments. Throws a RangeError where an offset leaves the file. */
export function readStories(header: Header, { linesOf, part }: StoryReader): Stories {
  const { bodyLength, footnoteLength, pageHeaderLength, commentLength, endnoteLength } = header
  const ofPages = bodyLength + footnoteLength
  // 0x58 counts what no version writes any more.
  const ofComments = ofPages + pageHeaderLength
  const ofEndnotes = ofComments + commentLength
  const storyAt = positionsOf(part(header.pageHeaders))
  const firstOf = (stories: readonly number[]): readonly string[] =>
    stories
      .map((at) => rangesIn(storyAt.slice(at, at + 2), ofPages, pageHeaderLength))
      .map((ranges) => ranges.flatMap(linesOf))
      .find((lines) => lines.length > 0) ?? []
  const edges = { pageHeader: firstOf(headersInOrder), pageEdge: firstOf(footersInOrder) }
  const notes = [
    ...rangesIn(positionsOf(part(header.footnotes)), bodyLength, footnoteLength),
    ...rangesIn(positionsOf(part(header.endnotes)), ofEndnotes, endnoteLength),
  ].map(linesOf)
  const authors = header.comments.length < 4 ? [] : readPlc(part(header.comments), 30).items
  const comments = rangesIn(positionsOf(part(header.commentTexts)), ofComments, commentLength).flatMap(
    (range, at): WordComment[] => {
      const lines = linesOf(range)
      return lines.length === 0 ? [] : [{ by: initialsIn(authors[at]), on: '', lines }]
    },
  )
  const boxes = boxesIn(header, ofEndnotes + endnoteLength, { linesOf, part })
  return { ...edges, notes: notes.filter((lines) => lines.length > 0), comments, boxes }
}

// Sizes of what is told of a box, and of the shape that it is ([MS-DOC] 2.8.32 and 2.8.37), and where their id stands.
const [boxSize, idInBox, shapeSize] = [22, 14, 26]

/** The texts of the boxes of the body, each where its shape hangs. */
function boxesIn(
  { boxes, boxLength, shapes }: Header,
  from: number,
  { linesOf, part }: StoryReader,
): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>()
  if (boxLength === 0 || boxes.length < 4) return found
  const places = shapes.length < 4 ? null : readPlc(part(shapes), shapeSize)
  const placeOf = new Map(
    places?.items.map((shape, at) => [shape.readInt32LE(0), places.positions[at] ?? -1]),
  )
  const { positions, items } = readPlc(part(boxes), boxSize)
  for (const [at, box] of items.entries()) {
    const [range] = rangesIn(positions.slice(at, at + 2), from, boxLength)
    const lines = range ? linesOf(range) : []
    if (lines.length === 0) continue
    const place = placeOf.get(box.readInt32LE(idInBox)) ?? -1
    found.set(place, [...(found.get(place) ?? []), ...lines])
  }
  return found
}

/** The initials of who wrote a comment: their number, and at most nine characters. */
function initialsIn(author: Buffer | undefined): string | null {
  if (!author) return null
  const length = Math.min(author.readUInt16LE(0), 9)
  const initials = author.toString('utf16le', 2, 2 + length * 2).trim()
  return initials === '' ? null : initials
}
