/** A season of a year, as terms are called by: minutes without a day are dated by it. */
export interface Season {
  readonly name: 'spring' | 'summer' | 'autumn'
  readonly year: number
}

// "Summer term 2011", "THE 2011 SPRING TERM", "Autumn 2010"
const beforeYear = /\b(spring|summer|autumn)(?:\s+term)?,?\s+(\d{4})\b/i
const afterYear = /\b(\d{4})\s+(spring|summer|autumn)(?: term)?\b/i

/** The season that a line names, with the words that do. */
export function seasonIn(line: string): (Season & { readonly written: string }) | null {
  const before = beforeYear.exec(line)
  const after = afterYear.exec(line)
  const name = (before?.[1] ?? after?.[2])?.toLowerCase()
  const year = Number(before?.[2] ?? after?.[1])
  if (name !== 'spring' && name !== 'summer' && name !== 'autumn') return null
  return { name, year, written: before?.[0] ?? after?.[0] ?? '' }
}

/** The season before another in which meetings are held. */
export function seasonBefore({ name, year }: Season): Season {
  switch (name) {
    case 'spring':
      return { name: 'autumn', year: year - 1 }
    case 'summer':
      return { name: 'spring', year }
    case 'autumn':
      return { name: 'summer', year }
  }
}

/** The season that a day falls in, as schools count. */
export function seasonOfDay(date: string): Season {
  const month = Number(date.slice(5, 7))
  return { name: month <= 4 ? 'spring' : month <= 8 ? 'summer' : 'autumn', year: Number(date.slice(0, 4)) }
}

/** The month with which a season begins in the calendar, `YYYY-MM`: a guess, and asked. */
export function firstMonthOf({ name, year }: Season): string {
  return `${year}-${{ spring: '03', summer: '06', autumn: '09' }[name]}`
}
