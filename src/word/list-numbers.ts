/** How one level of a list is counted, as Word defines it. */
export interface ListLevel {
  readonly format: NumberFormat
  /** The number of its first item. */
  readonly start: number
  /** What is printed, `%1.%2` being the numbers of the first two levels. */
  readonly template: string
}

/** What a level counts in; `bullet` and `none` count nothing. */
export type NumberFormat =
  | 'decimal'
  | 'lowerLetter'
  | 'upperLetter'
  | 'lowerRoman'
  | 'upperRoman'
  | 'bullet'
  | 'none'

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function inRoman(number: number): string {
  let left = Math.min(Math.max(number, 0), 3999)
  let written = ''
  for (const [value, letters] of romans) {
    written += letters.repeat(Math.floor(left / value))
    left %= value
  }
  return written
}

/** 1 is a, 26 z, 27 aa, 28 bb: as Word counts. */
function inLetters(number: number): string {
  if (number < 1) return ''
  const letter = String.fromCodePoint(97 + ((number - 1) % 26))
  return letter.repeat(Math.min(Math.ceil(number / 26), 9))
}

function written(number: number, format: NumberFormat): string {
  switch (format) {
    case 'lowerLetter':
      return inLetters(number)
    case 'upperLetter':
      return inLetters(number).toUpperCase()
    case 'lowerRoman':
      return inRoman(number)
    case 'upperRoman':
      return inRoman(number).toUpperCase()
    default:
      return String(number)
  }
}

/** Where a paragraph hangs: in which list, how deep, and how the levels of that list are counted. */
export interface NumberedPlace {
  /** Paragraphs of one list are counted together. */
  readonly list: string
  /** 0 is the outermost. */
  readonly level: number
  readonly levels: readonly ListLevel[]
}

/**
 * Counts the items of all lists of a paper, asked in its order: what Word prints before each, "4." or "4.1" or "b)".
 * A deeper level begins anew below each item. Empty where the level prints none.
 */
export function listNumbers(): (place: NumberedPlace) => string {
  const counts = new Map<string, number[]>()
  return ({ list, level, levels }) => {
    const own = levels[level]
    if (!own || own.format === 'bullet' || own.format === 'none') return ''
    const counted = counts.get(list) ?? []
    counts.set(list, counted)
    counted[level] = (counted[level] ?? own.start - 1) + 1
    counted.length = level + 1
    return own.template.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const of = levels[at]
      if (!of) return ''
      const number = counted[at] ?? of.start
      counted[at] = number
      return written(number, of.format)
    })
  }
}
