import type { SourceLocation } from '../source/lines.js'
import type { Person } from './owner.js'
import type { ReadingProblem } from './problem.js'

/** Two ways of writing somebody. */
export type NamePair = readonly [string, string]

/** `epha.yaml`, with everything that is missing filled in. Data only. */
export interface Settings {
  /** Path of the file it was read from; null without one. */
  readonly path: string | null
  readonly people: readonly Person[]
  /** Pairs of names that are two people, however much they look like one. */
  readonly different: readonly NamePair[]
  /** Name of a group, and the keys of its members (empty where they are not listed). */
  readonly groups: ReadonlyMap<string, readonly string[]>
  /** Name of a post as written, and who holds it; by key, one after the other. */
  readonly posts: ReadonlyMap<string, readonly PostTerm[]>
  /** Name of an area, and other ways of writing it. */
  readonly areas: ReadonlyMap<string, readonly string[]>
  /** Name of a term in small letters, first and last day (`YYYY-MM-DD`). */
  readonly terms: ReadonlyMap<string, { readonly from: string; readonly until: string }>
  /** Name of a series, and the folder that holds it, from the minutes folder. */
  readonly series: ReadonlyMap<string, { readonly folder: string }>
  readonly defaultDue: 'next-meeting' | null
  readonly dateOrder: 'day-month' | 'month-day' | null
  readonly exclude: readonly string[]
  readonly queries: ReadonlyMap<string, string>
  /** Severity by rule; `since` is the first day whose minutes are complained of. */
  readonly check: {
    readonly severities: ReadonlyMap<string, 'off' | 'warning' | 'error'>
    readonly since: string | null
  }
  /** What is left out as being before a line in time, and what silence means. */
  readonly register: RegisterSettings
  readonly remind: { readonly subject?: string; readonly greeting?: string; readonly signature?: string }
  /** Name of the association, for the page and for letters. */
  readonly title: string | null
  /** `https://…/{path}#L{line}`, for the page. */
  readonly link: string | null
  /** The language of the minutes, as `language` of `epha.yaml` settles it; null where each file shows it. */
  readonly language: string | null
  /** What a committee calls things in its own words. */
  readonly words: OwnWords
  /** Where `epha.yaml` says what only the minutes can tell to be right: `check: agenda-gap`, `groups: Executive: TR`. */
  readonly places: ReadonlyMap<string, SourceLocation>
  readonly problems: readonly ReadingProblem[]
  /** Nothing of `epha.yaml` holds, as it cannot be read at all. */
  readonly broken: boolean
}

/** Words of a committee for its actions, for what is done, for AGREED, and for whose a column of owners is. */
export interface OwnWords {
  readonly actions: readonly string[]
  readonly done: readonly string[]
  readonly agreed: readonly string[]
  readonly owner: readonly string[]
}

/** A committee that calls things as its language does. */
export const noOwnWords: OwnWords = { actions: [], done: [], agreed: [], owner: [] }

/** How a register treats what its minutes no longer speak of; without it everything stays outstanding until closed. */
export interface RegisterSettings {
  /** `YYYY-MM-DD`: what was raised before it, and not mentioned from it on, is left out of every list. */
  readonly since: string | null
  /** After so many meetings in a row that do not mention it an action is done; null where silence closes nothing. */
  readonly doneAfter: number | null
}

/** Who holds a post, by the key on the roster, and from which day (`YYYY-MM-DD`) until which, both included. */
export interface PostTerm {
  readonly who: string
  readonly from: string | null
  readonly until: string | null
}
