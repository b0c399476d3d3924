import type { Person } from '../model/owner.js'
import type { Settings } from '../model/settings.js'
import type { PaperMeeting } from './meeting.js'
import type { Paper } from './paper.js'
import { askDate, askTwofold, isPlainDay } from './questions.js'
import type { PaperRoster } from './roster.js'
import type { Asked } from './write.js'

/** What the front matter is told beside the paper. */
export interface FrontRequest {
  readonly name: string
  readonly hash: string
  readonly people: readonly Person[]
  readonly settings: Settings
}

/** The front matter, in the order in which it is printed. */
export function frontOf(
  meeting: PaperMeeting,
  id: string,
  roster: PaperRoster,
  request: FrontRequest,
): Record<string, unknown> {
  const onRoster = new Set(request.settings.people)
  const people = roster.people.filter(
    (person) => !onRoster.has(person) && (!request.people.includes(person) || roster.isNamed(person)),
  )
  const [only] = meeting.next
  const next = meeting.next.length === 1 && only && isPlainDay(only) ? only.date : meeting.next
  return {
    meeting: id,
    title: meeting.title,
    ...(meeting.date === null ? {} : { date: meeting.date }),
    ...(meeting.sittings.length === 0 ? {} : { sittings: meeting.sittings }),
    ...(meeting.areas.length === 0 ? {} : { areas: meeting.areas }),
    ...(meeting.next.length === 0 ? {} : { next }),
    ...(roster.present.length === 0 ? {} : { present: roster.present }),
    ...(roster.apologies.length === 0 ? {} : { apologies: roster.apologies }),
    ...(people.length === 0
      ? {}
      : {
          people: Object.fromEntries(
            people.map(({ key, name, role }) => [key, role === undefined ? name : { name, role }]),
          ),
        }),
    source: { name: request.name, sha256: request.hash },
  }
}

/** What the front matter had to guess, and what was left in the file. */
export function frontQuestions(meeting: PaperMeeting, roster: PaperRoster, paper: Paper): Asked[] {
  const front = (key: string, words: string): Asked => ({ words, at: { kind: 'front', key } })
  const asked: Asked[] = []
  if (meeting.isDateMissing)
    asked.push(
      front(meeting.date === null ? 'title' : 'date', askDate(meeting.guess, meeting.isTitleMissing)),
    )
  else if (meeting.isTitleMissing) asked.push(front('title', 'the title: the paper gives none'))
  for (const twofold of roster.twofold) asked.push(front(twofold.initials, askTwofold(twofold)))
  if (paper.hasTrackedChanges)
    asked.push(front('source', 'tracked changes were in the file; read as accepted'))
  if (paper.hasComments) asked.push(front('source', 'comments were in the file; they are not here'))
  return asked
}
