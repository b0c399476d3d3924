const words = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** A number as a letter writes it: in words up to twelve. */
export function inWords(count: number): string {
  return words[count] ?? String(count)
}

/** "one action", "three actions". */
export function countOf(count: number, noun: string): string {
  return `${inWords(count)} ${noun}${count === 1 ? '' : 's'}`
}
