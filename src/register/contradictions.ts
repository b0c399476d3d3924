import { formOf } from '../language/name-form.js'
import { daysBetween, firstDay } from '../model/day.js'
import type { Minutes } from '../model/minutes.js'
import type { Owner } from '../model/owner.js'

/** Two meetings with so many days between them may have two people of one first name. */
const longestGap = 500

/** A short form as an entry has it, with what else the very same line says at other meetings. */
interface Sighting {
  readonly key: string
  readonly date: string | null
}

/**
 * The minutes with those owners left open who contradict one another: the very same words with the same first name
 * cannot be one person's at one meeting and another's at the next.
 */
export function withoutContradictions(all: readonly Minutes[]): readonly Minutes[] {
  const sightings = new Map<string, Sighting[]>()
  for (const { entries, meeting } of all)
    for (const { text, owners } of entries)
      for (const owner of owners.filter(isByFirstName)) {
        const there = sightings.get(lineKey(text, owner))
        if (there) there.push({ key: owner.key, date: meeting.date })
        else sightings.set(lineKey(text, owner), [{ key: owner.key, date: meeting.date }])
      }
  const open = new Map([...sightings].filter(([, same]) => new Set(same.map(({ key }) => key)).size > 1))
  if (open.size === 0) return all
  return all.map((minutes) => {
    const settled = (text: string, owner: Owner): Owner => {
      const others = isByFirstName(owner) ? (open.get(lineKey(text, owner)) ?? []) : []
      const near = others.filter(({ date }) => isNear(date, minutes.meeting.date)).map(({ key }) => key)
      const keys = [...new Set(near)]
      const { written } = owner
      return keys.length > 1 ? { key: written, written, kind: 'unknown', ambiguous: keys } : owner
    }
    const entries = minutes.entries.map((entry) =>
      entry.owners.some((owner) => settled(entry.text, owner) !== owner)
        ? { ...entry, owners: entry.owners.map((owner) => settled(entry.text, owner)) }
        : entry,
    )
    return entries.some((entry, at) => entry !== minutes.entries[at]) ? { ...minutes, entries } : minutes
  })
}

/** Whether somebody is known by one word that fits, in these minutes or in those near them, and is written nowhere so. */
const isByFirstName = ({ kind, written, by }: Owner): boolean =>
  kind === 'person' &&
  by !== undefined &&
  by.code !== 'key' &&
  by.code !== 'post' &&
  formOf(written).kind === 'word'

const lineKey = (text: string, { written }: Owner): string => `${written}\n${text.toLowerCase()}`

const isNear = (date: string | null, other: string | null): boolean =>
  date === null || other === null || Math.abs(daysBetween(firstDay(date), firstDay(other))) <= longestGap
