import type { Span } from '../../source/lines.js'
import type { AgreementMatch, Reading } from '../notation.js'
import type { Context } from '../place/context.js'
import type { Passage } from '../text/passages.js'
import { isWithin, type Words } from '../text/words.js'
import { type Agreement, agreementsIn, mayAgree, plansIn } from './agreements.js'
import { undertakingsIn } from './undertakings.js'

/** Words that may say what was agreed, and where they stand. */
export interface AgreedWords {
  readonly words: Words
  /** Their text, markers blanked out: as long as the words. */
  readonly text: string
  readonly passage: Passage
  readonly context: Context
  /** The row of the agenda table whose markers may have what is agreed. */
  readonly row: number | null
}

/** The agreements and plans of some words, with their places. */
export function agreementsOf(
  agreed: AgreedWords,
  reading: Pick<Reading, 'roster' | 'place' | 'lastNamed'>,
): AgreementMatch[] {
  const { words, text, passage, row } = agreed
  if (row === null && !mayAgree(text)) return []
  const around = {
    roster: reading.roster,
    isBold: (start: number, end: number) => isWithin(words.strong, start, end),
    lastNamed: reading.lastNamed(passage),
  }
  const planned = plansIn(text, around)
  const starts = new Set(planned.map(({ start }) => start))
  const undertaken =
    row === null ? [] : undertakingsIn(text, around).filter(({ start }) => !starts.has(start))
  // A sentence may hold many agreements.
  const sentences = new Map<string, AgreementMatch['sentence']>()
  const sentenceAt = ({ start, end }: Span): AgreementMatch['sentence'] => {
    const key = `${start} ${end}`
    const there = sentences.get(key)
    if (there) return there
    const sentence = {
      text: text.slice(start, end).replace(/\s+/g, ' ').trim(),
      location: reading.place(words, start, end),
    }
    sentences.set(key, sentence)
    return sentence
  }
  return [...agreementsIn(text, around), ...planned, ...undertaken]
    .filter(({ start }) => !words.code.some((span) => span.start <= start && span.end > start))
    .map((agreement) => matchOf(agreement, agreed, sentenceAt(agreement.sentence)))
}

function matchOf(
  { sentence: _sentence, start, end, ...agreement }: Agreement,
  { passage, context, row }: AgreedWords,
  sentence: AgreementMatch['sentence'],
): AgreementMatch {
  const { location } = sentence
  return {
    ...agreement,
    kind: 'agreement',
    notation: 'agreed',
    sentence,
    passage: passage.index,
    at: start,
    end,
    location,
    context,
    row,
  }
}
