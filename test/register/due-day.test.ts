import { describe, expect, it } from 'vitest'
import type { Due } from '../../src/model/facts.js'
import type { Meeting } from '../../src/model/meeting.js'
import { meetingsAfter, meetingsAfterNext } from '../../src/model/next-meeting.js'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { resolveDue } from '../../src/register/due-day.js'

/** The meeting of minutes with that date, and of those that they announce. */
function meetingOf(date: string, next?: string): Meeting {
  const text = `---\ndate: ${date}\n${next === undefined ? '' : `next: ${next}\n`}---\n\n# Hall\n`
  return parseDocument({ path: `${date}.md`, text }, defaultSettings, {
    alone: false,
    absolutePath: `/${date}.md`,
  }).meeting
}

/** The day of a due phrase in the first of some meetings. */
function dayIn(
  due: Omit<Due, 'written' | 'date'>,
  ...meetings: readonly [Meeting, ...Meeting[]]
): string | null {
  const next = meetingsAfter(meetings)
  const later = { next, afterNext: meetingsAfterNext(meetings, next) }
  return resolveDue({ written: 'then', date: null, ...due }, meetings[0], later, null)?.date ?? null
}

const april = meetingOf('2026-04-14', '2026-06-09')
const june = meetingOf('2026-06-09', '2026-09-08')

describe('A due day counted from a later meeting', () => {
  it('is that of the next meeting', () => {
    expect(dayIn({ relative: 'next-meeting' }, april)).toBe('2026-06-09')
  })

  it('is so many days or months before it', () => {
    expect(dayIn({ relative: 'next-meeting', ahead: { months: 0, days: 7 } }, april)).toBe('2026-06-02')
    expect(dayIn({ relative: 'next-meeting', ahead: { months: 1, days: 0 } }, april)).toBe('2026-05-09')
  })

  it('is that of the meeting after the next, as soon as the next has minutes that tell', () => {
    expect(dayIn({ relative: 'meeting-after-next' }, april)).toBeNull()
    expect(dayIn({ relative: 'meeting-after-next' }, april, june)).toBe('2026-09-08')
  })
})
