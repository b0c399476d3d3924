import type { ColumnEvidence } from '../../model/evidence.js'
import { type Owner, sharesOwner } from '../../model/owner.js'

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
  readonly says: 'agreed' | 'planned' | 'group agreed' | 'group planned' | 'prose'
  /** It is the title of the row. */
  readonly isTitle: boolean
  /** Whoever agreed here, no other person's marker may have it. */
  readonly personal: boolean
  /** It only welcomes what the sentence before it plans. */
  readonly welcomes: boolean
}

/** Which sentences a marker has, and how that came about. */
export interface ColumnPair {
  /** Index of the sentence; null where nothing is left for the marker. */
  readonly sentence: number | null
  /** The group's agreement that welcomes what the owner plans. */
  readonly welcome: number | null
  readonly how: ColumnEvidence
}

const noSentence: ColumnPair = { sentence: null, welcome: null, how: 'nothing' }

/** The markers and sentences of a row, and what each marker has so far. */
interface Alignment {
  readonly markers: readonly ColumnMarker[]
  readonly sentences: readonly ColumnSentence[]
  /** The owners named in a sentence. */
  readonly named: (text: string) => readonly Owner[]
  /** By marker; null where it has nothing yet. */
  readonly pairs: (ColumnPair | null)[]
  /** Indices of the sentences that are taken. */
  readonly taken: Set<number>
}

/**
 * Markers of an Action column with the sentences of their row, order kept: each owner's own agreements with the
 * owner's markers, then the markers left with the groups' agreements between the same neighbours, then what is left to
 * whoever is named. Blank lines are no guide. Nobody is given another person's.
 * @param named the owners named in a sentence
 */
export function alignColumn(
  markers: readonly ColumnMarker[],
  sentences: readonly ColumnSentence[],
  named: (text: string) => readonly Owner[],
): ColumnPair[] {
  const row: Alignment = { markers, sentences, named, pairs: markers.map(() => null), taken: new Set() }
  const done = new Set<number>()
  for (const first of markers.keys())
    if (!done.has(first)) for (const marker of giveOwnAgreements(first, row, done)) done.add(marker)
  for (const gap of gapsOf(row.pairs)) giveGroupAgreements(gap, row)
  for (const gap of gapsOf(row.pairs)) giveWhatIsLeft(gap, row)
  return row.pairs.map((pair) => pair ?? noSentence)
}

/** Gives a sentence to a marker; with what somebody plans goes the agreement behind it that only welcomes the plan. */
function give(row: Alignment, marker: number, sentence: number, how: ColumnEvidence): void {
  const { sentences, pairs, taken } = row
  const next = sentence + 1
  const welcome = how === 'own plan' && sentences[next]?.welcomes && !taken.has(next) ? next : null
  pairs[marker] = { sentence, welcome, how }
  taken.add(sentence)
  if (welcome !== null) taken.add(welcome)
}

const ownersOf = ({ markers }: Alignment, marker: number): readonly Owner[] => markers[marker]?.owners ?? []

/**
 * The own agreements of a marker's owners, in order, to all markers of theirs, in order, whatever stands between.
 * Returns the markers that are served, the first whatever it was given.
 */
function giveOwnAgreements(first: number, row: Alignment, done: ReadonlySet<number>): readonly number[] {
  const { markers, sentences } = row
  const owners = ownersOf(row, first)
  const theirs = [...markers.keys()].filter(
    (marker) => marker >= first && !done.has(marker) && sharesOwner(ownersOf(row, marker), owners),
  )
  const own = (says: ColumnSentence['says']): number[] =>
    [...sentences.entries()].flatMap(([index, sentence]) =>
      sentence.says === says && !row.taken.has(index) && sharesOwner(sentence.owners, owners) ? [index] : [],
    )
  const agreed = own('agreed')
  // What was AGREED weighs most; what is only planned fills the markers that are left.
  const plansFor = Math.max(0, theirs.length - agreed.length)
  const chosen = [...agreed.slice(0, theirs.length), ...own('planned').slice(0, plansFor)]
  chosen.sort((index, other) => index - other)
  const served = theirs.slice(0, chosen.length)
  for (const [at, marker] of served.entries()) {
    const sentence = chosen[at] ?? 0
    give(row, marker, sentence, sentences[sentence]?.says === 'planned' ? 'own plan' : 'own agreement')
  }
  return [first, ...served]
}

/** The groups' agreements of a gap: to whom they name, then one to all names of one line, then in order. */
function giveGroupAgreements(whole: Gap, row: Alignment): void {
  const { markers, sentences, pairs, taken } = row
  const gap = { ...whole, markers: giveGroupPlans(whole, row) }
  const ofGroups = sentencesIn(gap, row).filter((index) => sentences[index]?.says === 'group agreed')
  const left = ofGroups.length < 2 ? gap.markers : giveToNamed(gap.markers, ofGroups, row)
  const open = ofGroups.filter((index) => !taken.has(index))
  const [only] = open
  const [firstLine, ...otherLines] = left.map((marker) => markers[marker]?.line)
  const isOneLine = otherLines.every((line) => line === firstLine)
  if (open.length === 1 && only !== undefined && left.length > 1 && isOneLine) {
    for (const marker of left) pairs[marker] = { sentence: only, welcome: null, how: 'shared' }
    taken.add(only)
    return
  }
  for (const [at, marker] of left.slice(0, open.length).entries())
    give(row, marker, open[at] ?? 0, 'group agreed')
}

