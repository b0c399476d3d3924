import { anyOf, anyOfCapitalised } from './phrases.js'
import { spoken } from './spoken.js'

/** What may stand before a name, with its full stop, as a piece of a regular expression: "Dr.", "Councillor". */
export const titlePattern = spoken(
  ({ names: words }) => `${anyOf([words.shortTitles, words.wholeTitles])}\\b\\.?`,
)
/** Whether a text is a title and no name: "Mr", "Dr.". */
export const isTitle = (text: string): boolean => titleAlone().test(text)
/** A title at the beginning of a name, with the blank behind it. */
export const titleAtStart = spoken(() => new RegExp(`^${titlePattern()} ?`, 'i'))
const titleAlone = spoken(() => new RegExp(`^${titlePattern()}$`, 'i'))

const small = spoken((words) => `(?:${anyOf(words.names.particles)}\\b ?)`)
// d'Arcy · O'Neill · J.R. before Hale
const lead = String.raw`(?:(?:\p{Lu}\.){2,4} ?)?(?:\p{Ll}['’])?`

/** A word of a name with a capital, as a piece: "Cole", "Smith-Jones", "d'Arcy", "St.", "O.", "J.R. Hale". */
const nameWordPattern = String.raw`${lead}\p{Lu}[\p{L}\p{M}\p{N}'’-]*(?<!-)\.?`

/** The name at the beginning of a text: "Mrs. Cairn", "A. B. Cole", "Ana Lucía de la Cruz Ruiz", "van der Berg". */
export const nameAtStart = spoken(
  (words) =>
    new RegExp(
      `^(?:${anyOf(words.names.leadingParticles)} ){0,3}${nameWordPattern}(?: ${small()}{0,3}${nameWordPattern}){0,3}`,
      'u',
    ),
)

// Of bare prose a name is told by its letters alone: no numbers, and whole words where there are no initials.
const whole = String.raw`(?:\p{Ll}['’])?\p{Lu}[\p{L}\p{M}'’-]+`
const initials = String.raw`(?:\p{Lu}\.(?: ?\p{Lu}\.){0,3} ?)?`
const later = String.raw`(?:\p{Ll}['’])?\p{Lu}[\p{L}\p{M}'’.-]*`
const person = spoken(
  (words) => `${initials}${whole}(?:(?: ${anyOf(words.names.particles)}){0,3} ${later}){0,3}`,
)
const fullName = spoken(() => new RegExp(`^(?:${titlePattern()} )?${person()}$`, 'u'))
const titledName = spoken(() => new RegExp(`^${titlePattern()} ${person()}$`, 'u'))
// St. Mary's School
const possessive = /['’]s(?: |$)/

/** Whether a text is the name of one person in full: "Terry Reynolds", "J.R. Hale", "Dr. A. B. Cole". */
export function isFullName(text: string): boolean {
  return text.includes(' ') && fullName().test(text) && !possessive.test(text)
}

/** Whether a text is a name behind a title: "Cllr Moss", "Dr. A. B. Cole". */
export function isTitledName(text: string): boolean {
  return titledName().test(text) && !possessive.test(text)
}

/** A full stop within a name, as a piece: that of "Dr. Cole" and of "A. B. Cole". */
export const nameStopPattern = spoken(
  ({ names: words }) =>
    String.raw`(?<=(?<!\p{L})(?:\p{Lu}|${anyOf([words.shortTitles, words.abbreviated])}))\.(?= ?\p{Lu})`,
)
const nameStops = spoken(
  ({ names: words }) =>
    new RegExp(`\\b(?:${anyOf([words.shortTitles, words.abbreviated])}\\. |\\p{Lu}\\. ?)`, 'gu'),
)

/** The text without the full stops that belong to names: "Dr. A. B. Cole" has no other. */
function withoutNameStops(text: string): string {
  return text.replace(nameStops(), '')
}

/** More words than the longest name has. */
const mostWords = 8
// plan B. · Option C.
const letterOfThing = spoken(
  (words) => new RegExp(`(?:^|[\\s(])${anyOfCapitalised(words.names.lettered)} \\p{Lu}\\.$`, 'u'),
)

/** Whether a text ends with a thing that is called by a letter: the stop after "plan B." ends a sentence. */
export function endsInLetteredThing(text: string): boolean {
  return letterOfThing().test(text)
}

/** Where names may begin that end with a text, the nearest first; none across a mark that no name has. */
export function nameStarts(text: string): readonly number[] {
  const starts: number[] = []
  const words = [...text.matchAll(/[^\s/,&([\]]+/g)].slice(-mostWords).reverse()
  for (const word of words) {
    if (/[,;:.!?/&] /.test(withoutNameStops(text.slice(word.index)))) break
    if (endsInLetteredThing(text.slice(0, word.index + word[0].length))) break
    starts.push(word.index)
  }
  return starts
}
