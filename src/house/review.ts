import { longDayText } from '../language/day-text.js'
import { printFrontMatter } from './print.js'

/** The minutes of a day on which old actions were gone through, before anything stands in them. */
export function reviewMinutes(today: string, series: string | null): string {
  const title = `Review of old actions, ${longDayText(today)}`
  const front = { title, ...(series === null ? {} : { series }), date: today, status: 'draft' }
  return `---\n${printFrontMatter(front)}\n---\n\n# ${title}\n\n## Matters arising\n`
}
