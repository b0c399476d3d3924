import type { PhraseWords } from './phrase-words.js'
import type { Phrases } from './phrases.js'
import type { PlaceWords } from './places.js'
import type { ProseWords } from './prose-words.js'

/**
 * What is particular to one language, as data: what reads it builds its expressions from these. Letter case says
 * nothing here unless a list says that it does.
 */
export interface Language {
  /** The tag that `language:` in front matter has. */
  readonly tag: string
  /** Small words of sentences that no other language here has: a file that has many of them is in this language. */
  readonly functionWords: Phrases
  /** Words that are of another class in another language, or another month or day: beside that one, this one wins. */
  readonly wins: Phrases
  /** Whether what is to be done ends with its verb, so that a thing or a name may stand behind "will". */
  readonly verbsLast: boolean
  /** Whether things have capitals as names have, so that one before "will" may be either. */
  readonly nounsHaveCapitals: boolean
  /** Whether what somebody is to do may be said as though they did it: "RH schreibt dem Verein" was agreed. */
  readonly presentForDuty: boolean
  /** Whether what says which stands behind its noun: "reunión anterior", where English has "previous meeting". */
  readonly adjectivesBehind: boolean
  readonly places: PlaceWords
  readonly dates: {
    /** January first; of each month the whole name, then its short forms. */
    readonly months: readonly Phrases[]
    /** How a day is written: D for its number, MMMM for the whole month, MMM for three letters of it, YYYY for the year. */
    readonly written: Phrases
    /** Monday first; of each day the whole name, then its short forms. */
    readonly weekdays: readonly Phrases[]
    /** Names of months that are other words too when they are written small. */
    readonly unlikelyMonths: Phrases
    /** Numbers in words, and what stands for one, before days, weeks and months. */
    readonly counts: Phrases
    /** One, two, three … in words, in order; of each its forms. */
    readonly numbers: readonly Phrases[]
    /** What stands for one, and for two, before a unit. */
    readonly one: Phrases
    readonly two: Phrases
    /** What may follow a day: its part. */
    readonly partsOfDay: Phrases
    readonly seasons: Phrases
    readonly terms: Phrases
    /** Due words that name no day. */
    readonly openEnded: Phrases
    /** Days counted from the one of which is spoken: today, tonight, tomorrow. */
    readonly nearDays: readonly Phrases[]
    /** What stands before a weekday that is near. */
    readonly whichDay: Phrases
    /** Of these only what follows the present: this, and next. */
    readonly whichUnit: readonly Phrases[]
    readonly laterUnit: Phrases
    /** Week, month, year. */
    readonly units: readonly Phrases[]
    /** Day, week, month, where a number stands before them. */
    readonly countedUnits: readonly Phrases[]
    /** What is written behind the number of a day: "3rd". */
    readonly ordinals: Phrases
    /** What may stand between a day and its month, and between a month and its year: "of". */
    readonly of: Phrases
    readonly beforeYear: Phrases
    /** What may stand before a day: "the". */
    readonly the: Phrases
    readonly fortnight: Phrases
    /** Before a number of days. */
    readonly within: Phrases
    /** Those that give an end, wherever they stand. */
    readonly firmlyWithin: Phrases
  }
  readonly names: {
    /** Abbreviations that may stand before a name, with or without a full stop. */
    readonly shortTitles: Phrases
    /** Titles in full. */
    readonly wholeTitles: Phrases
    /** Titles before a list of names. */
    readonly pluralTitles: Phrases
    /** Those of men and of women: two people of one surname may be told apart by them. */
    readonly titlesOfMen: Phrases
    readonly titlesOfWomen: Phrases
    /** Small words within a name. */
    readonly particles: Phrases
    /** Those with which a surname may begin when it stands alone. */
    readonly leadingParticles: Phrases
    /** Abbreviations that are part of a surname. */
    readonly abbreviated: Phrases
    /** What may stand behind a surname. */
    readonly generations: Phrases
    /** Short notices of minutes in capitals, which are nobody's initials. */
    readonly notices: Phrases
    /** Who is meant without being named, at the beginning of a sentence. */
    readonly somebody: Phrases
    /** What may stand before whoever does something, and says when. */
    readonly timeWords: Phrases
    /** What stands before names of whom none is meant. */
    readonly neither: Phrases
    /** What stands where an owner should, and says that there is none yet. */
    readonly nobodyYet: Phrases
    /** Things called by a letter: the letter is nobody's initial. */
    readonly lettered: Phrases
    readonly articles: Phrases
    readonly pronouns: Phrases
    /** Last words of what names a body, which no person is called. */
    readonly bodies: Phrases
    /** Last words of what a clause commits as a body; every one has a capital, or "the" before it. */
    readonly councils: Phrases
    /** A single word that names everybody. */
    readonly everybody: Phrases
    /** A single word for those who meet. */
    readonly ourselves: Phrases
  }
  readonly posts: {
    /** Posts of a committee. */
    readonly posts: Phrases
    /** What may stand before one: "the". */
    readonly articles: Phrases
    /** What may stand before one. */
    readonly ranks: Phrases
    /** Endings of "chair" that make no other post of it. */
    readonly postEndings: Phrases
    /** Last words of offices, as a name may have them beside it. */
    readonly offices: Phrases
    /** Those by which people are called too: they count only behind a mark. */
    readonly officesAlikeSurnames: Phrases
    readonly officeRanks: Phrases
    /** What somebody does at one meeting, beside a name: it is no office. */
    readonly tasks: Phrases
    /** What somebody does at a meeting, before a colon and a name. */
    readonly duties: Phrases
    readonly dutyRanks: Phrases
  }
  readonly attendance: {
    readonly present: Phrases
    /** The same where nothing else stands on the heading, and a mark behind it before names. */
    readonly presentAlone: Phrases
    readonly apologies: Phrases
    /** What may follow these. */
    readonly apologyEndings: Phrases
    /** The same in other words. */
    readonly regrets: Phrases
    readonly absent: Phrases
    /** What may stand before these. */
    readonly which: Phrases
    /** What may stand between these and the names. */
    readonly afterLabel: Phrases
    /** With what a remark behind a name begins that says when or how somebody was there. */
    readonly remarks: Phrases
    /** Words of a title of attendance that alone say nothing of it. */
    readonly alsoAttend: Phrases
    /** Words by which a title says that people came, or where they were: "Who came", "In the room". */
    readonly comes: Phrases
    /** What stands between who came and whose place it is. */
    readonly standsIn: Phrases
    /** Words in small letters within the name of a firm or a body. */
    readonly besideJoins: Phrases
    /** What stands in a list of names and is nobody's, whole. */
    readonly notNames: Phrases
    /** Words within what is no person's name. */
    readonly notWithinNames: Phrases
    /** What stands before a thing in a sentence, and before nobody's name. */
    readonly beforeThings: Phrases
    /** Headings of columns of a table of people. */
    readonly columns: {
      readonly name: Phrases
      readonly initials: Phrases
      readonly role: Phrases
      readonly affiliation: Phrases
      readonly handle: Phrases
    }
    /** Headings that tell a table of something else. */
    readonly otherColumns: Phrases
  }
  readonly sentences: {
    /** Words that begin a sentence, with a capital: no surname is one. */
    readonly openings: Phrases
    /** Abbreviations, titles and months aside, whose full stop ends no sentence. */
    readonly abbreviations: Phrases
  }
  readonly duty: {
    /** What stands between an owner and what is to be done. */
    readonly signs: Phrases
    /** The same where it stands before the owner: "bydd" of "bydd Nell yn ffonio"; and what then stands behind. */
    readonly signsBefore: Phrases
    readonly afterSignsBefore: Phrases
    /** What stands there behind an apostrophe: "AF'll". */
    readonly shortSigns: Phrases
    /** What stands after "X to" where no verb does. */
    readonly notVerbs: Phrases
    /** Participles after "to be" by which somebody only suffers something, regular ones aside. */
    readonly participles: Phrases
    /** First words of what somebody is asked to do. */
    readonly verbs: Phrases
    /** Verbs that take somebody and what this person is to do: "ask" of "ask Nell to come". Words that are nouns as well are none. */
    readonly asking: Phrases
    /** Words of a bracket that says who does it: "(Robin will file it)". */
    readonly promises: Phrases
    /** Before what somebody is doing now: "Nell is on this", "Nell is working on it". */
    readonly atWork: Phrases
    /** Between what somebody is doing and the thing. */
    readonly atWorkLinks: Phrases
    /** What a bracket of owners may begin with. */
    readonly ownerLabels: Phrases
    /** What goes with a verb: "pick up Nell". */
    readonly particles: Phrases
    /** Before a handle at the end: somebody to talk to, and no owner. */
    readonly beforeHandles: Phrases
    /** What a clause of prose may have before or after its verb. */
    readonly adverbs: Phrases
  }
  readonly agreement: {
    /** What says, in capitals or bold, that somebody agreed to something. */
    readonly marks: Phrases
    /** Between AGREED and what is to be: "that"; and before the verb of whoever agreed: "to". */
    readonly that: Phrases
    readonly to: Phrases
    /** First words of what whoever is named only is, gets or stays, by which nothing is to be done: "wird", "est". */
    readonly befalls: Phrases
    /** Words between who agreed and AGREED. */
    readonly adverbs: Phrases
    readonly passives: Phrases
    readonly perfects: Phrases
    /** What makes "agreed" prose when it stands before it. */
    readonly prose: Phrases
    /** Between who must do it and what: "AGREED that AF would". */
    readonly would: Phrases
    /** What somebody plans or undertakes, for a marker of theirs. */
    readonly plans: Phrases
    /** What somebody undertakes beside an Action column, directly before a verb. */
    readonly undertakes: Phrases
    /** Verbs behind it of which nothing is to be done. */
    readonly undertakesNothing: Phrases
    /** What goes on with whoever began the sentence. */
    readonly sameSubject: Phrases
    /** What a sentence begins with that is no undertaking, and what its subject ends with. */
    readonly conditions: Phrases
    readonly reported: Phrases
  }
  readonly status: {
    readonly done: Phrases
    readonly withdrawn: Phrases
    readonly open: Phrases
    /** A whole cell of a Status column, or its beginning. */
    readonly doneCells: Phrases
    readonly openCells: Phrases
  }
  readonly actions: {
    /** Labels of one action. */
    readonly labels: Phrases
    /** Labels of several. */
    readonly pluralLabels: Phrases
    /** Labels that are one only in capitals and with a sign behind them. */
    readonly shortLabels: Phrases
    /** What stands where an action should, and says that there is none; whole. */
    readonly none: Phrases
    /** "No further actions": what stands between, and last. */
    readonly noneKinds: Phrases
    readonly noneNouns: Phrases
    /** What may follow that. */
    readonly noneEndings: Phrases
    /** Verbs that tell what somebody said. */
    readonly reports: Phrases
    /** The same of verbs that say as well what somebody is to do: they report only before "that". */
    readonly tells: Phrases
    /** What tells what somebody thinks of something, directly behind a name: "findet das gut". */
    readonly opinions: Phrases
    /** Participles of a sentence that tells what came up: "A question was raised". */
    readonly raised: Phrases
  }
  readonly comparing: {
    /** Words that tell nothing of what a text is about. */
    readonly idle: Phrases
    /** In the title of minutes: what they are, and not whose. */
    readonly records: Phrases
    /** Endings of words, the longest first, that leave the same word. */
    readonly endings: Phrases
    /** What a word may begin with, and what that becomes behind some other word: "p b f m". */
    readonly changedBeginnings: Phrases
    /** What a word may begin with, and lose behind some other word. */
    readonly lostBeginnings: Phrases
    /** What hangs on a word by an apostrophe and is none of it: "'s" behind it, "l'" before. */
    readonly clitics: Phrases
  }
  /** Words of entries, due days and promises. */
  readonly phrases: PhraseWords
  readonly prose: ProseWords
}
