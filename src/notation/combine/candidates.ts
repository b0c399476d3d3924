import { hasPlainlySameWords } from '../../language/keywords.js'
import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { Candidate } from '../../model/action.js'
import type { CommitmentEvidence } from '../../model/evidence.js'
import { sharesOwner } from '../../model/owner.js'
import type { Span } from '../../source/lines.js'
import type { Reading } from '../notation.js'
import { type Commitment, commitmentsIn } from '../phrase/commitments.js'
import { tidy } from '../phrase/entry.js'
import type { Passage } from '../text/passages.js'
import type { BlockTest } from '../text/read-passages.js'
import type { Words } from '../text/words.js'
import type { Finding } from './record.js'

const commits = spoken(
  ({ duty, phrases: { commitment } }) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}_])${anyOf([commitment.signs, commitment.modals, duty.signsBefore])}(?![\\p{L}\\p{N}_])`,
      'iu',
    ),
)

/** Whether a block may hold words that commit somebody. */
export const mayCommit: BlockTest = (text) => commits().test(text)

/**
 * Bare prose that may be an action: "Jim will circulate the note". Whoever is on the roster or present, or a named
 * body, and words that commit. What is recorded already is left out.
 * @param recorded the entries of the document; a closing list may repeat what the prose says
 * @param taken the places of all that notations found in it
 */
export function candidatesOf(
  reading: Reading,
  recorded: readonly Finding[],
  taken: readonly Span[],
): Candidate[] {
  return reading.passages.flatMap((passage) => {
    const context = reading.contexts[passage.index]
    if (!context || !isProse(passage) || context.ignored !== null) return []
    const all = passage.row ? passage.row.cells : [passage.words]
    return all.flatMap((words) => {
      const commitmentContext = { roster: reading.roster, lastNamed: () => reading.lastNamed(passage) }
      return commitmentsIn(words.text, commitmentContext).flatMap((commitment) => {
        const candidate = candidateOf(commitment, words, passage, reading)
        const { span } = candidate.location
        const isTaken = taken.some(({ start, end }) => start < span.end && end > span.start)
        return isTaken || isRecordedIn(recorded, candidate) || candidate.text === '' ? [] : [candidate]
      })
    })
  })
}

/** Whether an entry of the same owner has plainly the same words. */
export const isRecordedIn = (recorded: readonly Finding[], { owners, text }: Candidate): boolean =>
  recorded.some(({ entry }) => sharesOwner(entry.owners, owners) && hasPlainlySameWords(entry.text, text))

const isProse = (passage: Passage): boolean =>
  !passage.quoted &&
  !passage.indented &&
  passage.checked === null &&
  (passage.kind === 'paragraph' || passage.kind === 'item' || passage.kind === 'row')

function candidateOf(commitment: Commitment, words: Words, passage: Passage, reading: Reading): Candidate {
  const { owners, start, end, contentStart } = commitment
  const context = reading.contexts[passage.index]
  const content = words.text.slice(contentStart, end).replace(/[.;,]$/, '')
  const read = reading.days.inStretch({ words, start: contentStart, end: contentStart + content.length })
  const text = read ? `${content.slice(0, read.start)} ${content.slice(read.end)}` : content
  const location = reading.place(words, start, end)
  return {
    // "Joe taking as an action item" says what in the words before it.
    text: tidy(text) === '' ? tidy(words.text.slice(start, end)) : tidy(text),
    owners,
    ...(read ? { due: { ...read.due, location } } : {}),
    item: context?.item ?? null,
    confidential: context?.confidential ?? false,
    location,
    because: becauseOf(commitment),
  }
}

function becauseOf({ words, by, owners }: Commitment): CommitmentEvidence {
  const isUnknown = owners.every((owner) => owner.kind === 'unknown')
  return {
    code: 'commits',
    quoted: words,
    by: by !== 'name' ? by : isUnknown ? 'unknown name' : 'known name',
    names: owners.map((owner) => owner.key),
  }
}
