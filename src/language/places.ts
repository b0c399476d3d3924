import type { Phrases } from './phrases.js'

/** Words by which minutes tell their place: of headings, of labels above a list, and of the headers of tables. */
export interface PlaceWords {
  /** Between two things of one list. */
  readonly and: Phrases
  /** Headers of columns in tables of actions. */
  readonly columns: {
    /** What may stand before the actions: "New actions". */
    readonly actionKinds: Phrases
    readonly action: Phrases
    /** What may follow those: "Action required". */
    readonly actionEndings: Phrases
    /** Other names of the same column; whole. */
    readonly tasks: Phrases
    /** Headers that name the actions and their owners at once: the first words, what may stand before, what follows. */
    readonly actioned: Phrases
    readonly beforeActioned: Phrases
    readonly actionedBy: Phrases
    /** What follows the actions and a stroke: "Action / Who". */
    readonly actionAndOwner: Phrases
    /** Such a header of one word. */
    readonly by: Phrases
    /** Owners beside what was said, where no column names the actions. */
    readonly byWhom: Phrases
    /** Words in headers that say who spoke of something, or was there. */
    readonly speakers: Phrases
    readonly owner: Phrases
    /** "Person responsible", by its parts. */
    readonly beforeResponsible: Phrases
    readonly responsible: Phrases
    readonly afterResponsible: Phrases
    /** Words of owners that others may follow: "Who will do it". */
    readonly who: Phrases
    readonly due: Phrases
    readonly status: Phrases
    /** Agenda items, or their numbers; a full stop or a word for a number may follow. */
    readonly item: Phrases
    readonly itemNumber: Phrases
    /** Signs, and words that are whole. */
    readonly itemSigns: Phrases
    /** What was said; whole, and as the first words. */
    readonly discussion: Phrases
    readonly discussionBegins: Phrases
    readonly decisions: Phrases
    /** Words in the headers of motions and votes: two columns of them make a table of decisions. */
    readonly motions: Phrases
    /** What is moved, as a sentence calls it, and what became of it: nothing, or what was moved. */
    readonly moved: Phrases
    readonly rejected: Phrases
    readonly carried: Phrases
    /** Words of the title above a table that only shows how to fill it in. */
    readonly examples: Phrases
    /** Cells of actions that hold none. */
    readonly emptyCells: Phrases
    /** What stands between an owner and a day. */
    readonly beforeDay: Phrases
    /** What a line begins with that is only a day. */
    readonly dayLabels: Phrases
    /** Headers that say nothing but who, or by when. */
    readonly surelyOwner: Phrases
    readonly surelyDue: Phrases
    /** Words of headers below which days may be those by which things are to be done, and that they are not. */
    readonly mayBeDue: Phrases
    readonly otherDays: Phrases
  }
  /** Headings and labels above a list. */
  readonly sections: {
    /** What a list of actions is called. */
    readonly actions: Phrases
    /** "Actions of the last meeting": what joins them, and what may stand before the rest. */
    /** What arises from a meeting: "matters" of "matters arising". */
    readonly thingsArising: Phrases
    /** What an earlier meeting is called by: "last time". */
    readonly meetings: Phrases
    /** What else may stand in a title for what earlier meetings left. */
    readonly beforeEarlier: Phrases
    readonly whence: Phrases
    readonly whenceArticles: Phrases
    /** What is done with earlier actions: "Review of actions". */
    readonly reviews: Phrases
    readonly reviewOf: Phrases
    /** Of these, those after which nothing has to say that the actions are earlier ones; one without a word between. */
    readonly plainReviews: Phrases
    readonly bareReviews: Phrases
    /** What may stand before actions that are reviewed. */
    readonly reviewed: Phrases
    /** Words that tell of actions that they are earlier ones. */
    readonly earlier: Phrases
    readonly periods: Phrases
    readonly open: Phrases
    readonly the: Phrases
    readonly all: Phrases
    /** "Actions arising from the last meeting", by its parts. */
    readonly arising: Phrases
    readonly from: Phrases
    readonly lastArticles: Phrases
    readonly last: Phrases
    /** What follows earlier actions: "Actions update". */
    readonly reviewEndings: Phrases
    /** Names of a list of earlier actions; whole. */
    readonly logs: Phrases
    /** "Matters arising". */
    readonly mattersArising: Phrases
    /** The minutes of the last meeting, and what may be done with them. */
    readonly lastMinutes: Phrases
    /** "The last meeting's minutes", by its parts. */
    readonly lastMeeting: Phrases
    readonly minutes: Phrases
    /** A heading of earlier actions that is one word of time. */
    readonly lately: Phrases
    readonly approvals: Phrases
    readonly ofMinutes: Phrases
    /** In a bracket at the end of a heading that is kept. */
    readonly keptBrackets: Phrases
    readonly resolved: Phrases
    /** Words without which no heading opens a list; in whatever place. */
    readonly listSigns: Phrases
    /** The same as whole words; an "s" may follow. */
    readonly shortListSigns: Phrases
    /** Before the number or the letter of a heading. */
    readonly numberLabels: Phrases
    /** Lists of people and the like, what may stand before and after. */
    readonly people: Phrases
    /** "Who's here", by its parts. */
    readonly who: Phrases
    readonly here: Phrases
    readonly checklists: Phrases
    /** What a meeting is to reach, and words that stand before it in a title. */
    readonly aims: Phrases
    readonly beforeAims: Phrases
    readonly peopleKinds: Phrases
    readonly peoplePlaces: Phrases
    readonly peopleEndings: Phrases
    readonly besidePeople: Phrases
  }
  /** Headings with an owner: "Rohit's tasks". */
  readonly owned: {
    /** Behind an apostrophe. */
    readonly tasks: Phrases
    /** Behind a bare name. */
    readonly bareTasks: Phrases
    /** In a heading that names tasks, in whatever place. */
    readonly signs: Phrases
    /** Within words that are no name, in whatever place. */
    readonly notNames: Phrases
  }
  /** The words of a title by what each tells of the list below it. */
  readonly titles: {
    /** What is to be done. */
    readonly nouns: Phrases
    /** The same, where it may also be something else. */
    readonly weakNouns: Phrases
    /** Beside these in a sentence, what announces a list of them: "the following actions". */
    readonly announcing: Phrases
    /** Of these, what says it plainly where nothing but light words stands beside it. */
    readonly bareNouns: Phrases
    /** Behind what is to be done they lead to whose it is, or since when. */
    readonly prepositions: Phrases
    /** What follows the first of these and makes it plain: "action items". */
    readonly items: Phrases
    /** The actions are earlier ones. */
    readonly earlier: Phrases
    /** How the actions stand. */
    readonly states: Phrases
    /** Words that say nothing of what stands below. */
    readonly light: Phrases
    /** Without a colon behind it, what has one of these is a sentence. */
    readonly finite: Phrases
  }
  /** What may stand beside a state in a title that says how all below it stands: "Completed actions". */
  readonly states: {
    /** Such titles of what goes on. */
    readonly open: Phrases
    readonly nouns: Phrases
    readonly beside: Phrases
  }
  /** A label of one action, and what may stand before it. */
  readonly singular: Phrases
  readonly singularKinds: Phrases
  /** A label of actions without anything else. */
  readonly notHeld: Phrases
  readonly bareActions: Phrases
  readonly agenda: {
    /** Before the number of a heading, and of a row. */
    readonly numberLabels: Phrases
    readonly rowLabels: Phrases
    /** "(Mid and West meetings only)", behind the areas. */
    readonly areaMeetings: Phrases
    readonly confidentialParts: Phrases
    readonly confidential: Phrases
  }
  /** Lines of a cell that look like headings and are none. */
  readonly notHeadings: {
    /** How such a line begins, in words or parts of words. */
    readonly begins: Phrases
    /** The same where the word ends there. */
    readonly firstWords: Phrases
    /** Before a number. */
    readonly numbered: Phrases
    /** "A short update from …", by its parts. */
    readonly articles: Phrases
    readonly talkKinds: Phrases
    readonly talks: Phrases
    readonly talkBy: Phrases
    /** Last words with which a line goes on in the next. */
    readonly goesOn: Phrases
  }
  /** Lines that say when a meeting was. */
  readonly meetingDate: {
    readonly beforeLabel: Phrases
    readonly labels: Phrases
    /** "Date and time". */
    readonly time: Phrases
    readonly afterLabel: Phrases
    /** What is dated where a meeting is. */
    readonly meetings: Phrases
    /** How a line begins that is the title of minutes, and what may stand before that. */
    readonly titles: Phrases
    readonly beforeTitle: Phrases
    /** What a title says of its meeting before the day: "Parish meeting held on". */
    readonly heldMeetings: Phrases
    /** Between the first and the last day of a meeting that took several. */
    readonly until: Phrases
    /** What stands before another meeting. */
    readonly otherMeetings: Phrases
    /** Words of a line that tells of another day. */
    readonly otherDays: Phrases
  }
  /** Folders that are only a part of a year: "second-month". */
  readonly folderMonths: Phrases
  /** Lines and tables of people. */
  readonly people: {
    /** Parts of words without which a line names nobody; letters or signs may stand for a blank. */
    readonly signs: Phrases
    /** How a header of those who came begins. */
    readonly columnBegins: Phrases
    /** Headers of the column that marks who came; whole. */
    readonly tickColumns: Phrases
    /** Words that mark it; as they are written. */
    readonly ticks: Phrases
  }
}
