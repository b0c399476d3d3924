import { isDay, isMonth, lastDayOfMonth } from '../../model/day.js'
import { UsageError } from '../../model/usage-error.js'

/** A day that was typed, `YYYY-MM-DD`. Throws UsageError for any that is none, with the nearest. */
export function typedDay(text: string, where: string): string {
  if (isDay(text)) return text
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []
  const padded = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const isMonthThere = isMonth(padded.slice(0, 7))
  const near = isDay(padded)
    ? padded
    : isMonthThere && Number(day) > 28
      ? lastDayOfMonth(padded.slice(0, 7))
      : null
  throw new UsageError(
    `Unexpected day \`${text}\` ${where}, expected one like 2011-06-20${near === null ? '' : `; nearest is \`${near}\``}`,
    ['Nothing was written.'],
  )
}
