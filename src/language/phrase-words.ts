import type { Phrases } from './phrases.js'

/** Words of one language with which entries, due days and promises are written, below the bare lists. */
export interface PhraseWords {
  readonly due: DueWords
  readonly commitment: CommitmentWords
  readonly clauses: ClauseWords
  readonly speech: SpeechWords
  readonly welcome: WelcomeWords
  readonly subject: SubjectWords
  readonly outcome: OutcomeWords
  readonly status: StatusWords
  readonly fields: FieldWords
  readonly answers: AnswerWords
  readonly entry: EntryWords
  readonly earlier: EarlierWords
}

interface DueWords {
  /** What says that a day is when something is due. */
  readonly labels: Phrases
  /** The same at the beginning of brackets or of a cell. */
  readonly labelsInBrackets: Phrases
  /** What leads to a day in a sentence. */
  readonly leads: Phrases
  /** What may stand between these and the day. */
  readonly afterLead: Phrases
  readonly fillers: Phrases
  /** What may stand before a day that is named without a lead. */
  readonly beforeDay: Phrases
  /** What is due at once, in letters and in words that go on. */
  readonly shortSoon: Phrases
  /** Beside `leads`, what stands before a thing that has its own day: "after the fair". */
  readonly afterThing: Phrases
  readonly soon: Phrases
  /** Between "the" and "next meeting". */
  readonly timeOf: Phrases
  readonly whoseMeeting: Phrases
  readonly nextMeeting: Phrases
  readonly meetings: Phrases
  /** "The meeting after next", from its first word to its last. */
  readonly afterNext: Phrases
  /** Before a day that is the first of a week, or its last. */
  readonly weekOf: Phrases
  /** Between two days of which the later counts. */
  readonly twoDays: Phrases
  /** Before two days of which nobody knows which: "either". */
  readonly either: Phrases
  /** What says that a day was another once, before that one. */
  readonly formerly: Phrases
  /** The last word that leads from a day to the one that holds instead. */
  readonly insteadEndings: Phrases
  /** What may follow that word. */
  readonly insteadLeads: Phrases
  /** Between so many days and what they are counted back from. */
  readonly ahead: Phrases
  /** Occasions by which something is due and whose day no minutes say. */
  readonly occasions: Phrases
  /** What may stand before so many days ahead. */
  readonly atLeast: Phrases
  /** Words that are short for a day only with a capital. */
  readonly unlikelyDays: Phrases
  /** What stands before a date that is part of what is to be done. */
  readonly partOfWords: Phrases
  /** What may follow a day at the end. */
  readonly tails: Phrases
  /** A cell that gives no day. */
  readonly noDay: Phrases
  /** Halves of the day, behind an hour. */
  readonly halves: Phrases
  /** A time of the day in words. */
  readonly times: Phrases
  /** The same in letters, with or without a full stop after each. */
  readonly shortTimes: Phrases
  readonly ends: Phrases
  readonly starts: Phrases
  /** Parts of a month that are no day, before its name and behind it. */
  readonly partsOfMonth: Phrases
  readonly weeksOfMonth: Phrases
  /** What stands before the name of a term. */
  readonly whichTerm: Phrases
  /** What is left out of the name of a term. */
  readonly namedTerms: Phrases
}

interface CommitmentWords {
  /** A block without one of these commits nobody. */
  readonly signs: Phrases
  /** Somebody promised to do it. */
  readonly promised: Phrases
  readonly perfects: Phrases
  /** Somebody was asked to do it. */
  readonly asked: Phrases
  /** Somebody said that they would. */
  readonly said: Phrases
  readonly saidWho: Phrases
  readonly saidWould: Phrases
  readonly takes: Phrases
  readonly taken: Phrases
  readonly anAction: Phrases
  /** Verbs of which only a person is the subject. */
  readonly onlyPeople: Phrases
  /** What follows "will" where it is nothing to do. */
  readonly states: Phrases
  /** The same after "be". */
  readonly beStates: Phrases
  /** What stands before somebody who is no subject. */
  readonly noSubject: Phrases
  /** What stands before somebody who is asked to do it. */
  readonly asks: Phrases
  readonly asksSomebody: Phrases
  /** Between whoever is named and a verb, in bare prose: they will do it. */
  readonly modals: Phrases
  /** After somebody of whom it was agreed. */
  readonly must: Phrases
  /** What leads over to the next clause, in this order. */
  readonly links: Phrases
  readonly linkSubjects: Phrases
  readonly linkVerbs: Phrases
  /** Bodies of which nobody can say which one is meant. */
  readonly anyBody: Phrases
}

