import type { Status } from '../model/action.js'
import type { SourceLocation, Span } from '../source/lines.js'
import { listReason, ownersAboveReason } from './combine/reasons.js'
import type { Match, Notation, Reading } from './notation.js'
import { readEntry } from './phrase/entry.js'
import { isInitials, ownersAlone } from './phrase/names.js'
import { isReport, whyNothing } from './phrase/no-action.js'
import { leadingOwners, trailingOwners } from './phrase/owners.js'
import { isListing, mayOpenList } from './place/sections.js'
import { starredLines } from './place/starred-lines.js'
import type { Passage } from './text/passages.js'

/** Bullets below a heading such as "Actions", "Action items", "Action points". */
export const actionList: Notation = {
  name: 'action-list',
  kind: 'entry',
  // A list goes on below sub-headings, which may be its owners.
  mayStandIn: (text, titles) => mayOpenList(text) || titles.some(mayOpenList),
  find(passage, reading, taken): readonly Match[] {
    if (taken.some((one) => one.kind === 'entry' || one.kind === 'marker')) return []
    const setting = reading.settings[passage.index]
    if (!setting || !isListing(setting.section) || setting.opened === passage.index) return []
    const { words } = passage
    const isBullet = passage.kind === 'item'
    if (!isBullet && !(passage.kind === 'paragraph' && passage.parent === null)) return []
    const starred = starredLines(passage)
    if (starred.length > 0)
      return starred.flatMap(({ start, end, struck }) =>
        entryOf(passage, { start, end }, reading.place(words, start, end), reading, struck ? 'done' : null),
      )
    const owner = leadingOwners(words, 0, words.text.length, reading.roster)
    const hasOwner = owner !== null && owner.owners.length > 0
    // A line that is no bullet: only where it plainly begins with somebody, and below bullets not with a speaker.
    if (
      !isBullet &&
      !(hasOwner && owner.owners.every((one) => one.kind !== 'unknown' || isInitials(one.written)))
    )
      return []
    if (!isBullet && owner?.sign === 'mark' && isAfterBullets(passage, reading.passages, setting.opened)) {
      reading.leaveOut(passage, 'below the bullets of a list, a name and a colon are a speaker')
      return []
    }
    // Among labelled lines one without a label is an action only where it says that somebody is to do it.
    if (
      reading.labelled.has(setting.opened) &&
      !(owner?.sign === 'duty' && owner.owners.every((one) => one.kind === 'person'))
    ) {
      reading.leaveOut(passage, 'other lines of this section are labelled as actions, and this one is not')
      return []
    }
    if (setting.section === 'resolved' && !hasOwner) {
      reading.leaveOut(passage, 'of what was resolved only a line that begins with an owner is an action')
      return []
    }
    if (isBullet && isGrouping(passage, reading.passages, words.text)) {
      if (ownersAlone(words.text, reading.roster, true) === null)
        reading.leaveOut(passage, 'it only groups what stands below it')
      return []
    }
    const nested = isBullet && isNote(passage, reading.passages, setting.opened)
    // "IT - half a shelf", "Jordi: the precompile is dear": a note, unless it says that somebody is to do something.
    const ownDuty =
      hasOwner &&
      owner.sign !== 'mark' &&
      owner.sign !== 'place' &&
      owner.owners.every((one) => one.kind !== 'unknown' || isInitials(one.written))
    if (nested && !ownDuty && trailingOwners(words, 0, words.text.length, reading.roster) === null) {
      if (words.text.trim() !== '')
        reading.leaveOut(passage, 'it is a note of the bullet above it, for it names no owner of its own')
      return []
    }
    return entryOf(passage, { start: 0, end: words.text.length }, reading.placeOfItem(passage), reading, null)
  },
}

function entryOf(
  passage: Passage,
  { start: at, end }: Span,
  location: SourceLocation,
  reading: Reading,
  status: Status | null,
): readonly Match[] {
  const { words } = passage
  const setting = reading.settings[passage.index]
  if (!setting) return []
  const read = readEntry(words, at, end, reading.document, reading.roster, {
    owners: setting.owners ?? [],
    ownerFirst: reading.ownerFirst.get(setting.opened) ?? new Set(),
    status,
    because: [
      listReason(setting, reading.passages),
      ...ownersAboveReason(setting),
      ...(status === null ? [] : ['status: its words are struck out']),
    ],
  })
  const isSaid = isReport(words.text.slice(at, end))
  const nothing = whyNothing(read.text) ?? (isSaid ? 'it reports what somebody said' : null)
  if (nothing !== null && read.ref === null) {
    reading.leaveOut(passage, nothing)
    return []
  }
  return [
    {
      ...read,
      kind: 'entry',
      notation: 'action-list',
      passage: passage.index,
      at,
      end,
      location,
      setting,
      listed: true,
      itemNumber: null,
    },
  ]
}

/** A bullet that is only a label ("D1 (publishing)"), an owner, or ends in a colon, with bullets below it. */
function isGrouping(passage: Passage, passages: readonly Passage[], text: string): boolean {
  const hasChildren =
    passages[passage.index + 1]?.parent === passage.index && passages[passage.index + 1]?.kind === 'item'
  const trimmed = text.trim()
  if (trimmed.endsWith(':')) return true
  if (!hasChildren || trimmed === '') return false
  return !/[.;]$/.test(trimmed) && trimmed.split(/\s+/).length <= 4 && !/\b(?:to|will)\b/.test(trimmed)
}

/** Whether a bullet stands below another that is no group, however deep: a note of it. */
function isNote(passage: Passage, passages: readonly Passage[], opened: number): boolean {
  for (let at = passage.parent; at !== null && at > opened; at = passages[at]?.parent ?? null) {
    const above = passages[at]
    if (above?.kind === 'item' && !isGrouping(above, passages, above.words.text)) return true
  }
  return false
}

/** Whether bullets stand between what opened the list and a line of it. */
const isAfterBullets = (passage: Passage, passages: readonly Passage[], opened: number): boolean =>
  passages.slice(opened + 1, passage.index).some((one) => one.kind === 'item')
