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

/** Beyond these, remark takes seconds or overflows the stack, and what looks for actions takes more memory than there may be. */
const limits = { column: 200, containers: 40, brackets: 100, paragraph: 2 ** 20 }

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
  // Of blanks and signs without a letter or a digit between them: what looks for the end of a sentence, of an owner or of a
  // title begins at each of them, and passes all that follow.
  unbrokenPair: 0.005,
  // Of colons in a line, each of which may end the label of an action that begins at another.
  colonPair: 0.3,
  // Of each cell of a wide table, which takes some six kilobytes of memory too.
  cell: 45,
}

/** So many cells of a line are within what a line costs. */
const fewCells = 12

/** So many blanks and signs in a row are a wide table, or a line across the page. */
const fewSigns = 100

/** What stands in one paragraph, as far as its marks can meet each other. */
interface Paragraph {
  start: number
  runs: number
  ticks: number
  tags: number
  brackets: number
  openBrackets: number
  deepest: number
  /** Blanks and signs since the last letter or digit. */
  signs: number
  signPairs: number
  /** Of colons that stand in one line. */
  colonPairs: number
  /** Of wide tables: what parts them may be escaped, or stand in code. */
  cells: number
}

const newParagraph = (start: number): Paragraph => ({
  start,
  runs: 0,
  ticks: 0,
  tags: 0,
  brackets: 0,
  openBrackets: 0,
  deepest: 0,
  signs: 0,
  signPairs: 0,
  colonPairs: 0,
  cells: 0,
})

/** What has been counted of a text up to a line. */
interface Tally {
  microseconds: number
  lazyLines: number
  underlines: number
  quotedLines: number
  /** Items that stand further left or right than the one above, and where the last stood. */
  steps: number
  lastBullet: number
  /** Of all wide tables. */
  cells: number
  /** Where the first paragraph begins that is longer than may be; null for none. */
  tooLong: number | null
  /** Columns of the items that are open, the outermost first. */
  items: number[]
  paragraph: Paragraph
}

/**
 * How long Markdown would take for a text, told by looking at each character once. Markdown is quadratic in marks that
 * stay open within a paragraph and in the lines of a list, and it goes one call deeper with each list or quotation.
 */
export function weigh(text: string): Weight {
  const tally: Tally = {
    microseconds: text.length * costs.character,
    lazyLines: 0,
    underlines: 0,
    quotedLines: 0,
    steps: 0,
    lastBullet: 0,
    cells: 0,
    tooLong: null,
    items: [],
    paragraph: newParagraph(0),
  }
  for (let offset = 0; offset < text.length; ) {
    const lead = leadOf(text, offset)
    let end = offset
    if (lead.isBlank) {
      endParagraph(tally, offset)
      tally.items = []
      tally.microseconds += costs.blankLine
    } else {
      const why = tooDeep(lead)
      if (why !== null) return { kind: 'too heavy', why, offset }
      countLead(tally, lead, offset, text.charCodeAt(offset + lead.length))
      end = countMarks(tally.paragraph, text, offset)
      if (tally.paragraph.deepest > limits.brackets)
        return { kind: 'too heavy', why: 'too many square brackets opened in one paragraph', offset }
    }
    offset = nextLine(text, end)
  }
  endParagraph(tally, text.length)
  if (tally.tooLong !== null)
    return { kind: 'too heavy', why: 'a paragraph longer than a megabyte', offset: tally.tooLong }
  const microseconds = tally.microseconds + costOfLines(tally)
  if (microseconds <= longest.stretch) return { kind: 'weighed', microseconds }
  if (tally.cells * costs.cell > longest.stretch / 2)
    return { kind: 'too heavy', why: 'too many cells in wide tables', offset: 0 }
  return {
    kind: 'too heavy',
    why: 'too many signs in a row, colons in a line, marks that stay open, or lines without a blank one',
    offset: 0,
  }
}

