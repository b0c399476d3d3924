import type { ColumnEvidence } from '../../model/evidence.js'
import { type Owner, sharesOwner } from '../../model/owner.js'

/** Pairs that keep order: as many as can be, and of these each as near behind as can be. Indices into both lists. */
export function pairInOrder<T, U>(
  left: readonly T[],
  right: readonly U[],
  fits: (one: T, other: U) => boolean,
  prefer: 'first' | 'last',
): [number, number][] {
  const n = left.length
  const m = right.length
  const worth = (index: number): number => (prefer === 'last' ? index : m - index) / (m + 1) / (n + 1)
  const best: number[][] = Array.from({ length: n + 1 }, () => new Array<number>(m + 1).fill(0))
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const one = left[i]
      const other = right[j]
      const skip = Math.max(at(i + 1, j), at(i, j + 1))
      const take =
        one !== undefined && other !== undefined && fits(one, other) ? 1 + worth(j) + at(i + 1, j + 1) : -1
      const row = best[i]
      if (row) row[j] = Math.max(skip, take)
    }
  }
  const pairs: [number, number][] = []
  let i = 0
  let j = 0
  while (i < n && j < m) {
    const one = left[i]
    const other = right[j]
    if (
      one !== undefined &&
      other !== undefined &&
      fits(one, other) &&
      at(i, j) === 1 + worth(j) + at(i + 1, j + 1)
    )
      pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}

/** A marker of an Action column. */
export interface ColumnMarker {
  readonly owners: readonly Owner[]
  /** Which line of the cell: names on one line may share an agreement. */
  readonly line: number
}

/** A sentence beside an Action column. */
export interface ColumnSentence {
  readonly text: string
  /** Who agrees or plans in it; empty for a group's agreement, and for prose. */
  readonly owners: readonly Owner[]
  readonly says: 'agreed' | 'planned' | 'group agreed' | 'prose'
  /** Whoever agreed here, no other person's marker may have it. */
  readonly personal: boolean
  /** It only welcomes what the sentence before it plans. */
  readonly welcomes: boolean
}

/** Which sentences a marker has, and how that came about. */
export interface ColumnPair {
  /** Index of the sentence; null where nothing is left for the marker. */
  readonly sentence: number | null
  /** The group's agreement that welcomes what he plans. */
  readonly welcome: number | null
  readonly how: ColumnEvidence
}

/**
 * Markers of an Action column with the sentences of their row, order kept: each owner's own agreements with his
 * markers, then the markers left with the groups' agreements between the same neighbours, then what is left to
 * whoever is named. Blank lines are no guide. Nobody is given another person's.
 * @param named the owners named in a sentence
 */
