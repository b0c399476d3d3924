/** Letters to change, add, drop or swap with a neighbour to make one word of the other. */
export function lettersApart(one: string, other: string): number {
  const rows: number[][] = []
  for (let i = 0; i <= one.length; i++) {
    const row: number[] = []
    for (let j = 0; j <= other.length; j++) {
      const above = rows[i - 1]
      if (!above) {
        row.push(j)
        continue
      }
      const same = one[i - 1] === other[j - 1]
      let least = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? i) + 1,
        (above[j - 1] ?? i - 1) + (same ? 0 : 1),
      )
      if (j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (rows[i - 2]?.[j - 2] ?? least) + 1)
      row.push(j === 0 ? i : least)
    }
    rows.push(row)
  }
  return rows[one.length]?.[other.length] ?? 0
}

/**
 * The known word that was probably meant: one that begins so, or is at most two letters away (one for words of
 * up to three letters); null where none is. Letter case does not count.
 */
export function nearest(typed: string, known: readonly string[]): string | null {
  const wanted = typed.toLowerCase()
  if (wanted === '' || wanted.length > 64) return null
  const beginning =
    wanted.length >= 2 ? known.find((word) => word.toLowerCase().startsWith(wanted)) : undefined
  if (beginning !== undefined) return beginning
  let best: string | null = null
  let least = wanted.length <= 3 ? 2 : 3
  for (const word of known) {
    if (Math.abs(word.length - wanted.length) > 2) continue
    const letters = lettersApart(wanted, word.toLowerCase())
    if (letters < least) {
      least = letters
      best = word
    }
  }
  return best
}
