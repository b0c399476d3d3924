import type { Meeting } from '../../../src/model/meeting.js'
import type { ReportSource } from '../../../src/render/report/site.js'
import { meeting, reportOf, type Told } from './sample.js'

function monthly(series: string, count: number): readonly Meeting[] {
  return Array.from({ length: count }, (_, index) => {
    const year = 2011 - Math.ceil((count - index) / 12)
    const month = String((index % 12) + 1).padStart(2, '0')
    return meeting(`${series}/${year}-${month}`, `${year}-${month}-10`, {
      series,
      title: `The ${series} group, ${year}-${month}`,
    })
  })
}

const rowing = monthly('rowing', 96)
const meetings = [...rowing, ...monthly('towpath', 96)].sort((one, other) =>
  (one.date ?? '') < (other.date ?? '') ? -1 : 1,
)

// Of four actions one is overdue, one has no day, one is due late, and one was closed at the next meeting.
const told: readonly Told[] = Array.from({ length: 3200 }, (_, index) => {
  const at = meetings[(index * 7) % meetings.length] ?? meetings[0]
  if (at === undefined) throw new Error('an archive has meetings')
  const next = meetings[meetings.indexOf(at) + 1]
  const life = [
    { due: '2010-12-01' },
    {},
    { due: '2012-01-31' },
    next === undefined ? {} : { closedAt: next },
  ]
  return {
    at,
    item: `${(index % 9) + 1}.${index}`,
    text: `varnish oar number ${index} before the season begins, and hang it up`,
    owners: [['AF', 'TR', 'Oona Quist'][index % 3] ?? 'AF'],
    evidence: `It was AGREED that oar number ${index} would be varnished in good time, and hung up to dry.`,
    ...life[index % 4],
  }
})

const whole = reportOf(meetings, told, {
  people: [{ key: 'AF', name: 'Alison Fiala', aliases: [], onRoster: true }],
})

/** Two hundred meetings of two series, and more actions outstanding than one page should hold; every fifth is dormant. */
export const archive: ReportSource = {
  ...whole,
  listed: whole.listed.map((listed, index) => ({
    ...listed,
    dormant: listed.action.status === 'outstanding' && index % 5 === 0,
  })),
}
