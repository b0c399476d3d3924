import { phrasesOf } from './phrases.js'
import { spoken } from './spoken.js'

const irregular = spoken(
  (words) =>
    new Map(
      phrasesOf(words.phrases.answers.pasts).map((forms) => {
        const [verb = '', ...pasts] = forms.split(' ')
        return [verb, pasts] as const
      }),
    ),
)

/** The past forms of irregular verbs: "paid", "gone". */
export const pastForms = spoken((): ReadonlySet<string> => new Set([...irregular().values()].flat()))

/** Whether a word is the past form of a verb: "paid" of "pay", "tidied" of "tidy", "planned" of "plan". */
export function isPastOf(word: string, verb: string): boolean {
  const small = word.toLowerCase()
  const base = verb.toLowerCase()
  const pasts = irregular().get(base)
  if (pasts) return pasts.includes(small)
  if (base.endsWith('e')) return small === `${base}d`
  if (/[^aeiou]y$/.test(base)) return small === `${base.slice(0, -1)}ied`
  return small === `${base}ed` || small === `${base}${base.at(-1)}ed`
}
