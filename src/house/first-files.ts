import { longDayText } from '../language/day-text.js'
import { printFrontMatter } from './print.js'

/** The `epha.yaml` of a committee that begins. */
export function firstSettings(title: string | null): string {
  return `${title === null ? '' : `${printFrontMatter({ title })}\n\n`}# Who can own an action. The key is how minutes write them: initials, or a name.
people: {}
#  TR: { name: Terry Reynolds, role: Chair }

# An action without a day is wanted by the next meeting.
default-due: next-meeting
`
}

/** The minutes of a first meeting, before anything stands in them. */
export function firstMinutes(title: string | null, date: string, today: string): string {
  const heading = `${title ?? 'Committee meeting'}, ${longDayText(date)}`
  const front = { title: heading, date, status: date > today ? 'agenda' : 'draft' }
  const items = ['Welcome and apologies', 'Matters arising', 'Any other business', 'Date of the next meeting']
  const headings = items.map((item, at) => `## ${at + 1}. ${item}`).join('\n\n')
  return `---\n${printFrontMatter(front)}\n---\n\n# ${heading}\n\n${headings}\n`
}
