import stringWidth from 'string-width'
import { graphemesOf } from '../source/graphemes.js'
import { visible } from '../source/visible.js'

/** Gives a stretch of text its role: one of the functions of a Palette. */
export type Paint = (text: string) => string

/** A word with its role. Blanks between words belong to nobody, so a line is broken and painted at words. */
export interface Word {
  readonly text: string
  readonly paint: Paint
}

const asIs: Paint = (text) => text

/** The words of a text, with nothing left in them that a terminal obeys. */
export function words(text: string, paint: Paint = asIs): readonly Word[] {
  return visible(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ text: word, paint }))
}

/** A text that is one word to the wrapping, blanks and all: a day padded to two places, a path. */
export function unbroken(text: string, paint: Paint = asIs): Word {
  return { text: visible(text), paint }
}

// Letters of Latin with their accents, dashes, quotation marks, bullets and dots: one column each.
const narrow = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2013\u2014\u2018-\u201d\u2022\u2026]*$/

/** Columns that a text takes on a terminal: `Ž` one, `日` two. */
export function widthOf(text: string): number {
  return narrow.test(text) ? text.length : stringWidth(text)
}

/** Columns that a line of words takes. */
export function lineWidth(line: readonly Word[]): number {
  return line.reduce((sum, word, index) => sum + widthOf(word.text) + (index === 0 ? 0 : 1), 0)
}

/** The line as it is printed: neighbours of one role are painted together. */
export function printed(line: readonly Word[]): string {
  const runs: { texts: string[]; paint: Paint }[] = []
  for (const word of line) {
    const last = runs.at(-1)
    if (last?.paint === word.paint) last.texts.push(word.text)
    else runs.push({ texts: [word.text], paint: word.paint })
  }
  return runs.map((run) => run.paint(run.texts.join(' '))).join(' ')
}

/** A word wider than the column, in pieces that are not. */
function broken(word: Word, width: number): readonly Word[] {
  const pieces: Word[] = []
  let piece = ''
  let used = 0
  for (const letter of graphemesOf(word.text)) {
    const more = widthOf(letter)
    if (used + more > width && piece !== '') {
      pieces.push({ text: piece, paint: word.paint })
      piece = ''
      used = 0
    }
    piece += letter
    used += more
  }
  return [...pieces, { text: piece, paint: word.paint }]
}

/** The words in lines of at most `width` columns; nothing is cut off. */
export function wrap(text: readonly Word[], width: number): readonly (readonly Word[])[] {
  const lines: Word[][] = []
  let used = 0
  for (const whole of text) {
    for (const word of widthOf(whole.text) > width ? broken(whole, width) : [whole]) {
      const more = widthOf(word.text)
      const line = lines.at(-1)
      if (line && used + 1 + more <= width) {
        line.push(word)
        used += 1 + more
      } else {
        lines.push([word])
        used = more
      }
    }
  }
  return lines
}

/** The same, but a last word left alone takes the word before it along. */
export function wrapTogether(text: readonly Word[], width: number): readonly (readonly Word[])[] {
  const lines = wrap(text, width)
  const last = lines.at(-1)
  const before = lines.at(-2)
  const along = before?.at(-1)
  if (!last || !before || !along || last.length > 1 || before.length < 2) return lines
  const together = [along, ...last]
  return lineWidth(together) > width ? lines : [...lines.slice(0, -2), before.slice(0, -1), together]
}

/** A sentence in lines of at most `width` columns, as it is where it fits or where no width is known. */
export function wrapped(sentence: string, width: number | null): readonly string[] {
  if (width === null || widthOf(sentence) <= width) return [sentence]
  return wrap(words(sentence), width).map(printed)
}
