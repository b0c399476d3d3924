import { isTitle, looksLikeHeading, namesSpeaker } from './headings.js'
import { isBlank, isBold, type Paragraph, textOf, withoutStart, wordsOf } from './paper.js'

/** A lettered part of an item, or the whole of one without letters. */
export interface Section {
  readonly letter: string | null
  /** Its heading, which is not among its paragraphs. */
  readonly heading: Paragraph | null
  readonly paragraphs: readonly Paragraph[]
}

/** Letters that have no headings, or no place. */
export type SectionDoubt =
  | { readonly kind: 'parted by paragraphs'; readonly letters: readonly string[] }
  | { readonly kind: 'letters not placed'; readonly letters: readonly string[] }

/** Which paragraphs begin the lettered parts: as many as there are letters, or none. */
function headingsFor(
  count: number,
  body: readonly Paragraph[],
): { starts: Paragraph[]; areHeadings: boolean } | null {
  const choices: ((paragraph: Paragraph) => boolean)[] = [
    (paragraph) => paragraph.heading !== null,
    (paragraph) => isBold(paragraph) && !namesSpeaker(paragraph),
    looksLikeHeading,
  ]
  for (const choose of choices) {
    const starts = body.filter((paragraph) => !isBlank(paragraph) && choose(paragraph))
    if (starts.length === count) return { starts, areHeadings: true }
  }
  const sentences = body.filter(
    (paragraph) => wordsOf(paragraph).length > 60 && /[.:]$/.test(wordsOf(paragraph)) && !paragraph.list,
  )
  return sentences.length === count ? { starts: sentences, areHeadings: false } : null
}

// "a) Physical intervention": the letter stands before the heading, in the body.
const leadingLetter = /^\(?([a-z])[.)]\s+(?=\S)/

function sectionsByLetter(body: readonly Paragraph[]): Section[] | null {
  const sections: { letter: string | null; heading: Paragraph | null; paragraphs: Paragraph[] }[] = [
    { letter: null, heading: null, paragraphs: [] },
  ]
  for (const paragraph of body) {
    const match = leadingLetter.exec(textOf(paragraph).trimStart())
    const wanted = String.fromCharCode(96 + sections.length)
    if (match?.[1] === wanted && wordsOf(paragraph).length <= 120 && !/[.;,]$/.test(wordsOf(paragraph))) {
      const indent = textOf(paragraph).length - textOf(paragraph).trimStart().length
      sections.push({
        letter: wanted,
        heading: withoutStart(paragraph, indent + match[0].length),
        paragraphs: [],
      })
    } else sections.at(-1)?.paragraphs.push(paragraph)
  }
  return sections.length > 2 ? sections : null
}

function cutAt(
  body: readonly Paragraph[],
  starts: readonly Paragraph[],
  letters: readonly string[],
  areHeadings: boolean,
): Section[] {
  const sections: { letter: string | null; heading: Paragraph | null; paragraphs: Paragraph[] }[] = [
    { letter: null, heading: null, paragraphs: [] },
  ]
  for (const paragraph of body) {
    const at = starts.indexOf(paragraph)
    if (at >= 0)
      sections.push({
        letter: letters[at] ?? null,
        heading: areHeadings ? paragraph : null,
        paragraphs: areHeadings ? [] : [paragraph],
      })
    else sections.at(-1)?.paragraphs.push(paragraph)
  }
  return sections
}

/** The parts of an item, with what could not be told for certain. */
export interface Sections {
  readonly sections: readonly Section[]
  readonly doubt: SectionDoubt | null
}

/**
 * Parts the paragraphs of an item by the letters in its number cell: where each letter has a row of its own, there;
 * else at as many headings as there are letters.
 */
export function sectionsOf(
  body: readonly Paragraph[],
  letters: readonly string[],
  lettered: readonly { readonly letter: string; readonly start: Paragraph }[],
): Sections {
  const whole: Section = { letter: null, heading: null, paragraphs: body }
  if (lettered.length > 0 && letters.length <= 1) {
    const own = lettered.map(({ letter }) => letter)
    const starts = lettered.map(({ start }) => start)
    const sections = cutAt(body, starts, own, true).map((section) =>
      section.heading && !isTitle(section.heading)
        ? { ...section, heading: null, paragraphs: [section.heading, ...section.paragraphs] }
        : section,
    )
    return { sections, doubt: null }
  }
  if (letters.length === 0) return { sections: sectionsByLetter(body) ?? [whole], doubt: null }
  const found = headingsFor(letters.length, body)
  if (!found) return { sections: [whole], doubt: { kind: 'letters not placed', letters } }
  const doubt = found.areHeadings ? null : ({ kind: 'parted by paragraphs', letters } as const)
  return { sections: cutAt(body, found.starts, letters, found.areHeadings), doubt }
}
