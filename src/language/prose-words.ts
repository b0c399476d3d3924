import type { Phrases } from './phrases.js'

/** Words with which minutes in prose introduce people and announce meetings, where nothing marks either. */
export interface ProseWords {
  readonly meetings: {
    /** A heading, or part of one, above the days of later meetings. */
    readonly later: Phrases
    readonly days: Phrases
    readonly daysOf: Phrases
    /** Words before or behind a date that name no area. */
    readonly notArea: Phrases
    /** Occasions that are no meeting of the body. */
    readonly otherOccasions: Phrases
    /** What stands before the place where a meeting is held. */
    readonly beforePlace: Phrases
    readonly beforeTime: Phrases
    readonly halvesOfDay: Phrases
    readonly firstOfPeople: Phrases
  }
  readonly people: {
    /** Small words within a name in prose. */
    readonly particles: Phrases
    /** Words of which an office has one, besides the posts of a committee; some may have an s. */
    readonly professions: Phrases
    /** Small words within an office. */
    readonly officeLinks: Phrases
    /** What stands at the beginning of a line whose speaker is named next. */
    readonly ledBy: Phrases
    readonly speeches: Phrases
    readonly speechKinds: Phrases
    readonly speechBy: Phrases
    /** First words, with a capital, of what is no person. */
    readonly notFirst: Phrases
    /** Last words, with a capital, of a body whose initials are printed. */
    readonly bodies: Phrases
    /** What people do at a meeting, behind their initials. */
    readonly speaks: Phrases
  }
  readonly tasks: {
    readonly dueLeads: Phrases
    /**
     * What is written between an owner and a verb; a colon where no word fits every verb. The first of each is written;
     * of these, all others stay where the paper has them.
     */
    readonly beforeVerb: Phrases
    /** What is written before a day by which something is due, and before what begins with "next". */
    readonly beforeDay: Phrases
    readonly beforeNext: Phrases
    readonly next: Phrases
    /** What leads to what somebody must do, in the sentence that says so. */
    readonly agreed: Phrases
    readonly plans: Phrases
    /** Words that say nothing by themselves of what is to be done. */
    readonly filler: Phrases
  }
  readonly titles: {
    /** Short words that are no abbreviations, whatever a title in capitals looks like. */
    readonly shortWords: Phrases
    /** Words that keep small letters within a name. */
    readonly smallInNames: Phrases
  }
}
