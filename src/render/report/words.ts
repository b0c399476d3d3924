const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const numbers = 'no,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve'.split(',')

/** `13 Jun 2011`, or `Mar 2011` of a month alone. */
export function shownDate(date: string): string {
  const [year = '', month = '', day] = date.split('-')
  const name = months[Number(month) - 1] ?? month
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

/** The day that comes so many days later, `YYYY-MM-DD`. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** `no`, `one` … `twelve`, then figures. */
export function inWords(count: number): string {
  return numbers[count] ?? String(count)
}

/** The same with its first letter raised; nothing else is changed. */
export function raised(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20)
  return text === '' ? text : first.toUpperCase() + text.slice(first.length)
}

/** `1 action`, `2 actions`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** `once`, `twice`, `three times`. */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${inWords(count)} times`
}

/** A stretch of days in whole months, as people say it: `under a month`, `7 months`, `3 years`. */
export function inMonths(days: number): string {
  const whole = Math.floor(days / 30.44)
  if (whole < 1) return 'under a month'
  return whole < 24 ? counted(whole, 'month') : `${Math.floor(whole / 12)} years`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
