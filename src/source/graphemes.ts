let segmenter: Intl.Segmenter | null = null

/** What a reader takes for one letter each: `é` of two characters, a flag of four. */
export function* graphemesOf(text: string): Iterable<string> {
  // Making the first one takes longer than most lists do.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  for (const { segment } of segmenter.segment(text)) yield segment
}
