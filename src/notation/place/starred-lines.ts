import type { Passage } from '../text/passages.js'
import { sectionNamed } from './sections.js'

/** A line of an indented list that an export left as text; offsets are of the words of its passage. */
export interface StarredLine {
  readonly start: number
  readonly end: number
  /** The export struck it out: `<del>…</del>`. */
  readonly struck: boolean
}

//       *Selling of printers - (Scott)
const starred = /^([ \t]{0,40})\*{1,3}[ \t]{0,8}(\S[^\n]*)$/gm

const struckLine = /^(<(?:s|del)>\s{0,3})([^<]*)<\/(?:s|del)>.{0,80}$/

/**
 * The topmost lines of a list that Markdown reads as code, because a wiki indented it and put no blank after its
 * stars. Lines below them are their notes; one that is only a label opens the list and is none of it.
 */
export function starredLines({ indented, words }: Passage): readonly StarredLine[] {
  if (!indented) return []
  const lines = [...words.text.matchAll(starred)].flatMap((match) => {
    const [whole, indent = '', said = ''] = match
    const end = match.index + whole.length
    if (sectionNamed(said.replace(/\*+/g, '').trim()) !== null) return []
    return [{ depth: indent.length, start: end - said.length, end }]
  })
  const top = Math.min(...lines.map(({ depth }) => depth))
  return lines
    .filter(({ depth }) => depth === top)
    .map(({ start, end }) => {
      const match = struckLine.exec(words.text.slice(start, end))
      if (!match) return { start, end, struck: false }
      const [, opening = '', inner = ''] = match
      return { start: start + opening.length, end: start + opening.length + inner.length, struck: true }
    })
}
