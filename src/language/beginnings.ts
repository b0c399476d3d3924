import { anyOf, phrasesOf } from './phrases.js'
import { spoken } from './spoken.js'

/** What a word may begin with, each with what stands for all that it may become. */
const beginnings = spoken(({ comparing: words }) => {
  const changed = phrasesOf(words.changedBeginnings).map((set) => set.split(' '))
  const lost = phrasesOf(words.lostBeginnings)
  if (changed.length + lost.length === 0) return null
  const roots = new Map([
    ...changed.flatMap(([root = '', ...others]) =>
      [root, ...others].map((begins) => [begins, root] as const),
    ),
    ...lost.map((begins) => [begins, ''] as const),
  ])
  return { roots, expression: new RegExp(`^${anyOf([...roots.keys()].join(', '))}(?=\\p{L}{2})`, 'u') }
})

/**
 * A word in small letters, so that all it may be behind other words is one: "diweddaru" and "ddiweddaru", "gofyn" and
 * "ofyn". The word as it stands where the language changes no first letters.
 */
export function unchanged(word: string): string {
  const known = beginnings()
  return known === null ? word : word.replace(known.expression, (begins) => known.roots.get(begins) ?? '')
}
