/** The line end that stands before a place of a text, else the first of the text, else that of Unix. */
export function lineEndBefore(text: string, at: number): string {
  return /(?:\r\n|\r|\n)$/.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? firstLineEnd(text)
}

/** The line end that comes first behind a place of a text, else the first of the text, else that of Unix. */
export function lineEndBehind(text: string, at: number): string {
  const pattern = /\r\n|\r|\n/g
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? firstLineEnd(text)
}

const firstLineEnd = (text: string): string => /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