/** What a group was asked to do, to markers of groups, in order. Returns the markers that are left. */
function giveGroupPlans(gap: Gap, row: Alignment): readonly number[] {
  const plans = sentencesIn(gap, row).filter((index) => row.sentences[index]?.says === 'group planned')
  return gap.markers.filter((marker) => {
    const isOfGroup = ownersOf(row, marker).every(({ kind }) => kind === 'group')
    const plan = isOfGroup ? plans.find((index) => !row.taken.has(index)) : undefined
    if (plan !== undefined) give(row, marker, plan, 'own plan')
    return plan === undefined
  })
}

/** The order gives way where the words name the owner. Returns the markers that no agreement names. */
function giveToNamed(
  markers: readonly number[],
  agreements: readonly number[],
  row: Alignment,
): readonly number[] {
  return markers.filter((marker) => {
    const naming = agreements.find((index) => !row.taken.has(index) && names(row, index, marker))
    if (naming !== undefined) give(row, marker, naming, 'group agreed')
    return naming === undefined
  })
}

const names = (row: Alignment, sentence: number, marker: number): boolean =>
  sharesOwner(row.named(row.sentences[sentence]?.text ?? ''), ownersOf(row, marker))

/**
 * The last sentence of a gap that names the owner, else its last; never what another person agreed. Names on one line,
 * none of whom a sentence names alone, share one.
 */
function giveWhatIsLeft(gap: Gap, row: Alignment): void {
  for (const together of byLine(gap.markers, row)) {
    const shared = together.length > 1 ? sharedSentence(gap, together, row) : null
    if (shared === null) {
      for (const marker of together) giveLast(gap, marker, row)
      continue
    }
    for (const marker of together) row.pairs[marker] = { sentence: shared, welcome: null, how: 'shared' }
    row.taken.add(shared)
  }
}

function byLine(markers: readonly number[], row: Alignment): readonly (readonly number[])[] {
  const lines = new Map<number | undefined, number[]>()
  for (const marker of markers) {
    const line = row.markers[marker]?.line
    lines.set(line, [...(lines.get(line) ?? []), marker])
  }
  return [...lines.values()]
}

/** The last sentence that all of some markers may have; null where one of them is named alone somewhere. */
function sharedSentence(gap: Gap, markers: readonly number[], row: Alignment): number | null {
  const free = freeSentences(gap, row, () => true)
  const isOfOne = free.some((index) => {
    const named = markers.filter((marker) => names(row, index, marker)).length
    return (named > 0 && named < markers.length) || row.sentences[index]?.personal
  })
  return isOfOne ? null : (free.at(-1) ?? null)
}

function giveLast(gap: Gap, marker: number, row: Alignment): void {
  const owners = ownersOf(row, marker)
  const free = freeSentences(
    gap,
    row,
    (sentence) => !(sentence.personal && !sharesOwner(sentence.owners, owners)),
  )
  const naming = free.filter((index) => names(row, index, marker)).at(-1)
  const last = naming ?? free.at(-1)
  if (last !== undefined) give(row, marker, last, naming === undefined ? 'last before' : 'named')
}

/** The sentences of a gap that a marker may have; its title only where there is no other. */
function freeSentences(
  gap: Gap,
  row: Alignment,
  mayHave: (sentence: ColumnSentence) => boolean,
): readonly number[] {
  const free = sentencesIn(gap, row).filter((index) => {
    const sentence = row.sentences[index]
    return sentence !== undefined && mayHave(sentence)
  })
  const said = free.filter((index) => !row.sentences[index]?.isTitle)
  return said.length > 0 ? said : free
}

/** A run of markers that have nothing yet. */
interface Gap {
  readonly markers: readonly number[]
  /** The sentences of the neighbours: only those between them may be given. */
  readonly after: number
  readonly before: number
}

function gapsOf(pairs: readonly (ColumnPair | null)[]): Gap[] {
  const gaps: Gap[] = []
  for (let index = 0; index < pairs.length; index++) {
    if (pairs[index]) continue
    const first = index
    while (index + 1 < pairs.length && !pairs[index + 1]) index++
    const markers = Array.from({ length: index + 1 - first }, (_, at) => first + at)
    const above = pairs[first - 1]
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

/** The sentences of a gap that are not taken, in order. */
const sentencesIn = ({ after, before }: Gap, { sentences, taken }: Alignment): number[] =>
  [...sentences.keys()].filter((index) => index > after && index < before && !taken.has(index))