interface ClauseWords {
  /** Verbs whose object is to do something: "ask the board to meet". */
  readonly asks: Phrases
  /** Between an owner within a sentence and what they are to do. */
  readonly must: Phrases
  /** What stands after these where nothing is to be done. */
  readonly notVerbs: Phrases
  /** What begins a clause that says when or if. */
  readonly adverbials: Phrases
  /** Before somebody who is written to. */
  readonly addressed: Phrases
  /** Before somebody who is the object of the clause before. */
  readonly objects: Phrases
  /** Before somebody for whom whoever speaks waits: "waiting for Nell to write". */
  readonly awaiting: Phrases
}

interface SpeechWords {
  /** Forms of verbs with which a sentence tells how things are. */
  readonly finite: Phrases
  /** What such a sentence has for a subject, where it is no noun. */
  readonly subjects: Phrases
  /** First words of questions. */
  readonly questions: Phrases
  /** What answers or takes up what somebody said before, set off by a mark: "Yeah, that is so". */
  readonly interjections: Phrases
  /** What shows that somebody else is spoken to. */
  readonly addressed: Phrases
  /** Verbs that ask where they open a sentence with a question mark; the first kind asks of a subject without one. */
  readonly askings: Phrases
  readonly askingsByMark: Phrases
  /** What begins a clause within a sentence. */
  readonly subordinators: Phrases
  /** What may stand before what somebody is to do. */
  readonly courtesies: Phrases
  /** What says that the speaker will do it. */
  readonly promises: Phrases
  /** What says only what somebody would like. */
  readonly wishes: Phrases
  /** What says that somebody must, and what says only that somebody could. */
  readonly obligations: Phrases
  readonly possibilities: Phrases
  /** Before "be", of what is to come; and what behind "be" is something that somebody does. */
  readonly modals: Phrases
  readonly afterBe: Phrases
  /** Behind "is", that there ought to be one. */
  readonly wants: Phrases
}

interface WelcomeWords {
  /** What is welcomed, without an article and with "the". */
  readonly these: Phrases
  readonly things: Phrases
  readonly thingsOfVerbs: Phrases
  readonly would: Phrases
  readonly adverbs: Phrases
  readonly degrees: Phrases
  readonly adjectives: Phrases
  /** What follows an adjective that says more than welcome. */
  readonly goesOn: Phrases
  readonly verbs: Phrases
}

interface SubjectWords {
  /** What begins an aside between who agreed and AGREED. */
  readonly asides: Phrases
  readonly it: Phrases
  readonly passives: Phrases
  /** What joins two clauses, and what the second may begin with. */
  readonly links: Phrases
  readonly openings: Phrases
  /** What the clause before ends with. */
  readonly trailingLinks: Phrases
  /** Between "had" and AGREED. */
  readonly fillers: Phrases
}

interface OutcomeWords {
  /** What an outcome is of. */
  readonly things: Phrases
  readonly determiners: Phrases
  readonly auxiliaries: Phrases
  readonly results: Phrases
  /** What says that nothing was looked at this time, and what may follow it. */
  readonly putOff: Phrases
  readonly putOffTo: Phrases
  /** What was put off, as what somebody is told: "defer to the next meeting". */
  readonly putsOff: Phrases
  /** What a vote is called, and what each number of it counts. */
  readonly votes: Phrases
  readonly voices: Phrases
  /** That something was agreed, what may stand before it, and what goes on behind it with what that is. */
  readonly beforeAgreement: Phrases
  readonly agreements: Phrases
  readonly agreedGoesOn: Phrases
  /** What says that all stays as it is, and what may stand between and behind. */
  readonly keeps: Phrases
  readonly asItIs: Phrases
  /** What says that another meeting looks at it, and what is called one. */
  readonly takenTo: Phrases
  readonly sittings: Phrases
  /** The next meeting, what may stand before it, and what says when and where it is. */
  readonly nextSittings: Phrases
  readonly beforeSitting: Phrases
  readonly takesPlace: Phrases
  readonly beforeSittingDay: Phrases
  /** Headings of a form that nobody filled in; an s may follow. */
  readonly templateNouns: Phrases
  readonly templateVerbs: Phrases
  readonly templatePlaces: Phrases
  /** The whole of an action that says nothing of what is to be done. */
  readonly emptyWords: Phrases
  /** Verbs that leave nothing behind. */
  readonly endless: Phrases
}

