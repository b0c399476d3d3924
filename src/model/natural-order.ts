/** Words with numbers as people order them, 4a.2 before 4a.10; the same in every language of the system. */
const collator = new Intl.Collator('en', { numeric: true })

/** Order of two ids or names, never 0 for two that differ. */
export function compareNaturally(text: string, other: string): number {
  return collator.compare(text, other) || (text < other ? -1 : text > other ? 1 : 0)
}