export function alignColumn(
  markers: readonly ColumnMarker[],
  sentences: readonly ColumnSentence[],
  named: (text: string) => readonly Owner[],
): ColumnPair[] {
  const pairs: (ColumnPair | null)[] = markers.map(() => null)
  const taken = new Set<number>()
  const take = (marker: number, sentence: number, how: ColumnPair['how']): void => {
    const next = sentence + 1
    const welcomed = how === 'own plan' && sentences[next]?.welcomes && !taken.has(next) ? next : null
    pairs[marker] = { sentence, welcome: welcomed, how }
    taken.add(sentence)
    if (welcomed !== null) taken.add(welcomed)
  }
  ownAgreements(markers, sentences, take)
  for (const gap of gapsOf(pairs)) {
    const free = sentences.flatMap((one, index) =>
      one.says === 'group agreed' && !taken.has(index) && index > gap.after && index < gap.before
        ? [index]
        : [],
    )
    const left = [...gap.markers]
    // The words say otherwise: it names him.
    for (const marker of gap.markers) {
      const his = free.find(
        (index) =>
          !taken.has(index) &&
          sharesOwner(named(sentences[index]?.text ?? ''), markers[marker]?.owners ?? []),
      )
      if (his === undefined || free.length < 2) continue
      take(marker, his, 'group agreed')
      left.splice(left.indexOf(marker), 1)
    }
    const open = free.filter((index) => !taken.has(index))
    const [only] = open
    const oneLine = left.every((marker) => markers[marker]?.line === markers[left[0] ?? 0]?.line)
    if (open.length === 1 && only !== undefined && left.length > 1 && oneLine) {
      for (const marker of left) pairs[marker] = { sentence: only, welcome: null, how: 'shared' }
      taken.add(only)
    } else
      left.slice(0, open.length).forEach((marker, index) => {
        take(marker, open[index] ?? 0, 'group agreed')
      })
  }
  for (const gap of gapsOf(pairs)) {
    for (const marker of gap.markers) {
      const owners = markers[marker]?.owners ?? []
      const mayHave = (index: number): boolean => {
        const one = sentences[index]
        return (
          one !== undefined &&
          index > gap.after &&
          index < gap.before &&
          !taken.has(index) &&
          !(one.personal && !sharesOwner(one.owners, owners))
        )
      }
      const candidates = sentences.map((_, index) => index).filter(mayHave)
      const his = candidates
        .filter((index) => sharesOwner(named(sentences[index]?.text ?? ''), owners))
        .at(-1)
      const last = his ?? candidates.at(-1)
      if (last === undefined) pairs[marker] = { sentence: null, welcome: null, how: 'nothing' }
      else take(marker, last, his === undefined ? 'last before' : 'named')
    }
  }
  return pairs.map((pair) => pair ?? { sentence: null, welcome: null, how: 'nothing' })
}

/** First each owner's own agreements in order with his markers in order, whatever stands between. */
function ownAgreements(
  markers: readonly ColumnMarker[],
  sentences: readonly ColumnSentence[],
  take: (marker: number, sentence: number, how: ColumnPair['how']) => void,
): void {
  const done = new Set<number>()
  const used = new Set<number>()
  for (let first = 0; first < markers.length; first++) {
    if (done.has(first)) continue
    const owners = markers[first]?.owners ?? []
    const his = markers.flatMap((one, index) =>
      !done.has(index) && index >= first && sharesOwner(one.owners, owners) ? [index] : [],
    )
    const agreed = sentences.flatMap((one, index) =>
      one.says === 'agreed' && !used.has(index) && sharesOwner(one.owners, owners) ? [index] : [],
    )
    const planned = sentences.flatMap((one, index) =>
      one.says === 'planned' && !used.has(index) && sharesOwner(one.owners, owners) ? [index] : [],
    )
    // What he AGREED weighs most; what he plans fills the markers that are left.
    const chosen = [
      ...agreed.slice(0, his.length),
      ...planned.slice(0, Math.max(0, his.length - agreed.length)),
    ].sort((a, b) => a - b)
    chosen.forEach((sentence, index) => {
      const marker = his[index]
      if (marker === undefined) return
      take(marker, sentence, sentences[sentence]?.says === 'planned' ? 'own plan' : 'own agreement')
      used.add(sentence)
      done.add(marker)
    })
    done.add(first)
  }
}

interface Gap {
  readonly markers: number[]
  /** Sentences between the neighbours' sentences, both excluded. */
  readonly after: number
  readonly before: number
}

/** Runs of markers that have nothing yet, with the sentences of their neighbours. */
function gapsOf(pairs: readonly (ColumnPair | null)[]): Gap[] {
  const gaps: Gap[] = []
  for (let index = 0; index < pairs.length; index++) {
    if (pairs[index]) continue
    const markers = [index]
    while (index + 1 < pairs.length && !pairs[index + 1]) markers.push(++index)
    const above = pairs[(markers[0] ?? 0) - 1]
    const below = pairs[index + 1]
    const after = above ? Math.max(above.sentence ?? -1, above.welcome ?? -1) : -1
    const before = below?.sentence ?? Number.POSITIVE_INFINITY
    // Own agreements may stand crosswise; then the neighbours tell nothing.
    gaps.push(
      after < before ? { markers, after, before } : { markers, after: -1, before: Number.POSITIVE_INFINITY },
    )
  }
  return gaps
}