/** What the marks of the paragraph cost that ends here: each with itself, and with each other of the paragraph. */
function endParagraph(tally: Tally, end: number): void {
  endSigns(tally.paragraph)
  const { start, runs, deepest, ticks, tags, brackets, signPairs, colonPairs, cells } = tally.paragraph
  tally.microseconds +=
    runs * (costs.run + runs * costs.runPair) +
    deepest * deepest * costs.nestedPair +
    signPairs * costs.unbrokenPair +
    colonPairs * costs.colonPair +
    cells * costs.cell +
    (end - start) * (ticks * costs.tickReach + tags * costs.tagReach + brackets * costs.bracketReach)
  if (end - start > limits.paragraph) tally.tooLong ??= start
  tally.cells += cells
  tally.paragraph = newParagraph(end)
}

/** What lines cost with each other line of their kind. */
function costOfLines({ lazyLines, underlines, steps, quotedLines }: Tally): number {
  return (
    lazyLines * lazyLines * costs.lazyLinePair +
    underlines * underlines * costs.underlinePair +
    steps * steps * costs.stepPair +
    quotedLines * quotedLines * costs.quotedLinePair
  )
}

function tooDeep({ column, containers }: Lead): string | null {
  if (column > limits.column) return `indented by more than ${limits.column} columns`
  return containers > limits.containers ? 'lists or quotations nested too deep' : null
}

/** Counts a line by what it begins with; `code` is the first character behind that. */
function countLead(tally: Tally, lead: Lead, offset: number, code: number): void {
  tally.microseconds += costs.line + lead.column * costs.column
  if (lead.containers > 1 && lead.quotes > 0) tally.quotedLines++
  if (lead.bullet !== null) countItem(tally, lead.bullet, offset)
  else if (lead.containers === 0) {
    if (tally.items.length > 0) tally.lazyLines++
    // --- or === below a line
    if (code === 45 || code === 61) tally.underlines++
  }
}

/** Another item, unless it stands so deep that Markdown takes it for more of the paragraph above. */
function countItem(tally: Tally, bullet: number, offset: number): void {
  const { items } = tally
  if (bullet !== tally.lastBullet) tally.steps++
  tally.lastBullet = bullet
  while (items.length > 0 && (items.at(-1) ?? 0) > bullet) items.pop()
  if (bullet > 3 && bullet - (items.at(-1) ?? 0) > 4) return
  endParagraph(tally, offset)
  items.push(bullet)
}

/** Counts the marks of a line that may meet others of their paragraph: `[`, `]`, `*`, `_`, `~`, a tick, `<!`, `<?`, a colon, `|`. Gives its end. */
function countMarks(paragraph: Paragraph, text: string, start: number): number {
  let at = start
  let colons = 0
  let pipes = 0
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) break
    const before = text.charCodeAt(at - 1)
    if (isSign(code)) paragraph.signs++
    else endSigns(paragraph)
    if (code === 91) {
      paragraph.brackets++
      paragraph.deepest = Math.max(paragraph.deepest, ++paragraph.openBrackets)
    } else if (code === 93) paragraph.openBrackets = Math.max(0, paragraph.openBrackets - 1)
    else if (code === 42 || code === 95 || code === 126) paragraph.runs += before === code ? 0 : 1
    else if (code === 96) paragraph.ticks += before === code ? 0 : 1
    else if ((code === 33 || code === 63) && before === 60) paragraph.tags++
    else if (code === 58 && before !== code) colons++
    else if (code === 124) pipes++
  }
  paragraph.cells += Math.max(0, pipes - fewCells)
  paragraph.colonPairs += colons * colons
  return at
}

/** What was counted of a row of blanks and signs, which a letter or digit ends. */
function endSigns(paragraph: Paragraph): void {
  if (paragraph.signs > fewSigns) paragraph.signPairs += paragraph.signs * paragraph.signs
  paragraph.signs = 0
}

/** Whether a character is a blank or a sign, and no letter, digit or part of one; `|` parts cells, which are read one by one. */
function isSign(code: number): boolean {
  if (code === 124) return false
  if (code < 128)
    return !(code >= 97 && code <= 122) && !(code >= 65 && code <= 90) && !(code >= 48 && code <= 57)
  return !/[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code))
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
