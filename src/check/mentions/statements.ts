import { sameKey } from '../../language/keywords.js'
import { plainText } from '../../language/plain-text.js'

/** A piece of minutes that says something: a heading, a bullet, a row, a paragraph. */
export interface Statement {
  /** As it was written, its lines one behind the other. */
  readonly text: string
  /** Of its first line, from 1. */
  readonly line: number
  /** Where each line begins in its text; the first at 0. */
  readonly lineStarts: readonly number[]
  readonly isHeading: boolean
  /** The heading or the bullet that it stands below; null at the top. */
  readonly parent: Statement | null
  /** What stands below it. */
  readonly below: readonly Statement[]
  /** It opens the minutes: their title, which has their day. */
  readonly isFirst: boolean
}

interface Growing extends Statement {
  text: string
  readonly lineStarts: number[]
  readonly below: Growing[]
  readonly parent: Growing | null
  /** How deep it stands: headings first, then bullets by their indent. */
  readonly depth: number
}

// ## 4. Roof
const heading = /^ {0,3}(#{1,6})[ \t]+(.*)$/
// - the gate · 2. the gate · a) the gate · *the gate
const bullet = /^([ \t]*)(?:(?:[-*+•]|\d{1,9}[.)]|[a-z][.)])[ \t]+|[*•](?=[^*\s][^*]*$))(.*)$/
// **Matters arising** · __Roof:__
const boldAlone = /^\s*(?:\*\*|__)[^*_]+(?:\*\*|__):?\s*$/
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/
// </li><li>the gate</li>
const breaks = /<\/?(?:li|p|br|tr|td|th|h[1-6]|ul|ol|div)\b[^<>]*>/gi

/** "No change" may stand below many headings; longer words, in characters, are the same wherever they stand. */
const mostUnderMany = 40
/** Bold alone stands below every heading, and above every bullet. */
const depthOfBold = 7
const depthOfBullets = 10
const depthOfWords = 10_000

/** Minutes while they are taken apart. */
interface Growth {
  readonly all: Growing[]
  /** The headings and bullets that the next line may stand below, outermost first. */
  readonly open: Growing[]
  /** What the next line may go on; null behind an empty line. */
  last: Growing | null
}

/**
 * What minutes say, in the order of the file: told from its lines alone, since it only shows that a thing is spoken of.
 * Front matter, code and comments say nothing.
 * @param skipped lines, from 1, that begin what is not to be read
 */
export function statementsOf(text: string, skipped: ReadonlySet<number> = new Set()): readonly Statement[] {
  const growth: Growth = { all: [], open: [], last: null }
  let isSkipping = false
  for (const [index, whole] of shownLines(text).entries()) {
    const line = index + 1
    const words = whole.replace(/^[ \t]*(?:>[ \t]?)+/, '')
    const isEmpty = words.trim() === ''
    isSkipping = !isEmpty && (isSkipping || skipped.has(line))
    if (isEmpty) growth.last = null
    else if (!isSkipping) addLine(words, line, growth)
  }
  return growth.all
}

/** What a statement has in common with the same words in other minutes, below the same heading where they are few. */
export function keyOfStatement({ text, parent }: Statement): string {
  const own = sameKey(plainText(text))
  const isAlone = parent === null || parent.isFirst || own.length > mostUnderMany
  return isAlone ? own : `${sameKey(plainText(parent.text))}\n${own}`
}

/** The line, from 1, of a place in the text of a statement. */
export function lineIn({ line, lineStarts }: Statement, at: number): number {
  return (
    line +
    Math.max(
      0,
      lineStarts.findLastIndex((start) => start <= at),
    )
  )
}

function addLine(words: string, line: number, growth: Growth): void {
  const { last } = growth
  if (underline.test(words)) {
    if (last?.depth === depthOfWords && last.line + last.lineStarts.length === line) makeHeading(last, growth)
    growth.last = null
    return
  }
  const parts = words.split(breaks).filter((part) => part.trim() !== '')
  const isWhole = parts[0] === words
  for (const part of parts) addPart(part, line, growth, isWhole)
  if (!isWhole) growth.last = null
}

/** A line, or a part of one that holds several of a web page. */
function addPart(part: string, line: number, growth: Growth, isWhole: boolean): void {
  const { last } = growth
  const [, signs, title = ''] = heading.exec(part) ?? []
  const [, indent, words = ''] = bullet.exec(part) ?? []
  if (signs !== undefined) add(title, line, signs.length, growth)
  else if (indent !== undefined)
    add(words, line, depthOfBullets + indent.replaceAll('\t', '    ').length, growth)
  else if (boldAlone.test(part) && last === null) add(part, line, depthOfBold, growth)
  else if (last !== null && !last.isHeading && isWhole && !part.includes('|')) {
    last.lineStarts.push(last.text.length + 1)
    last.text += ` ${part.trim()}`
  } else add(part, line, depthOfWords, growth)
}

function add(text: string, line: number, depth: number, growth: Growth): void {
  const { all, open } = growth
  // Words at the margin end the list above them.
  const ends = depth === depthOfWords && !/^[ \t]{2}/.test(text) ? depthOfBullets : depth
  while ((open.at(-1)?.depth ?? -1) >= ends) open.pop()
  const parent = open.at(-1) ?? null
  const isHeading = depth <= depthOfBold
  const isFirst = all.length === 0
  const added: Growing = { text, line, lineStarts: [0], isHeading, isFirst, parent, below: [], depth }
  parent?.below.push(added)
  all.push(added)
  open.push(added)
  growth.last = added
}

/** The last words are a heading: a line of dashes or of signs of equality stands below them. */
function makeHeading(words: Growing, { all, open }: Growth): void {
  words.parent?.below.pop()
  const title = { ...words, depth: 1, isHeading: true, parent: null, below: [] }
  all.splice(-1, 1, title)
  open.splice(0, open.length, title)
}

// ``` · ~~~~
const fence = /^ {0,3}(?:`{3,}|~{3,})/
const frontMatter = /^(---|\+\+\+)[ \t]*\r?\n[\s\S]*?\r?\n(?:---|\+\+\+|\.\.\.)[ \t]*(?=\r?\n|$)/
const comment = /<!--[\s\S]*?(?:-->|$)|%%[\s\S]*?%%/g
// <p hidden>the gate</p> · <span style="display: none">the gate</span>
const hiddenElement =
  /<(\w{1,12})\b[^<>]{0,200}\b(?:hidden|display:\s?none)\b[^<>]{0,200}>[\s\S]{0,2000}?<\/\1>/gi
// [gate]: https://example.org/gate
const definition = /^ {0,3}\[[^\]\n]{1,200}\]:.*$/gm

/** The lines of a file; those that nobody is shown, or that are code, are empty. */
function shownLines(text: string): readonly string[] {
  const blank = (hidden: string): string => hidden.replace(/[^\r\n]/g, '')
  let isCode = false
  return text
    .replace(frontMatter, blank)
    .replace(comment, blank)
    .replace(hiddenElement, blank)
    .replace(definition, '')
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const isFence = fence.test(line)
      if (isFence) isCode = !isCode
      return isCode || isFence ? '' : line
    })
}

/** Whether a statement is one above another. */
export function isAbove(statement: Statement, { parent }: Statement): boolean {
  for (let above = parent; above !== null; above = above.parent) if (above === statement) return true
  return false
}

/** The nearest heading that a statement stands below; null without one. */
export function sectionOf({ parent }: Statement): Statement | null {
  for (let above = parent; above !== null; above = above.parent) if (above.isHeading) return above
  return null
}
