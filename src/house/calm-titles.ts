import { phraseSet } from '../language/phrases.js'
import { spoken } from '../language/spoken.js'

/** How a paper writes its words where it does not shout: by the word in small letters. */
export type WrittenWords = ReadonlyMap<string, string>

const word = /\p{L}[\p{L}\p{M}\p{N}'’]*/gu
const shortWords = spoken((words) => phraseSet(words.prose.titles.shortWords))
const smallInNames = spoken((words) => phraseSet(words.prose.titles.smallInNames))
/** A longer word that a paper writes nowhere else is no abbreviation. */
const longestAbbreviation = 3

/** Every word of some text as it is written most often, but for lines that have no small letters: "IT AND PE KIT". */
export function writtenWords(text: string): WrittenWords {
  const counts = new Map<string, Map<string, number>>()
  for (const line of text.split('\n')) {
    if (!/\p{Ll}{2}/u.test(line)) continue
    for (const [written] of line.matchAll(word)) {
      const forms = counts.get(written.toLowerCase()) ?? new Map<string, number>()
      counts.set(written.toLowerCase(), forms.set(written, (forms.get(written) ?? 0) + 1))
    }
  }
  const most = (forms: ReadonlyMap<string, number>): string =>
    [...forms].sort(([, one], [, other]) => other - one)[0]?.[0] ?? ''
  return new Map([...counts].map(([small, forms]) => [small, most(forms)]))
}

/** Whether a title stands in capitals: at least one word of four letters, and none in small ones. */
const isShouted = (title: string): boolean => /\p{Lu}{4}/u.test(title) && !/\p{Ll}{2}/u.test(title)

const capital = (small: string): string => small.slice(0, 1).toUpperCase() + small.slice(1)

/** A word of a title that shouts, in small letters unless the paper writes it otherwise or it is an abbreviation. */
function calmWord(shouted: string, words: WrittenWords): string {
  const small = shouted.toLowerCase()
  const known = words.get(small)
  // "Gate" at the beginning of a sentence is a gate; "Ada" within one is a name: a title begins with a capital anyway.
  if (known !== undefined) return known
  if (shortWords().has(small)) return small
  const isAbbreviation =
    shouted.length <= longestAbbreviation || /\d/.test(shouted) || !/[aeiouy]/i.test(shouted)
  return isAbbreviation ? shouted : small
}

/** The title of an item in ordinary case: "USE OF FORCE" is "Use of force", and OFSTED stays where the paper has it so. */
export function calmTitle(title: string, words: WrittenWords): string {
  if (!isShouted(title)) return title
  const calm = title.replace(word, (shouted) => calmWord(shouted, words))
  return calm.replace(/\p{L}/u, (first) => first.toUpperCase())
}

/** The name of a body in ordinary case, each word with a capital: "HARBOUR TRUST" is "Harbour Trust". */
export function calmName(title: string, words: WrittenWords): string {
  if (!isShouted(title)) return title
  let isFirst = true
  return title.replace(word, (shouted) => {
    const calm = calmWord(shouted, words)
    const stays = !isFirst && smallInNames().has(calm)
    isFirst = false
    return stays ? calm : capital(calm)
  })
}
