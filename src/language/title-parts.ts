import { isDay } from '../model/day.js'
import type { Meeting } from '../model/meeting.js'
import { dayText } from './day-text.js'

const partings = [', ', ': ', ' – ', ' — ', ' - ', ' (']
const hasDigit = /\d/

/** A title in its two parts, either of which may be empty. */
export interface TitleParts {
  readonly series: string
  readonly occasion: string
}

/** "Termly headteacher meetings, spring term 2011" parted where the words of the series end and the date begins. */
export function titleParts(title: string): TitleParts {
  for (const parting of partings) {
    const at = title.indexOf(parting)
    if (at > 0 && hasDigit.test(title.slice(at)) && !hasDigit.test(title.slice(0, at)))
      return { series: title.slice(0, at), occasion: title.slice(at + parting.length).replaceAll(')', '') }
  }
  return hasDigit.test(title) ? { series: '', occasion: title } : { series: title, occasion: '' }
}

/** When a meeting was, within a sentence: "spring 2011", "13 Jun 2011"; its id where nothing else is known. */
export function occasionOf({ title, date, id }: Meeting): string {
  const { series, occasion } = titleParts(title)
  if (series !== '' && occasion !== '') return isDay(occasion) ? dayText(occasion) : withoutTerm(occasion)
  return date === null ? id : dayText(date)
}

/** "spring term 2011" as people say it: "spring 2011". */
export function withoutTerm(occasion: string): string {
  return occasion.replace(/ term(?= \d)/, '')
}
