import { sentencesOf } from '../../language/sentences.js'
import type { Owner } from '../../model/owner.js'
import type { Span } from '../../source/lines.js'
import { ownersAlone } from './names.js'
import type { Roster } from './roster.js'

// The gutter is full. [SO] · … is full. – SO/NQ · … is full. (SO) · … is full. SO
const behindSentence =
  /(?<=[.!?]["”’)]?)[ \t]{1,8}(?:\[([^[\]\n]{1,60})\]|\(([^()\n]{1,60})\)|[–—-][ \t]{1,4}([^\n–—]{1,60})|(\p{Lu}{2,4}))[.]?(?=[ \t]{0,8}(?:\n|$))/gu
const initials = /^\p{Lu}{2,4}(?:(?:\s?[/,;&+]\s?|\sand\s|\s)\p{Lu}{2,4}){0,9}$/u
const shortestSentence = 3

/** A sentence behind whose full stop somebody known stands alone, at the end of a line. */
export interface OwnedSentence extends Span {
  readonly owners: readonly Owner[]
  /** As it stands there: "[SO]". */
  readonly written: string
}

/** Whether a text may hold such a sentence. */
export const mayOwnSentence = (text: string): boolean => text.search(behindSentence) >= 0

/** The sentences of a text behind which initials of somebody known stand alone; they say no more than a margin does. */
export function ownedSentences(text: string, roster: Roster): readonly OwnedSentence[] {
  return [...text.matchAll(behindSentence)].flatMap((match): readonly OwnedSentence[] => {
    const [whole, ...found] = match
    const written = found.find((part) => part !== undefined)?.trim() ?? ''
    const owners = initials.test(written) ? ownersAlone(written, roster, false) : null
    if (owners === null || !owners.every(({ kind }) => kind === 'person')) return []
    const line = text.lastIndexOf('\n', match.index - 1) + 1
    const sentence = sentencesOf(text.slice(line, match.index)).at(-1)
    if (!sentence) return []
    const [start, end] = [line + sentence.start, line + sentence.end]
    const isSentence = text.slice(start, end).split(/\s+/).length >= shortestSentence
    return isSentence ? [{ start, end, owners, written: whole.trim() }] : []
  })
}
