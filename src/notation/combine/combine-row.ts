import { sentencesOf } from '../../language/sentences.js'
import type { Owner } from '../../model/owner.js'
import type { AgreementMatch, MarkerMatch, Match, Reading } from '../notation.js'
import { cellLines } from '../place/columns.js'
import type { Setting } from '../place/context.js'
import type { Passage } from '../text/passages.js'
import { sliceWords, type Words } from '../text/words.js'
import { alignColumn, type ColumnSentence } from './align.js'
import { type Combined, recordAgreement, recordMarker } from './record.js'

interface Beside {
  readonly agreement: AgreementMatch | null
  readonly words: Words
  readonly start: number
  readonly end: number
  readonly text: string
  readonly setting: Setting
}

/** Matches the markers of each row of an Action column with what was agreed in it, across its sub-items. */
export function combineRow(
  found: readonly Match[],
  taken: Set<AgreementMatch>,
  reading: Reading,
  into: Combined,
): void {
  const rows = new Map<number, MarkerMatch[]>()
  for (const one of found) {
    if (one.kind !== 'marker' || one.row === null) continue
    const there = rows.get(one.row)
    if (there) there.push(one)
    else rows.set(one.row, [one])
  }
  for (const [row, markers] of rows) {
    const passage = reading.passages[row]
    const setting = reading.settings[row]
    if (passage?.row && setting) combineOne(passage, setting, markers, found, taken, reading, into)
  }
}

function combineOne(
  passage: Passage,
  setting: Setting,
  markers: readonly MarkerMatch[],
  found: readonly Match[],
  taken: Set<AgreementMatch>,
  reading: Reading,
  into: Combined,
): void {
  const agreements = found
    .filter((one) => one.kind === 'agreement')
    .filter((one) => one.row === passage.index && !taken.has(one))
  const beside = besideColumn(passage, setting, agreements)
  const named = (text: string): Owner[] => reading.roster.named(text).map((one) => one.owner)
  const sentences = beside.map(sentenceOf)
  const pairs = alignColumn(markers, sentences, named)
  const shared = new Map<number, Owner[]>()
  pairs.forEach((pair, index) => {
    if (pair.how === 'shared' && pair.sentence !== null)
      shared.set(pair.sentence, [...(shared.get(pair.sentence) ?? []), ...(markers[index]?.owners ?? [])])
  })
  pairs.forEach((pair, index) => {
    const marker = markers[index]
    if (!marker) return
    const one = pair.sentence === null ? undefined : beside[pair.sentence]
    if (pair.sentence !== null && one?.agreement && !taken.has(one.agreement)) {
      const welcome = pair.welcome === null ? null : (beside[pair.welcome]?.agreement ?? null)
      taken.add(one.agreement)
      if (welcome) taken.add(welcome)
      const owners = shared.get(pair.sentence)
      into.recorded.push(
        recordAgreement(
          one.agreement,
          {
            marker,
            welcome,
            because: { about: 'entry', code: 'column', how: pair.how, agreement: true },
            ...(owners ? { owners } : {}),
          },
          reading,
        ),
      )
      return
    }
    if (pair.how === 'shared') return
    const sentence = one
      ? { text: one.text, location: reading.place(one.words, one.start, one.end), setting: one.setting }
      : null
    into.recorded.push(
      recordMarker(
        marker,
        sentence,
        { about: 'entry', code: 'column', how: pair.how, agreement: false },
        reading,
      ),
    )
    const who = marker.owners.map((owner) => owner.written).join(', ')
    into.problems.push({
      rule: 'marker-alone',
      message: sentence
        ? `Unexpected ${who} in the Action column with no agreement left for it, expected one; it was given "${short(sentence.text)}"`
        : `Unexpected ${who} in the Action column, expected beside what is to be done`,
      location: marker.location,
    })
  })
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text)

/** The sentences of a row in order, each with what was agreed in it. */
function besideColumn(passage: Passage, setting: Setting, agreements: readonly AgreementMatch[]): Beside[] {
  const beside: Beside[] = []
  const columns = setting.columns
  passage.row?.cells.forEach((cell, column) => {
    if (
      column === columns?.action ||
      column === columns?.item ||
      column === columns?.due ||
      column === columns?.status
    )
      return
    let at = setting
    for (const line of cellLines(cell)) {
      const part = setting.parts.find((one) => one.column === column && one.start === line.start)
      if (part) at = { ...setting, item: part.item, unit: part.item.key, areas: part.item.areas }
      const words = sliceWords(cell, line.start, line.start + line.text.length)
      for (const sentence of sentencesOf(line.text)) {
        const text = line.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim()
        const place = words.offsets[sentence.start]
        const here = agreements.filter(
          (one) =>
            one.location.span.start === place ||
            (place !== undefined &&
              one.location.span.start > place &&
              one.location.span.start < (words.offsets[sentence.end] ?? place)),
        )
        const base = { words, start: sentence.start, end: sentence.end, text, setting: at }
        if (here.length === 0) beside.push({ ...base, agreement: null })
        // Where one sentence both agrees and plans, what was agreed stands for it.
        const said = here.some((one) => one.force !== 'plan')
          ? here.filter((one) => one.force !== 'plan')
          : here
        for (const agreement of said) beside.push({ ...base, agreement })
      }
    }
  })
  return beside
}

function sentenceOf(one: Beside): ColumnSentence {
  const { agreement } = one
  if (!agreement) return { text: one.text, owners: [], says: 'prose', personal: false, welcomes: false }
  const says =
    agreement.force === 'plan' ? 'planned' : agreement.owners.length > 0 ? 'agreed' : 'group agreed'
  return {
    text: agreement.sentence.text,
    owners: agreement.owners,
    says,
    personal: agreement.personal && agreement.owners.length > 0,
    welcomes: agreement.welcomes,
  }
}
