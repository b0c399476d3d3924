import { yamlText } from '../../edit/yaml-text.js'
import { dayText } from '../../language/day-text.js'
import { titleParts } from '../../language/title-parts.js'
import { addDays, compareDates, firstDay } from '../../model/day.js'
import type { Meeting } from '../../model/meeting.js'
import { quoted } from '../begin.js'
import type { Loaded } from '../loaded.js'

/**
 * Lines to type, in sh and in PowerShell, that make a draft of the minutes after the newest of a series, and carry
 * forward into it what was passed over.
 */
export function draftCommands(newest: Meeting, { workspace, today }: Loaded): readonly string[] {
  const day = dayOfNext(newest, today)
  const folder = newest.path.split('/').slice(0, -1)
  const path = [...folder, `${day}.md`].join('/')
  const file = quoted(workspace.fromHere(path))
  const { series } = newest
  const front = ['status: draft', ...(series === null ? [] : [`series: ${yamlText(series)}`])]
  const title = `# ${titleParts(newest.title).series || 'Minutes'}, ${dayText(day)}`
  const lines = ['---', ...front, '---', '', title]
  return [
    'These lines make one, in PowerShell too:',
    ...lines.map((line, index) => `  echo ${inQuotes(line)} ${index === 0 ? '>' : '>>'} ${file}`),
    '  epha check --fix',
  ]
}

/** The day that the minutes announce, where it is later than theirs; else today, or the day after theirs. */
function dayOfNext({ date, next }: Meeting, today: string): string {
  const announced = next[0]?.date
  if (announced !== undefined && (date === null || compareDates(announced, date) > 0)) return announced
  return date !== null && compareDates(today, date) <= 0 ? addDays(firstDay(date), 1) : today
}

/** Words as both shells hand them on: what stands between double quotes is replaced where it has one of these. */
function inQuotes(line: string): string {
  return /["$`\\!]/.test(line) ? `'${line.replaceAll("'", '’')}'` : `"${line}"`
}
