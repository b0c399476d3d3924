import type { Span } from '../../source/lines.js'
import type { Words } from './words.js'

/** A piece of the minutes in which something may be recorded, in the order of the file. */
export interface Passage {
  readonly index: number
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'comment' | 'unread'
  readonly words: Words
  readonly span: Span
  /** Depth of a heading; of a list item, how many lists it stands in. */
  readonly depth: number
  /** Index of the list item that holds it. */
  readonly parent: number | null
  /** Of a list item: its box; null without one. */
  readonly checked: boolean | null
  readonly list: number | null
  readonly quoted: boolean
  /** Read by Markdown as code, because it is indented. */
  readonly indented: boolean
  readonly row: Row | null
  /** Index of the first passage of the top-level node that it belongs to. */
  readonly node: number
}

/** A row of a table below its header. */
export interface Row {
  /** Index of the first row of its table. */
  readonly table: number
  readonly header: readonly Words[]
  readonly cells: readonly Words[]
  readonly first: boolean
}

/** What is to be said of a passage: all that is not mentioned is nothing, and it is a top-level node of its own. */
export type Features = Pick<Passage, 'kind' | 'words' | 'span'> & Partial<Passage>

/** A passage, by its place among all of the file. */
export function passageWith(index: number, features: Features): Passage {
  return {
    index,
    depth: 0,
    parent: null,
    checked: null,
    list: null,
    quoted: false,
    indented: false,
    row: null,
    node: index,
    ...features,
  }
}

/** Whether a passage stands within a list item, at any depth. */
export function isInside(passages: readonly Passage[], passage: Passage, item: number): boolean {
  for (let at: number | null = passage.parent; at !== null; at = passages[at]?.parent ?? null)
    if (at === item) return true
  return false
}
