/** What can be typed in place of words, and what it stands for; of a meaning that says nothing more, null. */
export interface Instead {
  readonly words: string
  readonly meaning: string | null
}

/** How the command that was typed is mended: what is to stand in place of a word of it. */
export interface Mend {
  /** `--owner`, whose value or a part of it is to be another; null where the word stands behind no flag. */
  readonly flag: string | null
  /** Empty where nothing of it is wrong, and words are to be added at its end. */
  readonly typed: string
  /** One, or several to choose from. */
  readonly instead: readonly Instead[]
}

/**
 * Wrong in the request, not in the minutes: exit 2. The message is whole by itself ("unknown owner `TX`; did you mean
 * `TR`?"); `more` are the lines below it: what is there, what to type. `mend` says what to type where that is the command
 * itself with another word: whoever knows what was typed puts it together.
 */
export class UsageError extends Error {
  readonly more: readonly string[]
  /** A query with the stretch of it that is wrong, to put a caret under. */
  readonly pointed: { readonly text: string; readonly start: number; readonly end: number } | null
  readonly mend: Mend | null

  constructor(
    message: string,
    more: readonly string[] = [],
    pointed: { readonly text: string; readonly start: number; readonly end: number } | null = null,
    mend: Mend | null = null,
  ) {
    super(message)
    this.name = 'UsageError'
    this.more = more
    this.pointed = pointed
    this.mend = mend
  }
}

/** Whether an error is a mistake in the request: by its name, because each file of the built program has its class. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError'
}

/** How a command is mended by one other word; of an empty one, by leaving the typed word out. */
export function mendedBy(words: string, typed: string, flag: string | null = null): Mend {
  return { flag, typed, instead: [{ words, meaning: null }] }
}

/** How a command is mended by words at its end, of which each may be meant. */
export function mendedWith(...instead: readonly Instead[]): Mend {
  return { flag: null, typed: '', instead }
}

/** The mistake of two flags that cannot both hold, as they were typed; `mend` leaves one of them out. */
export function contraryError(written: string, other: string, mend: Mend): UsageError {
  return new UsageError(
    `\`${written}\` and \`${other}\` contradict each other, expected one of them`,
    [],
    null,
    mend,
  )
}

/** What goes on after the name of what was typed: "; did you mean `TR`?"; empty for null. */
export function didYouMean(near: string | null): string {
  return near === null ? '' : `; did you mean \`${near}\`?`
}

/** A word that nothing answers to: what it was to be, what there is, and what is near, to be typed in its place. */
export interface UnknownWord {
  /** `series`, `meeting`. */
  readonly what: string
  readonly typed: string
  readonly near: string | null
  readonly flag: string | null
  readonly more: readonly string[]
}

/** The mistake of a word that nothing answers to. */
export function unknownError({ what, typed, near, flag, more }: UnknownWord): UsageError {
  const mend = near === null ? null : mendedBy(near, typed, flag)
  return new UsageError(`unknown ${what} \`${typed}\`${didYouMean(near)}`, more, null, mend)
}

const atMost = 12

/** One line of what is there, twelve at most and how many in all. */
export function whatIsThere(label: string, words: readonly string[], separator = ', '): readonly string[] {
  if (words.length === 0) return []
  const more = words.length > atMost ? `${separator}… (${words.length})` : ''
  return [`${`${label}:`.padEnd(7)} ${words.slice(0, atMost).join(separator)}${more}`]
}
