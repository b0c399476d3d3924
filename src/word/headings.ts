import { isBold, type Paragraph, textOf, wordsOf } from './paper.js'

// "Led by …", "A presentation by …", "Update from …", "(Carol Kisby, North East meeting)", "Present: …"
const speaker =
  /^(?:\(|led by|(?:an? |the )?(?:verbal |short |brief )?(?:update|presentation|report|talk|paper)s? (?:by|from|on behalf)|presented by|contact|page \d|present\b|in attendance|apolog)/i
const leftOpen = /\b(?:at|to|of|that|and|or|by|for|in|on|the|a|with|from|is|are|was|were|be)$/i

/** Whether a paragraph is short and stands for what follows, as far as its words say. */
export function looksLikeHeading(paragraph: Paragraph): boolean {
  const words = wordsOf(paragraph)
  if (words.length < 3 || words.length > 100 || textOf(paragraph).trim().includes('\t')) return false
  if (paragraph.list && !paragraph.list.ordered) return false
  if (!/^[\p{Lu}\d]/u.test(words) || /[.;:,?!–-]$/.test(words) || /[:@]|www|\. \p{Lu}/u.test(words))
    return false
  return !speaker.test(words) && !leftOpen.test(words) && !/^[·•▪*–-]/.test(words)
}

/** Whether a paragraph says who speaks, or how to reach him. */
export const namesSpeaker = (paragraph: Paragraph) => speaker.test(wordsOf(paragraph))

/** A line of capitals: "USE OF FORCE GUIDANCE". */
const isCapitals = (words: string) => /\p{Lu}{3}/u.test(words) && words === words.toUpperCase()

/** Whether the first paragraph of an item is its title. */
export const isTitle = (paragraph: Paragraph) =>
  paragraph.heading !== null ||
  (isBold(paragraph) && wordsOf(paragraph).length <= 160) ||
  (isCapitals(wordsOf(paragraph)) && wordsOf(paragraph).length <= 160) ||
  looksLikeHeading(paragraph)
