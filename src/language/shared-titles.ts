import { english } from './en.js'
import { titlePattern } from './names.js'
import { anyOf, phraseSet, phrasesOf } from './phrases.js'

const { shortTitles, wholeTitles, pluralTitles, titlesOfMen, titlesOfWomen, leadingParticles } = english.names
const singular = phraseSet(shortTitles, wholeTitles)
const surname = `(?:${anyOf(leadingParticles)} ){0,2}\\p{Lu}[\\p{L}'’-]+`
const and = '(?:and|&)'

/** What each of several people is called by: "Cllr" for "Cllrs", "Mr" for "Messrs". */
function titleOfEach(plural: string): string {
  const title = plural.replace(/s$/, '')
  if (singular.has(title.toLowerCase())) return title
  const titles = phrasesOf(phrasesOf(titlesOfMen).includes(plural) ? titlesOfMen : titlesOfWomen)
  return titles[0] ?? plural
}

// Cllrs Hale and Moss
const pluralAtStart = new RegExp(`^(${anyOf(pluralTitles)})\\.? (?=\\p{Lu}|${anyOf(leadingParticles)} )`, 'u')

/** The title with which the names of several people begin, and where the first name begins; null without one. */
export function pluralTitleAt(text: string): { readonly ofEach: string; readonly end: number } | null {
  const [whole, title = ''] = pluralAtStart.exec(text) ?? []
  return whole === undefined ? null : { ofEach: titleOfEach(title), end: whole.length }
}

// Mr and Mrs Ash
const coupleAtStart = new RegExp(`^(${titlePattern}) (?=${and} ${titlePattern} (${surname}))`, 'u')

/** The first of a couple that share a surname, "Mr Ash" of "Mr and Mrs Ash", and where this name ends; null without. */
export function firstOfCoupleAt(text: string): { readonly written: string; readonly end: number } | null {
  const [whole, title, name] = coupleAtStart.exec(text) ?? []
  return whole === undefined ? null : { written: `${title} ${name}`, end: whole.length - 1 }
}

const coupleAtEnd = new RegExp(`(?:^|\\s)(${titlePattern}) ${and} (${titlePattern}) (${surname})$`, 'u')
const several = new RegExp(
  `(?:^|\\s)(${anyOf(pluralTitles)})\\.? (${surname}(?:(?:, | ${and} |, ${and} )${surname})+)$`,
  'u',
)
const betweenNames = new RegExp(`, ${and} | ${and} |, `)

/** The people who share a title or a surname at the end of a text, each with both; where they begin. Null without. */
export function titledAtEnd(
  text: string,
): { readonly names: readonly string[]; readonly start: number } | null {
  const start = ({ 0: whole, index }: RegExpExecArray): number => index + (/^\s/.test(whole) ? 1 : 0)
  const couple = coupleAtEnd.exec(text)
  if (couple) {
    const [, first, second, name] = couple
    return { names: [`${first} ${name}`, `${second} ${name}`], start: start(couple) }
  }
  const found = several.exec(text)
  if (!found) return null
  const title = titleOfEach(found[1] ?? '')
  return {
    names: (found[2] ?? '').split(betweenNames).map((name) => `${title} ${name}`),
    start: start(found),
  }
}
