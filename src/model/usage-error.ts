/**
 * Wrong in the request, not in the minutes: exit 2. The message is whole by itself ("Unexpected owner `TX`,
 * expected one on the roster; nearest is `TR`"); `more` are the lines below it: what is there, what to type.
 */
export class UsageError extends Error {
  readonly more: readonly string[]
  /** A query with the stretch of it that is wrong, to put a caret under. */
  readonly pointed: { readonly text: string; readonly start: number; readonly end: number } | null

  constructor(
    message: string,
    more: readonly string[] = [],
    pointed: { readonly text: string; readonly start: number; readonly end: number } | null = null,
  ) {
    super(message)
    this.name = 'UsageError'
    this.more = more
    this.pointed = pointed
  }
}

/** Whether an error is a mistake in the request: by its name, because each file of the built program has its class. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError'
}

const atMost = 12

/** One line of what is there, twelve at most and how many in all. */
export function whatIsThere(label: string, words: readonly string[], separator = ', '): readonly string[] {
  if (words.length === 0) return []
  const more = words.length > atMost ? `${separator}… (${words.length})` : ''
  return [`${`${label}:`.padEnd(7)} ${words.slice(0, atMost).join(separator)}${more}`]
}
