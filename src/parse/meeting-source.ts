import type { Settings } from '../model/settings.js'
import type { FrontMatter } from './front-matter.js'

/** A line of the body as the file has it, without what is before and after its words. */
export interface BodyLine {
  readonly text: string
  /** From 1. */
  readonly line: number
}

/** What a meeting is read from: its path, its front matter and the first words of its minutes. */
export interface MeetingSource {
  /** From the minutes folder, `/` on every system. */
  readonly path: string
  /** For the year in a folder above the minutes folder. */
  readonly absolutePath: string
  /** The file was given alone, without a minutes folder. */
  readonly alone: boolean
  readonly fields: FrontMatter
  /** Title of front matter; null without one. */
  readonly title: string | null
  readonly headings: readonly (BodyLine & { readonly depth: number })[]
  /** The first forty lines or so, where a `Date:` may stand. */
  readonly lines: readonly BodyLine[]
  readonly settings: Settings
}
