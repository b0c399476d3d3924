import type { BlockContent, Node } from 'mdast'

/** A cell of a table in which whole paragraphs and lists stand: no Markdown has one, and every Word file does. */
export interface BlockCell extends Node {
  readonly type: 'blockCell'
  readonly children: BlockContent[]
}

declare module 'mdast' {
  interface RootContentMap {
    blockCell: BlockCell
  }
  interface RowContentMap {
    blockCell: BlockCell
  }
}
