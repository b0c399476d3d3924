import { unknownValue } from '../mistake.js'
import { asking, demandingOneOf, type Query } from '../query.js'
import { inSmall, type Key } from './key.js'

/** `series:termly`; `series:none` for the minutes whose series nobody named. */
export const series: Key = {
  isCompared: false,
  read: (value, _, { register }) => {
    const all = new Set(register.meetings.map((meeting) => meeting.series))
    const named = [...all].filter((name) => name !== null).toSorted()
    const name = named.find(inSmall(value))
    if (name !== undefined) return inSeries(name)
    if (value.toLowerCase() === 'none' && all.has(null)) return inSeries(null)
    const known = [...named, ...(all.has(null) ? ['none'] : [])]
    return unknownValue(value, {
      what: 'series',
      expected: 'one that meetings belong to',
      label: 'series',
      known,
    })
  },
}

function inSeries(name: string | null): Query {
  return asking({
    key: 'series',
    test: ({ meeting }) => meeting.series === name,
    words: name === null ? 'the series has no name' : `the series is ${name}`,
    demands: [demandingOneOf('series', [name])],
  })
}
