import {
  beforeWords,
  isSure,
  isUnknown,
  type LeadingNames,
  mayAllOwn,
  mayOwn,
  type Verdict,
} from './leading-names.js'
import type { Named } from './name-at.js'
import { namesAt, nobody, ownersOf } from './names.js'

/** Who has it behind an arrow, else whoever stands before it: "AF → TR: the list", "AF → [Draft] of the list". */
export function beforeArrow(names: LeadingNames): Verdict {
  const { stretch, roster, after, end, written, owners } = names
  const arrow = arrowAtStart.exec(after)
  if (!arrow || !mayAllOwn(names)) return null
  const { words } = stretch
  const from = end + arrow[0].length
  const now = lastBehindArrows(from, names)
  if (!now)
    return isSure(names)
      ? { owners, former: [], start: stretch.start, end: from, sign: 'mark', because: beforeWords(written) }
      : 'no owners'
  const behind = words.text.slice(now.end, stretch.end)
  return {
    owners: ownersOf(now.names, roster),
    former: names.owners,
    start: stretch.start,
    end: now.end + (arrowAtStart.exec(behind)?.[0].length ?? separatorLength(behind)),
    sign: 'arrow',
    because: {
      about: 'owner',
      code: 'handed-over',
      quoted: written,
      to: words.text.slice(from, now.end),
    },
  }
}

const arrowAtStart = /^ ?(?:→|->|=>) ?/

/** Those who have it in the end: "AF → TR → RH: the list" is RH's. Null where nobody behind the first arrow takes it over. */
function lastBehindArrows(from: number, names: LeadingNames): ReturnType<typeof namesAt> {
  const { stretch, roster } = names
  const { text } = stretch.words
  let last: ReturnType<typeof namesAt> = null
  for (let at = from; ; ) {
    const next = namesAt(stretch.words, at, roster)
    if (!next || next.end > stretch.end || !takesOver(next, names)) return last
    last = next
    const arrow = arrowAtStart.exec(text.slice(next.end, stretch.end))
    if (!arrow) return last
    at = next.end + arrow[0].length
  }
}

/**
 * Whether those behind an arrow have it now: "AF → TR the list", "AF → Tove: the list", but not "AF → mark the pages",
 * nor "Draft → Final: the list", where nobody is known on either side.
 */
function takesOver(
  now: { names: readonly Named[]; end: number },
  { stretch, names, roster }: LeadingNames,
): boolean {
  const behind = stretch.words.text.slice(now.end, stretch.end)
  if (now.names.every(({ trust }) => trust === 'sure')) return true
  const isSet = behind.trim() === '' || separatorLength(behind) > 0
  const isAnybodyKnown = [...names, ...now.names].some(
    (name) =>
      !isUnknown(name) || nobody().test(name.written) || roster.strangers.isDoerOfSeries(name.written),
  )
  return isSet && isAnybodyKnown && now.names.every((name) => mayOwn(name, roster))
}

const separatorLength = (text: string): number =>
  /^(?:\s{0,2}[:–—-]\s{0,2}| (?:to|will)(?= ))?/.exec(text)?.[0].length ?? 0
