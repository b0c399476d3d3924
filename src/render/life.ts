import { dayText } from '../language/day-text.js'
import type { Action, Change, Sighting } from '../model/action.js'
import { isDay } from '../model/day.js'
import { visible } from '../source/visible.js'
import { dateInColumn, meetingDates } from './english.js'
import type { Terminal } from './renderer.js'
import { sentenceOf, type TextOf } from './source.js'
import { printed, widthOf, words, wrap } from './words.js'

/** The terminal, with how places are named and minutes quoted. */
export interface LifeContext extends Terminal {
  /** A path of the minutes folder as people type it from the current folder. */
  readonly fromHere: (path: string) => string
  readonly textOf: TextOf
}

function eventOf({ status, carried }: Sighting, index: number): string {
  if (index === 0) return status === 'outstanding' ? 'raised' : `raised, ${status}`
  if (status !== 'outstanding') return status
  return carried ? 'carried forward' : 'named'
}

/** How the meeting's entry was known to be this action. */
export function knownAs({ knownBy, score }: Sighting): string {
  switch (knownBy) {
    case 'raised':
      return ''
    case 'id':
    case 'pin':
      return 'known by its id'
    case 'words':
      return `known by its words${score === undefined ? '' : `, ${score.toFixed(2)}`}`
    case 'very-same-words':
      return 'known by the very same words'
    case 'all-others':
      return 'with all other actions'
  }
}

function changeText({ what, from, to }: Change): string {
  if (what === 'owner') return `owner ${from ?? 'nobody'} -> ${to ?? 'nobody'}`
  const before = from === null ? '' : ` ${isDay(from) ? dayText(from) : from} ->`
  return `due${before} ${to === null ? 'no date' : isDay(to) ? dayText(to) : to}`
}

function detailsOf({ entry, changes }: Sighting, index: number, textOf: TextOf): readonly string[] {
  if (index === 0) return []
  // The line above says what became of its status.
  const changed = changes.filter((change) => change.what !== 'status').map(changeText)
  return entry === null || entry.text === '' ? changed : [...changed, `"${sentenceOf(entry, textOf)}"`]
}

/** The meetings that said something of an action, or closed it by saying nothing, oldest first: when, what, where. */
export function lifeLines(
  action: Action,
  { palette, width, fromHere, textOf }: LifeContext,
): readonly string[] {
  const mentions = action.entries.map((sighting, index) => ({
    date: dateInColumn(meetingDates(sighting.meeting) ?? 'no date'),
    event: eventOf(sighting, index),
    place: visible(`${fromHere(sighting.location.path)}:${sighting.location.line}`),
    known: knownAs(sighting),
    details: detailsOf(sighting, index, textOf),
  }))
  const silences = action.passedOverBy.map((meeting, index) => ({
    date: dateInColumn(meetingDates(meeting) ?? 'no date'),
    event: index === action.passedOverBy.length - 1 ? 'done' : 'not mentioned',
    place: visible(fromHere(meeting.path)),
    known: index === action.passedOverBy.length - 1 ? 'not mentioned, no longer listed' : '',
    details: [],
  }))
  const events = [...mentions, ...silences]
  const widest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, widthOf(text)), 0)
  const dates = widest(events.map(({ date }) => date))
  const names = widest(events.map(({ event }) => event))
  const places = widest(events.map(({ place }) => place))
  const indent = ' '.repeat(dates + 4)
  return events.flatMap(({ date, event, place, known, details }) => {
    const name = event === 'done' ? palette.good(event) : event
    const after = known === '' ? '' : `${' '.repeat(places - widthOf(place) + 2)}${palette.quiet(known)}`
    const spaced = `${' '.repeat(dates - widthOf(date) + 2)}${name}${' '.repeat(names - event.length + 2)}`
    return [
      `  ${date}${spaced}${place}${after}`,
      ...details.flatMap((detail) => {
        const text = words(detail)
        const lines = width === null ? [text] : wrap(text, Math.max(width - indent.length, 20))
        return lines.map((line) => indent + printed(line))
      }),
    ]
  })
}
