/** A stream that may be a terminal. */
export interface ProgressStream {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly write: (text: string) => unknown
}

/** Before this much time nobody wonders. */
const patience = 500

/**
 * One line, rewritten in place: only on a terminal, only after half a second, and gone when the work is.
 * @param now milliseconds, from any beginning
 */
export function progressOn(stream: ProgressStream, now: () => number): (line: string | null) => void {
  const begun = now()
  let isShown = false
  return (line) => {
    if (stream.isTTY !== true) return
    if (line === null) {
      if (isShown) stream.write('\r\u001b[K')
      isShown = false
    } else if (now() - begun >= patience) {
      stream.write(`\r\u001b[K${line.slice(0, (stream.columns ?? 80) - 1)}`)
      isShown = true
    }
  }
}
