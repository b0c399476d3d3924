import { phrasesOf } from './phrases.js'
import { spoken } from './spoken.js'
import { isVerb } from './verbs.js'

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

/** The past forms of a verb: "paid" of "pay", "tidied" of "tidy", "planned" of "plan". */
export function pastsOf(verb: string): readonly string[] {
  const base = verb.toLowerCase()
  const pasts = irregular().get(base)
  if (pasts) return pasts
  if (base.endsWith('e')) return [`${base}d`]
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`]
  return [`${base}ed`, `${base}${base.at(-1)}ed`]
}

/** Whether a word is the past form of a verb. */
export const isPastOf = (word: string, verb: string): boolean => pastsOf(verb).includes(word.toLowerCase())

const verbsByPast = spoken(
  () => new Map([...irregular()].flatMap(([verb, pasts]) => pasts.map((past) => [past, verb] as const))),
)

/** Whether a word is the past form of what somebody may be to do: "sent", "tidied"; but not "said", nor "red". */
export function isPastOfTask(word: string): boolean {
  const small = word.toLowerCase()
  const verb = verbsByPast().get(small)
  if (verb !== undefined) return isVerb(verb)
  return basesOf(small).some((base) => isVerb(base) && isPastOf(small, base))
}

function basesOf(past: string): readonly string[] {
  if (!past.endsWith('ed')) return []
  const stem = past.slice(0, -2)
  return [stem, `${stem}e`, stem.slice(0, -1), stem.replace(/i$/, 'y')]
}
