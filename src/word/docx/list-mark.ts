import type { Paragraph } from '../content.js'

type BoxedWhere = NonNullable<Paragraph['boxed']>

/** What a paragraph carries through mammoth, which keeps neither a list's numbers nor which list it is. */
export interface CarriedMark {
  /** What Word prints before the paragraph; empty for a bullet. */
  readonly label: string
  readonly list: string
  readonly level: number
}

// Characters of the private use area, which no text has after `withoutMarks`.
const opening = '\ue000'
const middle = '\ue001'
const closing = '\ue002'
const carried = /^\ue000([^\ue001]{0,200})\ue001(\d):([^\ue002]{0,80})\ue002/

const boxes = { 'behind last': '\ue003', 'before next': '\ue004' } as const

/** A text in which nothing looks like a mark. */
export const withoutMarks = (text: string): string => text.replace(/[\ue000-\ue004]/g, '')

/** A mark as the first characters of a paragraph that stands in a box. */
export const writeBoxMark = (boxed: BoxedWhere): string => boxes[boxed]

/** Where the box of a paragraph with these first characters stands; null without one. */
export function readBoxMark(text: string): BoxedWhere | null {
  if (text.startsWith(boxes['behind last'])) return 'behind last'
  return text.startsWith(boxes['before next']) ? 'before next' : null
}

/** A mark as the first characters of a paragraph. */
export const writeMark = ({ label, list, level }: CarriedMark): string =>
  `${opening}${label}${middle}${level}:${list}${closing}`

/** The mark that a paragraph begins with, and how long it is; null without one. */
export function readMark(text: string): { readonly mark: CarriedMark; readonly length: number } | null {
  const [whole, label = '', level = '0', list = ''] = carried.exec(text) ?? []
  return whole === undefined ? null : { mark: { label, list, level: Number(level) }, length: whole.length }
}
