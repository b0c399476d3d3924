import { nearest } from '../language/nearest.js'
import { didYouMean, UsageError, whatIsThere } from '../model/usage-error.js'

/** What was typed after the flags of a command, by the name of the flag: `dueBefore` for `--due-before`. */
export type FlagValues = Readonly<Record<string, unknown>>

/** The value of a flag; null where it was not typed. */
export function textValue(values: FlagValues, flag: string): string | null {
  const value = values[flag]
  return typeof value === 'string' ? value : null
}

/** The values of a flag that may be typed again and again. */
export function listValue(values: FlagValues, flag: string): readonly string[] {
  const value = values[flag]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** Whether a flag without a value was typed. */
export function isTyped(values: FlagValues, flag: string): boolean {
  return values[flag] === true
}

/** Whether a flag was typed, with a value or without: `-o, --output <file>`. */
export function isGiven(values: FlagValues, flags: string): boolean {
  const [, name = ''] = /--([\w-]+)/.exec(flags) ?? []
  return values[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())] !== undefined
}

/** The parts of comma lists, blanks around them left out. */
export function commaParts(lists: readonly string[]): readonly string[] {
  return lists
    .flatMap((list) => list.split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** A whole number of at least 1; null where the flag was not typed. Throws UsageError for anything else. */
export function numberValue(values: FlagValues, flag: string): number | null {
  const text = textValue(values, flag)
  if (text === null) return null
  if (!/^[1-9]\d{0,8}$/.test(text)) {
    const meant = /[1-9]\d{0,8}/.exec(text)?.[0] ?? '1'
    throw otherValue(`--${flag}`, text, 'is no number from 1', meant)
  }
  return Number(text)
}

/** The mistake of a value that is none of its kind, with one in its place. */
export function otherValue(flag: string, typed: string, why: string, meant: string): UsageError {
  const mend = { flag, typed, instead: [{ words: meant, meaning: null }] }
  return new UsageError(`\`${typed}\` after \`${flag}\` ${why}`, [], null, mend)
}

/** One of the words that a flag takes. Throws UsageError for any other, with the nearest of them. */
export function choiceOf<Word extends string>(text: string, flag: string, choices: readonly Word[]): Word {
  const choice = choices.find((word) => word.toLowerCase() === text.toLowerCase())
  if (choice !== undefined) return choice
  const near = nearest(text, choices)
  throw new UsageError(
    `unknown word \`${text}\` after \`${flag}\`${didYouMean(near)}`,
    whatIsThere(flag, choices, ' '),
    null,
    { flag, typed: text, instead: [{ words: near ?? choices[0] ?? '', meaning: null }] },
  )
}

// 21d · 3w · 21
const duration = /^(\d{1,4}) ?(d|days?|w|weeks?)?$/

/** Days of `21d`, `3w` or `21`. Throws UsageError, with the name of the flag, for anything else. */
export function readDuration(text: string, flag: string): number {
  const [, number, unit = 'd'] = duration.exec(text.trim().toLowerCase()) ?? []
  if (number === undefined)
    throw otherValue(flag, text, 'is no number of days or weeks, such as `21d` or `3w`', '21d')
  return Number(number) * (unit.startsWith('w') ? 7 : 1)
}
