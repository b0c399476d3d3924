import type { AgreementMatch, Reading } from '../notation.js'
import type { Context } from '../place/context.js'
import type { Passage } from '../text/passages.js'
import { isWithin, type Words } from '../text/words.js'
import { type Agreement, agreementsIn, plansIn } from './agreements.js'

/** The agreements and plans of some words, with their places. `text` is that of the words, markers blanked out. */
export function agreementsOf(
  words: Words,
  text: string,
  passage: Passage,
  context: Context,
  reading: Reading,
  row: number | null,
  shift = 0,
): AgreementMatch[] {
  const lastNamed = reading.lastNamed(passage)
  const agreementContext = {
    roster: reading.roster,
    isBold: (start: number, end: number) => isWithin(words.strong, shift + start, shift + end),
    lastNamed,
  }
  const found = [...agreementsIn(text, agreementContext), ...plansIn(text, agreementContext)].filter(
    (one) => !words.code.some((span) => span.start <= shift + one.start && span.end > shift + one.start),
  )
  return found.map((one) => made(one, words, text, passage, context, reading, row, shift))
}

function made(
  one: Agreement,
  words: Words,
  text: string,
  passage: Passage,
  context: Context,
  reading: Reading,
  row: number | null,
  shift: number,
): AgreementMatch {
  const location = reading.place(words, shift + one.sentence.start, shift + one.sentence.end)
  return {
    kind: 'agreement',
    notation: 'agreed',
    by: one.by,
    quoted: one.quoted,
    owners: one.owners,
    force: one.force,
    personal: one.personal,
    text: one.text,
    sentence: {
      text: text.slice(one.sentence.start, one.sentence.end).replace(/\s+/g, ' ').trim(),
      location,
    },
    passage: passage.index,
    at: shift + one.start,
    end: shift + one.end,
    location,
    context,
    row,
    welcomes: one.welcomes,
  }
}
