const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A date as people write it here: `13 Jun 2011`, a month alone `Mar 2011`. */
export function dayText(dayOrMonth: string): string {
  const [year = '', month = '', day] = dayOrMonth.split('-')
  const monthAndYear = `${months[Number(month) - 1] ?? month} ${year}`
  return day === undefined ? monthAndYear : `${Number(day)} ${monthAndYear}`
}
