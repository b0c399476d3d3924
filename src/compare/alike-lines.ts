import { type ComparableText, comparableText } from '../language/keywords.js'

/** A line with its words made ready to be compared. */
export interface ComparedLine<Line> {
  readonly line: Line
  readonly compared: ComparableText
}

/** Lines by each of their telling words, and by all of their words. */
export type LinesByWord<Line> = ReadonlyMap<string, readonly ComparedLine<Line>[]>

/** So many lines are looked at for one word: what is in more of them tells nothing. */
const mostOfWord = 40

/** Sorts lines by their words, so that like ones are found without comparing each with each. */
export function linesByWord<Line>(lines: readonly Line[], textOf: (line: Line) => string): LinesByWord<Line> {
  const byWord = new Map<string, ComparedLine<Line>[]>()
  for (const line of lines) {
    const compared = comparableText(textOf(line))
    for (const word of [compared.key, ...compared.words]) {
      const there = byWord.get(word)
      if (there === undefined) byWord.set(word, [{ line, compared }])
      else if (there.length < mostOfWord) there.push({ line, compared })
    }
  }
  return byWord
}

/** The lines that share a word with a text; one that shares several stands there as often. */
export function linesLike<Line>(
  { key, words }: ComparableText,
  byWord: LinesByWord<Line>,
): readonly ComparedLine<Line>[] {
  return [key, ...words].flatMap((word) => byWord.get(word) ?? [])
}
