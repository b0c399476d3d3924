/**
 * As what a file names somebody: on a list of those present or absent, by an office, in front matter or a table beside
 * the lists (`text`), or with initials in a sentence (`prose`), where it may be a thing.
 */
export type AppearanceKind = 'present' | 'apologies' | 'absent' | 'office' | 'text' | 'prose'

/** Somebody as one file names this person, with what stands beside the name. */
export interface Appearance {
  /** As written, without brackets, office and the like: `Terry Reynolds`, `Nils O.`, `JM`, `@jane-doe`. */
  readonly name: string
  /** Initials printed beside the name: "Terry Reynolds (TR)". */
  readonly initials: string | null
  /** `@handles` and nicknames beside the name. */
  readonly aliases: readonly string[]
  /** An office printed beside the name; null without one. */
  readonly role: string | null
  /** Whatever else stands behind the name and could be one: a firm, mostly. */
  readonly beside?: readonly string[]
  readonly kind: AppearanceKind
  /** Which list of the file it stands on, from 1: no list names one person twice. Null beside the lists. */
  readonly list: number | null
  readonly line: number
}

/** A line of a list whose words are one name or as many names, which what stands beside it tells: "Rolf Anneke". */
export interface OpenList {
  /** Whom it names as one name; null where nobody is called so. */
  readonly asOne: Appearance | null
  /** Whom it names if each word is a name. */
  readonly asMany: readonly Appearance[]
}

/** All appearances of one file, with what says when and among whom. */
export interface FileAppearances {
  readonly path: string
  /** `YYYY-MM-DD`, or `YYYY-MM`, which counts as its first day; null where the file gives none. */
  readonly date: string | null
  readonly series: string | null
  readonly appearances: readonly Appearance[]
  readonly openLists: readonly OpenList[]
  /** What stands between the names of its lists: blanks alone, or marks and lines; null where no list tells. */
  readonly partedBy: 'blanks' | 'marks' | null
  /** Words that the file writes small within a line: nobody is called so. */
  readonly smallWords: ReadonlySet<string>
  /** Names of which lines say what they are to do: "Timo to call"; with how much that says for each to be somebody. */
  readonly doers: ReadonlyMap<string, number>
  /** The language of the file, where it is another than English. */
  readonly language?: string
}
