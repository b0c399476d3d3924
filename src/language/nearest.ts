/**
 * Letters to change, add, drop or swap with a neighbour to make one word of the other.
 * @param most how many may be told apart at all: where there are more, the answer is only more than that
 */
export function lettersApart(one: string, other: string, most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  const wide = other.length + 1
  const row = (): number[] => new Array<number>(wide).fill(0)
  let [twoAbove, above, here] = [row(), Array.from({ length: wide }, (_, j) => j), row()]
  for (let i = 1; i <= one.length; i++) {
    here[0] = i
    let leastHere = i
    for (let j = 1; j < wide; j++) {
      const isSame = one[i - 1] === other[j - 1]
      let least = Math.min(
        (above[j] ?? 0) + 1,
        (here[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (isSame ? 0 : 1),
      )
      if (j > 1 && i > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (twoAbove[j - 2] ?? 0) + 1)
      here[j] = least
      if (least < leastHere) leastHere = least
    }
    // A swap reaches back two rows.
    if (leastHere > most && Math.min(...above) > most) return most + 1
    ;[twoAbove, above, here] = [above, here, twoAbove]
  }
  return above[other.length] ?? 0
}

/**
 * The known word that was probably meant: one that begins so, or is at most two letters away (one for words of
 * up to three letters, none for a single one); null where none is. Letter case does not count.
 */
export function nearest(typed: string, known: readonly string[]): string | null {
  const wanted = typed.toLowerCase()
  if (wanted === '' || wanted.length > 64) return null
  const beginning =
    wanted.length >= 2 ? known.find((word) => word.toLowerCase().startsWith(wanted)) : undefined
  if (beginning !== undefined) return beginning
  let best: string | null = null
  let least = wanted.length === 1 ? 1 : wanted.length <= 3 ? 2 : 3
  for (const word of known) {
    if (Math.abs(word.length - wanted.length) > 2) continue
    const letters = lettersApart(wanted, word.toLowerCase(), least)
    if (letters < least) {
      least = letters
      best = word
    }
  }
  return best
}
