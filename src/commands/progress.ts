import { widthOf } from '../render/words.js'
import { graphemesOf } from '../source/graphemes.js'
import { visible } from '../source/visible.js'

/** Tells whoever waits how far the work is: one line that is written over itself. */
export interface Progress {
  /** "Reading 3 of 4  autumn 2010.docx". */
  readonly show: (words: string) => void
  /** The work is done: the line goes. */
  readonly end: () => void
}

/** What a progress line needs of a terminal. */
export interface ProgressTerminal {
  readonly write: (text: string) => void
  /** Columns. */
  readonly width: number
  /** Milliseconds, from any beginning. */
  readonly now: () => number
}

/** Work that is done before so many milliseconds needs no line. */
const patience = 500
/** A line that changes faster cannot be read, and writing it takes time. */
const pause = 80

/** Back to the beginning of the line, and what stood there wiped. */
const wipe = '\r\u001b[K'

/** As much of a line as fits, on one line whatever it holds. */
function fitted(line: string, width: number): string {
  const whole = visible(line)
  if (widthOf(whole) <= width) return whole
  let cut = ''
  for (const letter of graphemesOf(whole)) {
    if (widthOf(cut + letter) > width - 1) break
    cut += letter
  }
  return `${cut}…`
}

/** A line that comes after half a second and is gone afterwards. */
export function progressLine({ write, width, now }: ProgressTerminal): Progress {
  const begun = now()
  let shownAt: number | null = null
  return {
    show: (words) => {
      const at = now()
      if (at - begun < patience || (shownAt !== null && at - shownAt < pause)) return
      // The last column stays empty: a line that fills it is wrapped by some terminals, and then stays.
      write(wipe + fitted(words, width - 1))
      shownAt = at
    },
    end: () => {
      if (shownAt !== null) write(wipe)
      shownAt = null
    },
  }
}