interface StatusWords {
  /** Words before a status in brackets. */
  readonly before: Phrases
  /** What may follow the word of a status in brackets. */
  readonly prepositions: Phrases
  /** What stands before a status at the end. */
  readonly labels: Phrases
  /** Before a word that is no status: "is done". */
  readonly notBefore: Phrases
  /** What says it before the words; in capitals. */
  readonly openFirst: Phrases
  readonly doneFirst: Phrases
  readonly withdrawnFirst: Phrases
  /** A note below an entry that says "Status:" and one of these. */
  readonly accepted: Phrases
}

interface FieldWords {
  /** What says before a colon whose an action is, when it is due, how it stands: "Owner: Mick". */
  readonly owner: Phrases
  readonly due: Phrases
  readonly status: Phrases
}

interface AnswerWords {
  /** Verbs and their past forms that no rule makes: "bring brought, write wrote written". */
  readonly pasts: Phrases
  /** Verbs whose past form says of any action that it is done. */
  readonly closing: Phrases
  /** What may stand between whoever did it and "did it". */
  readonly did: Phrases
  /** What may stand before the answer: "Update: done". */
  readonly labels: Phrases
  /** What may stand before a past form, or before a state. */
  readonly subjects: Phrases
  readonly people: Phrases
  readonly auxiliaries: Phrases
  /** Of these, what says that it lies behind. */
  readonly perfects: Phrases
  readonly adverbs: Phrases
  /** States that may be said of a thing too: "closed on Mondays". */
  readonly ofThings: Phrases
  /** What may follow a state without a mark, and say when, where or by whom it was reached. */
  readonly prepositions: Phrases
  readonly times: Phrases
  /** What something did that was to be done: "That happened". */
  readonly happened: Phrases
  /** What may follow that. */
  readonly alike: Phrases
  /** What may follow "closed" without a mark. */
  readonly occasions: Phrases
  /** "No further action", from its first word to its last. */
  readonly nothingLeft: Phrases
  /** In the clause of the answer: it goes on, or is only planned. */
  readonly goesOn: Phrases
  /** Anywhere in the answer. */
  readonly goesOnAnywhere: Phrases
  /** In the sentence of the answer: what is told before is not the whole. */
  readonly exceptions: Phrases
  /** What says that it came to nothing: nobody, failed. */
  readonly inVain: Phrases
  /** How many of more: some, several. */
  readonly someOf: Phrases
  /** Verbs behind a thing: is, has. */
  readonly finite: Phrases
  /** What stands behind a verb and is no thing: what, he, all. */
  readonly notThings: Phrases
  /** What says that a verb only reports something: that. */
  readonly reported: Phrases
}

interface EntryWords {
  /** What may stand before a label, on its line and as part of it. */
  readonly beforeLabel: Phrases
  readonly kindsOfLabel: Phrases
  /** Between a label and its owner. */
  readonly ofWhom: Phrases
  /** What leads to another place of the minutes, behind the owners: "(TR). See item 4." */
  readonly pointers: Phrases
  /** What begins a clause whose verb tells nothing of the label. */
  readonly beforeClause: Phrases
  /** After a label that is a word of a sentence. */
  readonly labelGoesOn: Phrases
  /** Before a label that is a word of a sentence. */
  readonly beforeNoun: Phrases
  /** What stands before an entry and tells only that it is new or old. */
  readonly news: Phrases
  /** What tells nothing at the beginning. */
  readonly idle: Phrases
  /** What says before an action only that it is one: "it was agreed that". */
  readonly agreedFirst: Phrases
  /** Abbreviations that end in a full stop, at the end of an entry. */
  readonly shortened: Phrases
  /** A cell of an Action column that has none. */
  readonly emptyMarks: Phrases
}

interface EarlierWords {
  /** "All other actions carried forward", from its first word to its last. */
  readonly which: Phrases
  readonly others: Phrases
  readonly open: Phrases
  readonly nouns: Phrases
  readonly kinds: Phrases
  readonly carried: Phrases
  /** A block without one of these tells nothing of it. */
  readonly signs: Phrases
}
