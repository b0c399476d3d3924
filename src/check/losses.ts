import { hasPlainlySameWords, sharedTellingWords } from '../language/keywords.js'
import type { Action, Sighting } from '../model/action.js'
import type { Meeting } from '../model/meeting.js'
import { isNamedAlike } from '../model/owner.js'
import type { Fault } from '../model/problem.js'
import type { Register } from '../model/register.js'
import type { SourceLocation } from '../source/lines.js'
import { firstLine, shownDue, shownOwners } from './place.js'

/**
 * What was outstanding before a change and is in no minutes after it: its line was taken out, or its file was. No
 * minutes pass over it then, so that nothing else would tell.
 */
export function losses(before: Register, now: Register): readonly Fault[] {
  const unread = new Set(now.unread.map(({ path }) => path))
  const gone = missingFrom(before, now)
  return gone.filter(({ location }) => !unread.has(location.path)).map((action) => loss(action, now))
}

/** Outstanding actions without a counterpart, each entry of now answering for one. */
function missingFrom(before: Register, now: Register): readonly Action[] {
  const named = new Set(now.minutes.flatMap(({ entries }) => entries.map(({ ref }) => ref)))
  const free = new Set([...now.actions, ...now.beforeLine].flatMap(({ entries }) => entries))
  const claim = (action: Action, isSame: (one: Sighting, other: Sighting) => boolean): boolean => {
    const own = action.entries.filter(({ entry }) => entry !== null)
    const found = own.flatMap((sighting) => {
      const other = [...free].find(
        (candidate) => isSameMeeting(sighting.meeting, candidate.meeting) && isSame(sighting, candidate),
      )
      if (other) free.delete(other)
      return other ? [other] : []
    })
    return found.length > 0
  }
  // Actions that were closed before have their lines too, and those lines answer for no other.
  return before.actions
    .filter((action) => !claim(action, hasSameWords))
    .filter((action) => !claim(action, isRewritten))
    .filter(
      ({ status, id, countedId }) => status === 'outstanding' && !named.has(id) && !named.has(countedId),
    )
}

function isSameMeeting(one: Meeting, other: Meeting): boolean {
  return one.path === other.path || one.id === other.id || (one.date !== null && one.date === other.date)
}

function hasSameWords({ entry: one }: Sighting, { entry: other }: Sighting): boolean {
  return one !== null && other !== null && hasPlainlySameWords(one.text, other.text)
}

/** Another wording under the same item: it shares a word that tells something, or whose it is. */
function isRewritten({ entry: one }: Sighting, { entry: other }: Sighting): boolean {
  if (one === null || other === null || one.item?.key !== other.item?.key) return false
  const isSameOwner = one.owners.some((owner) => other.owners.some((another) => isNamedAlike(owner, another)))
  return isSameOwner || sharedTellingWords(one.text, other.text) > 0
}

function loss(action: Action, now: Register): Fault {
  const whose = action.confidential ? '' : ` (${shownOwners(action.owners)}, ${shownDue(action)})`
  return {
    message:
      `Unexpected loss of ${action.id}${whose} from ${action.location.path}, expected its line to stay, and later ` +
      'minutes to say what became of it',
    location: placeFor(action, now),
    label: 'it was outstanding',
  }
}

/** The minutes that raised it where they are still there; else those that would have to name it. */
function placeFor({ location, meeting }: Action, { minutes, meetings }: Register): SourceLocation {
  const own = minutes.find(({ path }) => path === location.path)
  if (own) return firstLine(own.path)
  const others = meetings.filter(({ series, status }) => series === meeting.series && status !== 'agenda')
  const next = others.find(({ date }) => date !== null && meeting.date !== null && date > meeting.date)
  const path = (next ?? others.at(-1) ?? meetings.at(-1))?.path ?? location.path
  const file = minutes.find((other) => other.path === path)
  return file?.earlier[0]?.location ?? firstLine(path)
}
