/** A place where a text may be cut in two without a change to how Markdown reads either half. */
export interface Cut {
  /** The beginning of a line. */
  readonly offset: number
  /** A heading stands there, at the margin. */
  readonly isHeading: boolean
}

/** What stands open at the top level, as far as it is told without Markdown. */
type Open =
  /** A paragraph, a list, a quotation, or nothing: no line of these can hide a heading at the margin. */
  | { readonly kind: 'flow' }
  | { readonly kind: 'fence'; readonly mark: string }
  | { readonly kind: 'html'; readonly end: RegExp }
  /** A tag at the margin: HTML to the next blank line, or a paragraph with a tag in it. */
  | { readonly kind: 'tag' }
  /** A fence or HTML that may stand in a list item: over at its end if that stands no further left. */
  | { readonly kind: 'indented'; readonly column: number; readonly end: (line: Line) => boolean }
  /** What is open cannot be told any more: nothing is cut from here on. */
  | { readonly kind: 'unknown' }

interface Line {
  readonly offset: number
  /** Columns of white space before `words`, a tab going on to the next multiple of four. */
  readonly column: number
  /** The line from its first mark on, without its end; empty where it is blank. */
  readonly words: string
}

const flow: Open = { kind: 'flow' }

// ```js · ~~~ `x`
const fence = /^(?:(`{3,})[^`]*|(~{3,}).*)$/s
const heading = /^#{1,6}(?:[ \t]|$)/
// - · 12. · 3)
const listMark = /^(?:([-*+])|\d{1,9}([.)]))(?:[ \t]|$)/

/** HTML that goes on over blank lines, and what ends it; what ends it may begin within the first mark. */
const htmlOverBlankLines: readonly { readonly start: RegExp; readonly from: number; readonly end: RegExp }[] =
  [
    // <!-- epha-ignore -- a template -->
    { start: /^<!--/, from: 2, end: /-->/ },
    // <?xml version="1.0"?>
    { start: /^<\?/, from: 1, end: /\?>/ },
    // <!DOCTYPE html>
    { start: /^<![A-Za-z]/, from: 2, end: />/ },
    { start: /^<!\[CDATA\[/, from: 9, end: /\]\]>/ },
    // <pre>
    {
      start: /^<(?:script|pre|style|textarea)(?=[\s>]|$)/i,
      from: 4,
      end: /<\/(?:script|pre|style|textarea)>/i,
    },
  ]

/**
 * The places where a text may be cut: at headings at the margin, and behind a blank line where nothing that stands
 * before can go on. Where it is uncertain what Markdown makes of a line (a fence that may stand in a list item),
 * there is no cut: what is left whole is always read right.
 */
export function cutsIn(text: string): Cut[] {
  const cuts: Cut[] = []
  let open: Open = flow
  let afterBlank = true
  // After code that is indented, remark reads some lines as after a paragraph.
  let maybeCode = false
  // The marks of lists that may be open: a list goes on where its own mark stands again.
  let lists = new Set<string>()
  for (const line of linesIn(text)) {
    const isBlank = line.words === ''
    if (open.kind === 'flow' || open.kind === 'tag') {
      if (isBlank) {
        open = flow
        afterBlank = true
        continue
      }
      const list = line.column <= 3 ? listMarkOf(line.words) : null
      if (open.kind === 'flow' && line.column === 0) {
        const isHeading = heading.test(line.words)
        if (isHeading || (afterBlank && !maybeCode && !(list !== null && lists.has(list)))) {
          lists = new Set()
          if (line.offset > 0) cuts.push({ offset: line.offset, isHeading })
        }
      }
      if (list !== null) lists.add(list)
      const opened = openedBy(line, lists.size > 0)
      if (opened !== null && opened.kind !== 'tag') {
        open = open.kind === 'tag' ? { kind: 'unknown' } : opened
        if (line.column < 2) lists = new Set()
      } else if (opened !== null) open = opened
      afterBlank = false
      maybeCode = line.column > 3
    } else {
      open = after(open, line)
      afterBlank = isBlank
      maybeCode = false
    }
  }
  return cuts
}

const listMarkOf = (words: string): string | null => {
  const mark = listMark.exec(words)
  return mark?.[1] ?? mark?.[2] ?? null
}

/** What a line opens at the top level that can hide the lines below it; null where nothing. */
function openedBy(line: Line, mayBeInList: boolean): Open | null {
  const { column, words } = line
  if (column > 3) return null
  // An item's content stands at least two columns in.
  const isCertain = column < 2 || !mayBeInList
  const fenced = fence.exec(words)
  if (fenced) {
    const mark = fenced[1] ?? fenced[2] ?? ''
    if (isCertain) return { kind: 'fence', mark }
    return { kind: 'indented', column, end: (later) => later.column === column && closes(mark, later.words) }
  }
  for (const { start, from, end } of htmlOverBlankLines) {
    if (!start.test(words)) continue
    if (end.test(words.slice(from))) return null
    return isCertain
      ? { kind: 'html', end }
      : { kind: 'indented', column, end: (later) => end.test(later.words) }
  }
  return /^<\/?[A-Za-z][A-Za-z0-9-]*(?:[\s/>]|$)/.test(words) ? { kind: 'tag' } : null
}

/** What is open after a line, where something was before it. */
function after(open: Exclude<Open, { kind: 'flow' | 'tag' }>, line: Line): Open {
  switch (open.kind) {
    case 'fence':
      return line.column <= 3 && closes(open.mark, line.words) ? flow : open
    case 'html':
      return open.end.test(line.words) ? flow : open
    case 'indented':
      if (line.words === '') return open
      if (line.column < open.column) return { kind: 'unknown' }
      return open.end(line) ? flow : open
    case 'unknown':
      return open
  }
}

/** Whether a line closes the fence that a mark opened: as many marks or more, and nothing else. */
function closes(mark: string, words: string): boolean {
  const sign = mark.charAt(0)
  let marks = 0
  while (words.charAt(marks) === sign) marks++
  return marks >= mark.length && isWhite(words, marks)
}

function isWhite(words: string, from: number): boolean {
  for (let at = from; at < words.length; at++)
    if (words.charCodeAt(at) !== 32 && words.charCodeAt(at) !== 9) return false
  return true
}

function* linesIn(text: string): Generator<Line> {
  let start = 0
  while (start < text.length) {
    let at = start
    let column = 0
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === 32) column++
      else if (code === 9) column += 4 - (column % 4)
      else break
    }
    const first = at
    while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++
    yield { offset: start, column, words: text.slice(first, at) }
    start = at + (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1)
  }
}
