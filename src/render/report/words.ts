import { times } from '../counts.js'

const numbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** `no`, `one` … `twelve`, then figures. */
export function inWords(count: number): string {
  return numbers[count] ?? String(count)
}

/** `once`, `twice`, `three times`. */
export function timesInWords(count: number): string {
  return count < 3 ? times(count) : `${inWords(count)} times`
}

/** The same with its first letter raised; nothing else is changed. */
export function raised(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20)
  return text === '' ? text : first.toUpperCase() + text.slice(first.length)
}

/** `a`, `a and b`, `a, b and c`. */
export function enumerated(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
