import { type ComparableText, comparableText, hasPlainlySameWords } from './keywords.js'

/** Texts that others are compared with, to be found by their words. */
export interface WordIndex {
  /** Their indices that say plainly the same as a text, in order; of very many the first. */
  sayingTheSame(text: ComparableText): readonly number[]
}

/** So many of one word are looked through: what more of them say is the same or is said everywhere. */
const mostOfWord = 200

/** Makes an index of some texts; a text that is undefined is like none. */
export function wordIndex(texts: readonly (string | undefined)[]): WordIndex {
  const compared = texts.map((text) => (text === undefined ? undefined : comparableText(text)))
  const byKey = new Map<string, number[]>()
  const byWord = new Map<string, number[]>()
  for (const [index, text] of compared.entries()) {
    if (!text) continue
    note(byKey, text.key, index)
    for (const word of text.words) note(byWord, word, index)
  }
  // What is all within a longer text is found by the word of it that fewest have.
  const byRarest = new Map<string, number[]>()
  for (const [index, text] of compared.entries()) {
    const rarest = text && rarestOf(text.words, byWord)
    if (rarest !== undefined) note(byRarest, rarest, index)
  }
  return {
    sayingTheSame(text) {
      const rarest = rarestOf(text.words, byWord)
      const near = new Set([
        ...(byKey.get(text.key) ?? []).slice(0, mostOfWord),
        ...(rarest === undefined ? [] : (byWord.get(rarest) ?? []).slice(0, mostOfWord)),
        ...[...text.words].flatMap((word) => byRarest.get(word)?.slice(0, mostOfWord) ?? []),
      ])
      return [...near]
        .filter((index) => {
          const other = compared[index]
          return other !== undefined && hasPlainlySameWords(text, other)
        })
        .sort((index, other) => index - other)
    },
  }
}

function note(indices: Map<string, number[]>, key: string, index: number): void {
  const there = indices.get(key)
  if (there) there.push(index)
  else indices.set(key, [index])
}

function rarestOf(
  words: ReadonlySet<string>,
  byWord: ReadonlyMap<string, readonly number[]>,
): string | undefined {
  let rarest: string | undefined
  let fewest = Number.POSITIVE_INFINITY
  for (const word of words) {
    const count = byWord.get(word)?.length ?? 0
    if (count >= fewest) continue
    fewest = count
    rarest = word
  }
  return rarest
}
