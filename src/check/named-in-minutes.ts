import { escaped } from '../language/phrases.js'
import { daysBetween, firstDay } from '../model/day.js'
import type { Minutes } from '../model/minutes.js'
import type { Register } from '../model/register.js'

/** So many times beside the actions somebody is named who is no slip of the pen. */
const timesNamed = 2
/** Somebody to whom so many meetings give something to do is none either. */
const meetingsOfOwner = 3
/** Minutes of a series that are so many days apart speak of the same people. */
const near = 200

/**
 * Tells whether minutes, or those of their series near that day, name somebody: beside their actions, or as the owner of
 * what several meetings give out.
 * @param textOf of the minutes of a path; null where it is not at hand, and then they name nobody
 */
export function namedNear(
  { minutes: all }: Register,
  textOf: (path: string) => string | null,
): (minutes: Minutes, written: string) => boolean {
  const readers = new Map<string, (written: string) => boolean>()
  const isNamedIn = (minutes: Minutes, written: string): boolean => {
    const there = readers.get(minutes.path) ?? namedInMinutes(minutes, textOf(minutes.path) ?? '')
    readers.set(minutes.path, there)
    return there(written)
  }
  const meetings = meetingsOfOwners(all)
  return (minutes, written) =>
    (meetings.get(plain(written)) ?? 0) >= meetingsOfOwner ||
    all.some((other) => isNear(other, minutes) && isNamedIn(other, written))
}

function isNear(other: Minutes, minutes: Minutes): boolean {
  if (other === minutes) return true
  const [one, day] = [other.meeting.date, minutes.meeting.date]
  if (other.meeting.series !== minutes.meeting.series || one === null || day === null) return false
  return Math.abs(daysBetween(firstDay(one), firstDay(day))) <= near
}

/** In how many minutes each name is an owner. */
function meetingsOfOwners(all: readonly Minutes[]): ReadonlyMap<string, number> {
  const meetings = new Map<string, number>()
  for (const { entries } of all) {
    const owners = new Set(entries.flatMap(({ owners }) => owners.map(({ written }) => plain(written))))
    for (const owner of owners) meetings.set(owner, (meetings.get(owner) ?? 0) + 1)
  }
  return meetings
}

const plain = (written: string): string => written.replace(/^@\s?/, '')

/**
 * Tells whether a file names somebody outside of its actions: a first name with its surname ("Liz Stokes"), wherever
 * that stands; a name in brackets behind another ("Elizabeth Stokes (liz)"); or any name twice at least, where this
 * person speaks or is spoken of.
 * @param text of the file
 */
export function namedInMinutes(minutes: Minutes, text: string): (written: string) => boolean {
  const ofActions = new Set(
    minutes.entries.flatMap(({ location, places }) => [location, ...places].map(({ line }) => line)),
  )
  const beside = text
    .split('\n')
    .filter((_, index) => !ofActions.has(index + 1))
    .join('\n')
  return (written) => {
    const name = escaped(plain(written))
    const begins = `(?<![\\p{L}\\p{N}])${name}`
    if (/^\p{Lu}\p{Ll}+$/u.test(name) && new RegExp(`${begins} \\p{Lu}\\p{Ll}`, 'u').test(text)) return true
    if (new RegExp(`(?<=\\p{Lu}\\p{L}* )\\(@?${name}\\)`, 'iu').test(beside)) return true
    return [...beside.matchAll(new RegExp(`${begins}(?![\\p{L}\\p{N}])`, 'gu'))].length >= timesNamed
  }
}
