/** Why Markdown is not to read a text, or how long it would take it. */
export type Weight =
  | { readonly kind: 'weighed'; readonly microseconds: number }
  /** `offset` is that of the line. */
  | { readonly kind: 'too heavy'; readonly why: string; readonly offset: number }

/**
 * How long Markdown may take for one stretch of text, and for a file, in microseconds as `weigh` counts them; from
 * where on a stretch is cut, because Markdown takes longer for two stretches at once than for each alone.
 */
export const longest = { uncut: 100_000, stretch: 2_000_000, file: 3_500_000 }

/** Beyond these, remark takes seconds or overflows the stack. */
const limits = { column: 200, containers: 40, brackets: 100 }

/** Microseconds, as measured with remark 15: of each, and of each together with each other of its paragraph. */
const costs = {
  character: 0.5,
  line: 80,
  blankLine: 5,
  column: 8,
  run: 15,
  // Of each line that goes on in a list without its indent, and of each that underlines another, with each other.
  lazyLinePair: 0.05,
  underlinePair: 0.25,
  // Of each item of a list that stands further left or right than the one above.
  stepPair: 0.12,
  quotedLinePair: 0.3,
  runPair: 0.15,
  // Of each opening mark with each character behind it, where its end may stand.
  tickReach: 0.02,
  tagReach: 0.012,
  bracketReach: 0.006,
  // Of brackets in brackets, each with each.
  nestedPair: 1,
}

/** What stands in one paragraph, as far as its marks can meet each other. */
interface Paragraph {
  start: number
  runs: number
  ticks: number
  tags: number
  brackets: number
  openBrackets: number
  deepest: number
}

const newParagraph = (start: number): Paragraph => ({
  start,
  runs: 0,
  ticks: 0,
  tags: 0,
  brackets: 0,
  openBrackets: 0,
  deepest: 0,
})

/**
 * How long Markdown would take for a text, told by looking at each character once. Markdown is quadratic in marks that
 * stay open within a paragraph and in the lines of a list, and it goes one call deeper with each list or quotation.
 */
export function weigh(text: string): Weight {
  let lazyLines = 0
  let underlines = 0
  let steps = 0
  let lastBullet = 0
  let quotedLines = 0
  let microseconds = text.length * costs.character
  let paragraph = newParagraph(0)
  let items: number[] = []
  const endParagraph = (end: number): void => {
    const length = end - paragraph.start
    microseconds +=
      paragraph.runs * (costs.run + paragraph.runs * costs.runPair) +
      paragraph.deepest * paragraph.deepest * costs.nestedPair +
      length *
        (paragraph.ticks * costs.tickReach +
          paragraph.tags * costs.tagReach +
          paragraph.brackets * costs.bracketReach)
    paragraph = newParagraph(end)
  }
  let at = 0
  while (at < text.length) {
    const offset = at
    const lead = leadOf(text, at)
    if (lead.isBlank) {
      endParagraph(offset)
      items = []
      microseconds += costs.blankLine
      at = nextLine(text, at)
      continue
    }
    microseconds += costs.line + lead.column * costs.column
    if (lead.column > limits.column)
      return { kind: 'too heavy', why: `indented by more than ${limits.column} columns`, offset }
    if (lead.containers > limits.containers)
      return { kind: 'too heavy', why: 'lists or quotations nested too deep', offset }
    if (lead.containers > 1 && lead.quotes > 0) quotedLines++
    if (lead.bullet !== null) {
      if (lead.bullet !== lastBullet) steps++
      lastBullet = lead.bullet
      // Another item, unless it stands so deep that Markdown takes it for more of the paragraph above.
      while (items.length > 0 && (items.at(-1) ?? 0) > lead.bullet) items.pop()
      const above = items.at(-1) ?? 0
      if (lead.bullet <= 3 || lead.bullet - above <= 4) {
        endParagraph(offset)
        items.push(lead.bullet)
      }
    } else if (lead.containers === 0) {
      if (items.length > 0) lazyLines++
      const code = text.charCodeAt(offset + lead.length)
      if (code === 45 || code === 61) underlines++
    }
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === 10 || code === 13) break
      const before = text.charCodeAt(at - 1)
      if (code === 91) {
        paragraph.brackets++
        paragraph.deepest = Math.max(paragraph.deepest, ++paragraph.openBrackets)
        if (paragraph.deepest > limits.brackets)
          return { kind: 'too heavy', why: 'too many square brackets opened in one paragraph', offset }
      } else if (code === 93) paragraph.openBrackets = Math.max(0, paragraph.openBrackets - 1)
      else if (code === 42 || code === 95 || code === 126) paragraph.runs += before === code ? 0 : 1
      else if (code === 96) paragraph.ticks += before === code ? 0 : 1
      else if ((code === 33 || code === 63) && before === 60) paragraph.tags++
    }
    at = nextLine(text, at)
  }
  endParagraph(text.length)
  microseconds +=
    lazyLines * lazyLines * costs.lazyLinePair +
    underlines * underlines * costs.underlinePair +
    steps * steps * costs.stepPair +
    quotedLines * quotedLines * costs.quotedLinePair
  if (microseconds > longest.stretch)
    return {
      kind: 'too heavy',
      why: 'too many marks that stay open, or lines without a blank one',
      offset: 0,
    }
  return { kind: 'weighed', microseconds }
}

/** Where the line begins that follows the next line end. */
function nextLine(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++
  return at + (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1)
}

interface Lead {
  /** In characters. */
  readonly length: number
  /** White space at the beginning of the line. */
  readonly column: number
  readonly containers: number
  readonly quotes: number
  /** The column of a bullet; an ordered item does not always end a paragraph. */
  readonly bullet: number | null
  readonly isBlank: boolean
}

/** The white space, list marks and `>` that a line begins with. */
function leadOf(text: string, start: number): Lead {
  let at = start
  let column = 0
  let first: number | null = null
  let containers = 0
  let quotes = 0
  let bullet: number | null = null
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 32) column++
    else if (code === 9) column += 4 - (column % 4)
    else {
      const mark = code === 62 ? 1 : listMarkLength(text, at)
      if (mark === 0) break
      if (first === null && code !== 62 && mark === 1) bullet = column
      first ??= column
      containers++
      if (code === 62) quotes++
      column += mark
      at += mark - 1
    }
  }
  const code = text.charCodeAt(at)
  return {
    length: at - start,
    column: first ?? column,
    containers,
    quotes,
    bullet,
    isBlank: containers === 0 && (at >= text.length || code === 10 || code === 13),
  }
}

/** How long the list mark at a place is, a blank or the line's end behind it; 0 where there is none. */
function listMarkLength(text: string, start: number): number {
  let at = start
  const code = text.charCodeAt(at)
  if (code === 42 || code === 43 || code === 45) at++
  else {
    while (at - start < 9 && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++
    if (at === start || (text.charCodeAt(at) !== 46 && text.charCodeAt(at) !== 41)) return 0
    at++
  }
  const next = text.charCodeAt(at)
  return at >= text.length || next === 32 || next === 9 || next === 10 || next === 13 ? at - start : 0
}
