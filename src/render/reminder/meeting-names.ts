import { isDay } from '../../model/day.js'
import { dayText } from '../../model/day-text.js'
import type { Meeting } from '../../model/meeting.js'

const partings = [', ', ': ', ' – ', ' — ', ' - ', ' (']
const hasDigit = /\d/

/** "Termly headteacher meetings, spring term 2011" parted where the words of the series end and the date begins. */
function parted(title: string): { readonly series: string; readonly occasion: string } {
  for (const parting of partings) {
    const at = title.indexOf(parting)
    if (at > 0 && hasDigit.test(title.slice(at)) && !hasDigit.test(title.slice(0, at)))
      return { series: title.slice(0, at), occasion: title.slice(at + parting.length).replaceAll(')', '') }
  }
  return hasDigit.test(title) ? { series: '', occasion: title } : { series: title, occasion: '' }
}

/** The first letter raised, nothing else. */
export function raised(words: string): string {
  const [first = ''] = words
  return first.toUpperCase() + words.slice(first.length)
}

/** What to call the meetings together: "headteacher meetings"; "minutes" where their titles have no words in common. */
export function nameOfMeetings(meetings: readonly Meeting[]): string {
  const names = new Set(
    meetings.map((meeting) => {
      const { series } = parted(meeting.title)
      const own = meeting.series === null ? '' : `${meeting.series} `.toLowerCase()
      return own !== '' && series.toLowerCase().startsWith(own) ? series.slice(own.length) : series
    }),
  )
  const [name = ''] = names
  return names.size === 1 && name !== '' && name.toLowerCase() !== 'minutes' ? name : 'minutes'
}

/** What one meeting is called among its series: "Spring 2011", "12 May 2019". */
export function nameOfMeeting(meeting: Meeting): string {
  const { series, occasion } = parted(meeting.title)
  if (isDay(occasion)) return dayText(occasion)
  if (occasion !== '') return raised(occasion.replace(/ term(?= \d)/, ''))
  return [series || meeting.id, ...(meeting.date === null ? [] : [dayText(meeting.date)])].join(', ')
}
