/** Text that is put into a file at a place; nothing that stands there is changed or removed. */
export interface Insertion {
  /** UTF-16 units from the beginning of the text. */
  readonly at: number
  readonly text: string
}

/** The text with all insertions in it; of two at one place the first comes first. */
export function withInsertions(text: string, insertions: readonly Insertion[]): string {
  let result = ''
  let done = 0
  for (const { at, text: added } of [...insertions].sort((one, other) => one.at - other.at)) {
    result += text.slice(done, at) + added
    done = at
  }
  return result + text.slice(done)
}
