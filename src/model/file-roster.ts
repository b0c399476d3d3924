import type { Person } from './owner.js'

/** Words that can be asked for one at a time, so that what was asked is all that was learned of them. */
export interface AskedWords {
  readonly has: (word: string) => boolean
}

/** Who can be meant by a name in one file of minutes. */
export interface FileRoster {
  /** Whom the file itself names, as the whole register knows them; the forms used here are among their aliases. */
  readonly own: readonly Person[]
  /** Of those, the keys of who was there, and of who sent apologies. */
  readonly present: readonly string[]
  readonly apologies: readonly string[]
  /** Others of the series and of `epha.yaml`: first those seen within 200 days of the meeting, then within 500. */
  readonly near: readonly (readonly Person[])[]
  /**
   * Keys of those of the near whom the series only meets after this meeting, which says who was there: a first name in
   * it is somebody else's.
   */
  readonly metLater: ReadonlySet<string>
  readonly doubts: readonly InitialsDoubt[]
  /** Words that the minutes of the series write small within a line: nobody is called so. */
  readonly smallWords: AskedWords
  /** Names of which the minutes of the series say often enough what they are to do. */
  readonly doers: AskedWords
  /** Who holds which post at the meeting. */
  readonly posts: readonly HeldPost[]
}

/** A post and who holds it at one meeting. */
export interface HeldPost {
  /** What all spellings of the post have in common: "clerk". */
  readonly post: string
  /** Keys of those who hold it: several where it stays open. */
  readonly keys: readonly string[]
  /** What says so: `posts` of `epha.yaml`, the name of somebody on the roster, the attendance of the meeting. */
  readonly by: 'settings' | 'name' | 'attendance'
}

/** Initials printed beside one person that are another's too. */
export interface InitialsDoubt {
  readonly initials: string
  /** Beside whom the file prints them. */
  readonly name: string
  /** Who has them too: on the roster, or beside another name in the same file. */
  readonly other: string
  readonly isOnRoster: boolean
  readonly line: number
}
