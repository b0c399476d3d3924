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
  const isPlanned = (start: number): boolean => planned.some((plan) => plan.start === start)
  const undertaken = row === null ? [] : undertakingsIn(text, around).filter(({ start }) => !isPlanned(start))
  return [...agreementsIn(text, around), ...planned, ...undertaken]
    .filter(({ start }) => !words.code.some((span) => span.start <= start && span.end > start))
    .map((agreement) => matchOf(agreement, agreed, reading))
}

function matchOf(
  { sentence, start, end, ...agreement }: Agreement,
  { words, text, passage, context, row }: AgreedWords,
  reading: Pick<Reading, 'place'>,
): AgreementMatch {
  const location = reading.place(words, sentence.start, sentence.end)
  const sentenceText = text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim()
  return {
    ...agreement,
    kind: 'agreement',
    notation: 'agreed',
    sentence: { text: sentenceText, location },
    passage: passage.index,
    at: start,
    end,
    location,
    context,
    row,
  }
}
