import { visible } from '../source/visible.js'
import type { Palette } from './renderer.js'

/** What changes from each text to the next: lines that go with `-`, lines that come with `+`. */
export function differenceLines(texts: readonly string[], palette: Palette): readonly string[] {
  return texts
    .slice(1)
    .flatMap((text, index) => changeLines(linesIn(texts[index] ?? ''), linesIn(text), palette))
}

const linesIn = (text: string): readonly string[] => text.split(/\r\n|\n/)

function changeLines(
  before: readonly string[],
  after: readonly string[],
  palette: Palette,
): readonly string[] {
  const shortest = Math.min(before.length, after.length)
  let start = 0
  while (start < shortest && before[start] === after[start]) start++
  let end = 0
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const gone = before.slice(start, before.length - end)
  const come = after.slice(start, after.length - end)
  return [
    ...gone.map((line) => palette.late(`- ${visible(line)}`)),
    ...come.map((line) => palette.good(`+ ${visible(line)}`)),
  ]
}
