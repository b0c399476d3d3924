/** What a column of a table is for, as far as its heading says. */
export type ColumnRole = 'owner' | 'due' | 'number' | 'body' | 'whom' | null

/** What the heading of a column announces; null for words that are no such heading. */
export function roleOfHeading(heading: string): ColumnRole {
  // "Action (initials)", "ACTION:"
  const words = heading
    .toLowerCase()
    .replace(/\([^()]{0,30}\)/g, '')
    .replace(/[:.*]/g, '')
    .trim()
  // "Action", "Actions", "Action by", "For action", "Action/Owner", "Action to be taken by"
  if (/^(?:for )?actions?(?: ?[/&] ?(?:who|owner|by whom|responsib\w*|lead))?$/.test(words)) return 'owner'
  if (/^actions? (?:by|by whom|for|required|points?|items?|agreed|owner|to be taken(?: by)?)$/.test(words))
    return 'owner'
  if (/^(?:by whom|who|whom|owners?|responsib\w*|persons? responsible|lead|initials)$/.test(words))
    return 'whom'
  if (/^(?:by when|when|due|due date|date|date due|by|deadline|target date|timescale)$/.test(words))
    return 'due'
  if (/^(?:no|nos|number|item no|item number|ref|reference|#|agenda item|agenda no|minute no)$/.test(words))
    return 'number'
  if (
    /^(?:item|items|subject|topic|discussion|minutes?|notes?|matter|matters|details?|summary|issue|agenda)$/.test(
      words,
    )
  )
    return 'body'
  return null
}

/** "4.", "4a)", "a)", "4.1", "a) b) c)": what stands in the number cell of a row. */
export function looksLikeNumber(words: string): boolean {
  return (
    words !== '' &&
    words
      .split(/\s+/)
      .every(
        (word) =>
          /^(?:\(?(?:\d{1,3}(?:\.\d{1,2}){0,2})?[.)]?[a-z]?[.)]?)$/i.test(word) && /[0-9a-z]/i.test(word),
      )
  )
}

/** "RH", "RH/AF", "TR, AF & RH": capitals of two to four letters, and what parts them. */
export function looksLikeInitials(words: string): boolean {
  const names = words.split(/\s*[/,;&+]\s*|\s+and\s+|\s+/)
  return words !== '' && names.every((name) => /^[A-Z]{2,4}$/.test(name))
}
