import { titlePattern } from './names.js'
import { anyOf, phraseSet, phrasesOf } from './phrases.js'
import { spoken } from './spoken.js'

const singular = spoken(({ names: words }) => phraseSet(words.shortTitles, words.wholeTitles))
const surname = spoken((words) => `(?:${anyOf(words.names.leadingParticles)} ){0,2}\\p{Lu}[\\p{L}'’-]+`)
const ofMen = spoken((words) => phrasesOf(words.names.titlesOfMen))
const ofWomen = spoken((words) => phrasesOf(words.names.titlesOfWomen))
const and = spoken((words) => `(?:${anyOf(words.places.and)}|&)`)

/** What each of several people is called by: "Cllr" for "Cllrs", "Mr" for "Messrs". */
function titleOfEach(plural: string): string {
  const title = plural.replace(/s$/, '')
  if (singular().has(title.toLowerCase())) return title
  const titles = ofMen().includes(plural) ? ofMen() : ofWomen()
  return titles[0] ?? plural
}

// Cllrs Hale and Moss
const pluralAtStart = spoken(
  ({ names: words }) =>
    new RegExp(`^(${anyOf(words.pluralTitles)})\\.? (?=\\p{Lu}|${anyOf(words.leadingParticles)} )`, 'u'),
)

/** The title with which the names of several people begin, and where the first name begins; null without one. */
export function pluralTitleAt(text: string): { readonly ofEach: string; readonly end: number } | null {
  const [whole, title = ''] = pluralAtStart().exec(text) ?? []
  return whole === undefined ? null : { ofEach: titleOfEach(title), end: whole.length }
}

// Mr and Mrs Ash
const coupleAtStart = spoken(
  () => new RegExp(`^(${titlePattern()}) (?=${and()} ${titlePattern()} (${surname()}))`, 'u'),
)

/** The first of a couple that share a surname, "Mr Ash" of "Mr and Mrs Ash", and where this name ends; null without. */
export function firstOfCoupleAt(text: string): { readonly written: string; readonly end: number } | null {
  const [whole, title, name] = coupleAtStart().exec(text) ?? []
  return whole === undefined ? null : { written: `${title} ${name}`, end: whole.length - 1 }
}

const coupleAtEnd = spoken(
  () => new RegExp(`(?:^|\\s)(${titlePattern()}) ${and()} (${titlePattern()}) (${surname()})$`, 'u'),
)
const several = spoken(
  (words) =>
    new RegExp(
      `(?:^|\\s)(${anyOf(words.names.pluralTitles)})\\.? (${surname()}(?:(?:, | ${and()} |, ${and()} )${surname()})+)$`,
      'u',
    ),
)
const betweenNames = spoken(() => new RegExp(`, ${and()} | ${and()} |, `))

/** The people who share a title or a surname at the end of a text, each with both; where they begin. Null without. */
export function titledAtEnd(
  text: string,
): { readonly names: readonly string[]; readonly start: number } | null {
  const start = ({ 0: whole, index }: RegExpExecArray): number => index + (/^\s/.test(whole) ? 1 : 0)
  const couple = coupleAtEnd().exec(text)
  if (couple) {
    const [, first, second, name] = couple
    return { names: [`${first} ${name}`, `${second} ${name}`], start: start(couple) }
  }
  const found = several().exec(text)
  if (!found) return null
  const title = titleOfEach(found[1] ?? '')
  return {
    names: (found[2] ?? '').split(betweenNames()).map((name) => `${title} ${name}`),
    start: start(found),
  }
}
