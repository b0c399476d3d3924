import { anyOf, phraseSet } from './phrases.js'
import { spoken } from './spoken.js'

/**
 * The form in which somebody is written: a whole name, or one of the short forms that stand for it. Words are folded:
 * small letters without accents, so that "Zoë Čapek" and "Zoe Capek" are one.
 */
export type NameForm =
  | { readonly kind: 'whole'; readonly words: readonly string[]; readonly title: Title }
  /** `Mr Ash`, `Dr van der Berg` */
  | { readonly kind: 'surname'; readonly surname: string; readonly title: Title }
  /** `Nils O`, `Pat V.` */
  | { readonly kind: 'first name and initial'; readonly first: string; readonly initial: string }
  /** `A. B. Cole`, `J Smith`, `Mrs L. Rudd` */
  | {
      readonly kind: 'initials and surname'
      readonly initials: string
      readonly surname: string
      readonly title: Title
    }
  /** `TR`, `JPM` */
  | { readonly kind: 'initials'; readonly letters: string }
  /** `eP`: as they are written, and as a word */
  | { readonly kind: 'small initials'; readonly letters: string; readonly word: string }
  /** `@jane-doe` */
  | { readonly kind: 'handle'; readonly handle: string }
  /** `RichVale`, `RoBi`: each part begins a word of the name. */
  | { readonly kind: 'parts'; readonly parts: readonly string[] }
  /** `Rowan`, `maple` */
  | { readonly kind: 'word'; readonly word: string }

/** What a title says of two people of one name: "Mr Ash" and "Mrs Ash" are two. */
export type Title = 'Mr' | 'Mrs' | null

const single: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
}

/** A name as names are compared: small letters, no accents, one blank between words, typographic marks plain. */
export function foldedName(name: string): string {
  const plain = unaccented(name)
  return plain.replace(/`/g, "'").toLowerCase().replace(/\s+/g, ' ').trim()
}

/** A name without accents, its apostrophes plain; capitals and blanks are kept. */
export function unaccented(name: string): string {
  if (/^[\x20-\x7e]*$/.test(name)) return name
  return name
    .replace(/[ıłŁøØđĐßæÆœŒ]/g, (letter) => single[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
}

// Mr Ash · Mrs. Berry · Cllr Glover · Dr J. Smith
const titleFirst = spoken(
  ({ names: words }) => new RegExp(`^(${anyOf([words.shortTitles, words.wholeTitles])})\\b\\.? +`, 'i'),
)
const ofMen = spoken((words) => phraseSet(words.names.titlesOfMen))
const ofWomen = spoken((words) => phraseSet(words.names.titlesOfWomen))

/** Takes the titles off a folded name. */
function withoutTitles(folded: string): {
  readonly rest: string
  readonly title: Title
  readonly titled: boolean
} {
  let rest = folded
  let title: Title = null
  for (let found = titleFirst().exec(rest); found; found = titleFirst().exec(rest)) {
    if (ofMen().has(found[1] ?? '')) title = 'Mr'
    if (ofWomen().has(found[1] ?? '')) title = 'Mrs'
    rest = rest.slice(found[0].length)
  }
  return { rest, title, titled: rest !== folded }
}

// TR · JPM · T.R. · J-M
const capitals = /^\p{Lu}(?:[.-]?\p{Lu}){1,3}\.?$/u
// SvdW
const mixedCapitals = /^\p{Lu}\p{L}{0,3}\p{Lu}$/u
// eP
const smallInitials = /^\p{Ll}\p{Lu}{1,2}$/u
// RichVale · RoBi, but McX and DeLuca are one word
const camel = /^(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|O)\p{Lu})(?:\p{Lu}\p{Ll}+){2,3}$/u
const initial = /^\p{L}\.?$/u
const particlesOnly = spoken((words) => new RegExp(`^(?:${anyOf(words.names.leadingParticles)} )*$`))

const capitalised = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`

/** The form of a name as it is written. */
export function formOf(written: string): NameForm {
  const name = written.trim().replace(/\s+/g, ' ')
  if (name.startsWith('@')) return { kind: 'handle', handle: foldedName(name.slice(1)) }
  if (capitals.test(name) || (mixedCapitals.test(name) && name.length <= 5 && !/\p{Ll}{2}/u.test(name)))
    return { kind: 'initials', letters: foldedName(name.replace(/[.-]/g, '')) }
  if (smallInitials.test(name))
    return { kind: 'small initials', letters: unaccented(name), word: foldedName(name) }
  if (camel.test(name))
    return { kind: 'parts', parts: (name.match(/\p{Lu}\p{Ll}+/gu) ?? []).map((part) => foldedName(part)) }
  const { rest, title, titled } = withoutTitles(foldedName(name))
  const words = rest.split(' ')
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  if (words.length === 1)
    return titled ? { kind: 'surname', surname: first, title } : { kind: 'word', word: first }
  if (words.length === 2 && !initial.test(first) && initial.test(last))
    return { kind: 'first name and initial', first, initial: last.charAt(0) }
  const leading = words.slice(0, -1)
  // Dr van der Berg, but "Dr Van Cole" may be called Van
  if (titled && particlesOnly().test(`${leading.join(' ')} `) && !name.includes(` ${capitalised(first)} `))
    return { kind: 'surname', surname: rest, title }
  if (
    leading.every((word) => /^(?:\p{L}\.?){1,3}$/u.test(word) && (initial.test(word) || word.includes('.')))
  )
    return {
      kind: 'initials and surname',
      initials: leading.join('').replace(/\./g, ''),
      surname: last,
      title,
    }
  return { kind: 'whole', words: words.map((word) => word.replace(/\.$/, '')), title }
}

/** Whether two titles can be one person's. */
export const canShareTitle = (one: Title, other: Title): boolean =>
  one === null || other === null || one === other
