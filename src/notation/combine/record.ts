import type { Decision, Due, Entry } from '../../model/action.js'
import type { ReadingProblem } from '../../model/problem.js'
import type { SourceLocation } from '../../source/lines.js'
import type { AgreementMatch, EntryMatch, MarkerMatch, Reading } from '../notation.js'
import { readDue } from '../phrase/due.js'
import { tidy } from '../phrase/entry.js'
import type { Setting } from '../place/context.js'

/** An entry of the minutes in the making: the matches that it comes from, and where it counts. */
export interface Finding {
  readonly entry: Entry
  /** Where it stands: its entry, else its agreement, else its marker. */
  readonly position: number
  readonly setting: Setting
  readonly found: {
    readonly entry: EntryMatch | null
    readonly marker: MarkerMatch | null
    readonly agreement: AgreementMatch | null
  }
}

/** What the parts of one document come to. */
export interface Combined {
  readonly recorded: Finding[]
  /** Agreements that make nobody do anything, so far. */
  readonly undone: AgreementMatch[]
  readonly problems: ReadingProblem[]
}

/** An agreement that makes nobody do anything. */
export function decisionOf(agreement: AgreementMatch): Decision {
  const { text, by, setting, sentence, location } = agreement
  return { text, by, item: setting.item, confidential: setting.confidential, evidence: sentence, location }
}

function settingFields(setting: Setting): Pick<Entry, 'item' | 'underEarlier' | 'areas' | 'confidential'> {
  return {
    item: setting.item,
    underEarlier: setting.section === 'earlier' || setting.section === 'earlier list',
    areas: setting.areas,
    confidential: setting.confidential,
  }
}

/** An entry with the agreement and the marker that it writes down. */
export function recordEntry(
  entry: EntryMatch,
  agreement: AgreementMatch | null,
  marker: MarkerMatch | null,
  notes: readonly string[],
): Finding {
  const owners = entry.owners.length > 0 ? entry.owners : (marker?.owners ?? agreement?.owners ?? [])
  const due = entry.due ?? marker?.due ?? null
  return {
    entry: {
      text: entry.text,
      owners,
      ...(entry.former.length > 0 ? { formerOwners: entry.former } : {}),
      ...(due ? { due } : {}),
      ...(entry.status ? { status: entry.status } : {}),
      ...(entry.closed ? { closed: entry.closed } : {}),
      ...(entry.reason ? { reason: entry.reason } : {}),
      ...(entry.ref ? { ref: entry.ref } : {}),
      ...(entry.pin ? { pin: entry.pin } : {}),
      ...(entry.asSubject ? { ownersAsSubject: true as const } : {}),
      ...(entry.verbFirst ? { verbFirst: true as const } : {}),
      ...(entry.pinned ? { ifPinned: pinnedReading(entry.pinned) } : {}),
      ...settingFields(entry.setting),
      notation: entry.notation,
      location: entry.location,
      ...(agreement ? { evidence: agreement.sentence } : {}),
      places: [],
      notes,
      because: [
        ...entry.because,
        ...(agreement ? [`it writes down what was agreed on line ${agreement.location.line}`] : []),
        ...(marker ? [`the marker on line ${marker.location.line} is its`] : []),
        ...(entry.owners.length > 0
          ? []
          : marker
            ? markedReason(marker)
            : agreement
              ? agreedReason(agreement)
              : []),
        ...(due && !entry.due ? [`due: "${due.written}" stands with the marker`] : []),
      ],
    },
    position: entry.location.span.start,
    setting: entry.setting,
    found: { entry, marker, agreement },
  }
}

/** An agreement that nobody wrote an entry for. */
export function recordAgreement(
  agreement: AgreementMatch,
  marker: MarkerMatch | null,
  more: {
    readonly owners?: Entry['owners']
    readonly welcome?: AgreementMatch | null
    readonly because: string
  },
  reading: Reading,
): Finding {
  const { text, due } = dueInText(agreement.text, agreement.location, reading)
  const welcome = more.welcome ?? null
  const owners = more.owners ?? (marker ? marker.owners : agreement.owners)
  return {
    entry: {
      text: welcome ? `${text}; ${welcome.text}` : text,
      owners,
      ...((marker?.due ?? due) ? { due: marker?.due ?? due ?? { written: '', date: null } } : {}),
      ...settingFields(agreement.setting),
      notation: marker?.notation ?? 'agreed',
      location: agreement.location,
      evidence: welcome
        ? { text: `${agreement.sentence.text} ${welcome.sentence.text}`, location: agreement.location }
        : agreement.sentence,
      places: [],
      notes: [],
      because: [
        more.because,
        ...(more.owners ? [] : marker ? markedReason(marker) : agreedReason(agreement)),
        ...(marker?.due || due
          ? [
              `due: "${(marker?.due ?? due)?.written}" stands ${marker?.due ? 'with the marker' : 'in what was agreed'}`,
            ]
          : []),
      ],
    },
    position: agreement.location.span.start,
    setting: agreement.setting,
    found: { entry: null, marker, agreement },
  }
}

const markedReason = ({ owners, location }: MarkerMatch): readonly string[] =>
  owners.length === 0
    ? []
    : [`owner: "${owners.map((owner) => owner.written).join(', ')}" is the marker on line ${location.line}`]

const agreedReason = ({ owners, location }: AgreementMatch): readonly string[] =>
  owners.length === 0
    ? []
    : [
        `owner: on line ${location.line} ${owners.map((owner) => owner.written).join(', ')} is who must do what was agreed`,
      ]

/** A marker with a sentence that is no agreement, or with none at all. */
export function recordMarker(
  marker: MarkerMatch,
  sentence: { readonly text: string; readonly location: SourceLocation; readonly setting: Setting } | null,
  because: string,
  reading: Reading,
): Finding {
  const read = sentence ? dueInText(sentence.text, marker.location, reading) : null
  const setting = sentence?.setting ?? marker.setting
  const due = marker.due ?? read?.due
  return {
    entry: {
      text: read ? tidy(read.text) : '',
      owners: marker.owners,
      ...(due ? { due } : {}),
      ...settingFields(setting),
      notation: marker.notation,
      location: marker.location,
      ...(sentence ? { evidence: { text: sentence.text, location: sentence.location } } : {}),
      places: [],
      notes: [],
      because: [
        because,
        ...markedReason(marker),
        ...(due
          ? [`due: "${due.written}" stands ${marker.due ? 'with the marker' : 'in the sentence'}`]
          : []),
      ],
    },
    position: marker.location.span.start,
    setting,
    found: { entry: null, marker, agreement: null },
  }
}

function pinnedReading(pinned: NonNullable<EntryMatch['pinned']>): NonNullable<Entry['ifPinned']> {
  const { ref, reading } = pinned
  return {
    ref,
    text: reading.text,
    owners: reading.owners,
    ...(reading.former.length > 0 ? { formerOwners: reading.former } : {}),
    ...(reading.asSubject ? { ownersAsSubject: true } : {}),
    ...(reading.due ? { due: reading.due } : {}),
    ...(reading.status ? { status: reading.status } : {}),
    ...(reading.closed ? { closed: reading.closed } : {}),
    ...(reading.reason ? { reason: reading.reason } : {}),
  }
}

function dueInText(
  text: string,
  location: SourceLocation,
  reading: Reading,
): { text: string; due: Due | null } {
  const due = readDue(text, reading.document.dueContext)
  if (!due) return { text: tidy(text), due: null }
  return { text: tidy(`${text.slice(0, due.start)} ${text.slice(due.end)}`), due: { ...due.due, location } }
}
