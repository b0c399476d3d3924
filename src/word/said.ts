import { sentencesOf } from '../language/sentences.js'
import type { Owner } from '../model/owner.js'
import type { ColumnSentence } from '../notation/combine/align.js'
import { type Agreement, agreementsIn, lastPersonIn, plansIn } from '../notation/phrase/agreements.js'
import type { Roster } from '../notation/phrase/roster.js'
import { oneLine, type Paragraph, textOf } from './paper.js'

/** A sentence of an item with what it agrees. */
export interface Said extends ColumnSentence {
  readonly paragraph: Paragraph
  /** Null where it agrees nothing. */
  readonly agreement: Agreement | null
  /** The sentence on one line. */
  readonly sentence: string
}

function isBoldAt(paragraph: Paragraph): (start: number, end: number) => boolean {
  return (start, end) => {
    let at = 0
    for (const run of paragraph.runs) {
      if (start >= at && end <= at + run.text.length) return run.bold
      at += run.text.length
    }
    return false
  }
}

function saysOf(agreement: Agreement): ColumnSentence['says'] {
  switch (agreement.force) {
    case 'own':
    case 'unowned':
      return 'agreed'
    case 'plan':
      return 'planned'
    case 'group':
      return 'group agreed'
  }
}

/**
 * The sentences of some paragraphs in order, one for each agreement.
 * @param before the last person named above them in their item: "he"
 */
export function saidIn(
  paragraphs: readonly Paragraph[],
  roster: Roster,
  before: Owner | null,
): { readonly said: readonly Said[]; readonly lastNamed: Owner | null } {
  const said: Said[] = []
  let lastNamed = before
  for (const paragraph of paragraphs) {
    const text = textOf(paragraph)
    const context = { roster, lastNamed, isBold: isBoldAt(paragraph) }
    const found = [...agreementsIn(text, context), ...plansIn(text, context)].sort(
      (a, b) => a.start - b.start,
    )
    for (const span of sentencesOf(text)) {
      const sentence = oneLine(text.slice(span.start, span.end))
      const own = found.filter((one) => one.sentence.start === span.start)
      for (const agreement of own) {
        const { owners, personal, welcomes } = agreement
        const says = saysOf(agreement)
        said.push({ text: sentence, owners, says, personal, welcomes, paragraph, agreement, sentence })
      }
      if (own.length === 0) {
        const prose = {
          says: 'prose',
          owners: [],
          personal: false,
          welcomes: false,
          agreement: null,
        } as const
        said.push({ ...prose, text: sentence, paragraph, sentence })
      }
    }
    lastNamed = lastPersonIn(text, context)
  }
  return { said, lastNamed }
}

/** "He agreed that …", in small letters: prose to every reader, and perhaps an action to its clerk. */
export function agreedInSmallLetters(
  paragraphs: readonly Paragraph[],
  roster: Roster,
): { readonly paragraph: Paragraph; readonly sentence: string }[] {
  return paragraphs.flatMap((paragraph) => {
    const text = textOf(paragraph)
    return agreementsIn(text, { roster, lastNamed: null, isBold: () => true })
      .filter((agreement) => agreement.personal || agreement.force === 'unowned')
      .map(({ sentence }) => ({ paragraph, sentence: oneLine(text.slice(sentence.start, sentence.end)) }))
      .filter(({ sentence }) => !sentence.includes('AGREED'))
  })
}
