import { readDay } from '../model/day.js'
import { isCostlyGlob } from '../model/glob.js'
import type { Settings } from '../model/settings.js'
import {
  complain,
  mapIn,
  namesIn,
  type SettingsEntry,
  type SettingsValue,
  textIn,
  textValuesIn,
  unexpectedWord,
  wordIn,
} from './settings-values.js'

/**
 * `exclude: [drafts/**]`; where each glob stands is marked. One that could take the time of the machine stays among them, for
 * whoever reads the files to refuse: what it is to leave out is not read by a slip.
 */
export function excludeIn(field: SettingsValue): readonly string[] {
  return textValuesIn(field).map((glob) => {
    const { name, value, place, reading } = glob
    reading.mark(`${name}: ${value}`, place.value)
    if (isCostlyGlob(value))
      complain(
        glob,
        `Unexpected glob \`${value.slice(0, 80)}\` in \`exclude\`, expected at most three \`*\` in one name`,
      )
    return value
  })
}

/** `groups: [Headteachers, All]`, or a map from each to its members, whose places are marked. */
export function groupsIn(field: SettingsValue): Settings['groups'] {
  const groups = [...namesIn(field)].map(([name, members]) => {
    for (const { value, place, reading } of members) reading.mark(`groups: ${name}: ${value}`, place.value)
    return [name, members.map(({ value }) => value)] as const
  })
  return new Map(groups)
}

/** `areas: { Central (Mid): [Mid, Central] }`: other ways of writing each. */
export function areasIn(field: SettingsValue): Settings['areas'] {
  return new Map([...namesIn(field)].map(([name, others]) => [name, others.map(({ value }) => value)]))
}

/** `terms: { summer 2011: { from: 2011-05-03, until: 2011-07-22 } }`: one that lacks a day is left out. */
export function termsIn(field: SettingsValue): Settings['terms'] {
  const terms = new Map<string, { from: string; until: string }>()
  for (const term of mapIn(field)) {
    const lines = mapIn(term)
    for (const line of lines)
      if (line.key !== 'from' && line.key !== 'until')
        complain(line, unexpectedWord(line.key, ['from', 'until'], term.key), 'name')
    const dayOf = (key: string): string | null => {
      const line = lines.find((candidate) => candidate.key === key) ?? null
      const written = typeof line?.value === 'string' ? line.value : ''
      const day = readDay(written)
      if (day === null)
        complain(
          line ?? term,
          `Unexpected \`${written}\` in \`${term.key}\`, expected ${key} and a day like 2011-05-03`,
        )
      return day
    }
    const [from, until] = [dayOf('from'), dayOf('until')]
    if (from === null || until === null) continue
    if (from <= until) terms.set(term.key.toLowerCase().replace(/\s+/g, ' '), { from, until })
    else {
      const line = lines.find(({ key }) => key === 'until') ?? term
      complain(line, `Unexpected \`${until}\` in \`${term.key}\`, expected a day after ${from}`)
    }
  }
  return terms
}

/** `series: { termly: { folder: termly } }`; where each folder stands is marked. */
export function seriesIn(field: SettingsValue): Settings['series'] {
  const series = new Map<string, { folder: string }>()
  for (const entry of mapIn(field)) {
    const { key, value, reading } = entry
    const lines = value instanceof Map ? mapIn(entry) : []
    const folder = value instanceof Map ? lines.find((line) => line.key === 'folder') : entry
    for (const line of lines)
      if (folder !== undefined && line !== folder)
        complain(line, unexpectedWord(line.key, ['folder'], key), 'name')
    if (typeof folder?.value === 'string') {
      series.set(key, { folder: tidyFolder(folder.value) })
      reading.mark(`series: ${key}`, folder.place.value)
    } else complain(entry, `Unexpected value of \`${key}\`, expected { folder: … }`)
  }
  return series
}

// .\board\ · ./board · board/
function tidyFolder(written: string): string {
  return written.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, '')
}

/** `queries: { mine: "owner:TR" }`; where each stands is marked, and what it asks is not looked at here. */
export function queriesIn(field: SettingsValue): Settings['queries'] {
  const queries = mapIn(field).flatMap((entry) => {
    const words = textIn(entry)
    entry.reading.mark(entry.name, entry.place.value)
    return words === null ? [] : [[entry.key, words] as const]
  })
  return new Map(queries)
}

/** `check: { agenda-gap: off, since: 2011-01-01 }`; where each rule stands is marked. */
export function checkIn(field: SettingsValue): Settings['check'] {
  const severities = new Map<string, 'off' | 'warning' | 'error'>()
  let since: string | null = null
  for (const entry of mapIn(field)) {
    if (entry.key === 'since') {
      since = sinceIn(entry)
      continue
    }
    entry.reading.mark(entry.name, entry.place.key)
    const severity = wordIn(entry, ['off', 'warning', 'error'] as const)
    if (severity !== null) severities.set(entry.key, severity)
  }
  return { severities, since }
}

function sinceIn(entry: SettingsEntry): string | null {
  const { value } = entry
  const day = typeof value === 'string' ? readDay(value) : null
  if (day === null)
    complain(
      entry,
      `Unexpected \`${typeof value === 'string' ? value : 'a list'}\` in \`since\`, expected a day like 2011-01-01`,
    )
  return day
}

/** `register: { since: 2011-01-01, unmentioned: done-after-2 }`: the line in time, and what silence means. */
export function registerIn(field: SettingsValue): Settings['register'] {
  let since: string | null = null
  let doneAfter: number | null = null
  for (const entry of mapIn(field))
    switch (entry.key) {
      case 'since':
        since = sinceIn(entry)
        break
      case 'unmentioned':
        doneAfter = doneAfterIn(entry)
        break
      default:
        complain(entry, unexpectedWord(entry.key, ['since', 'unmentioned'], 'register'), 'name')
    }
  return { since, doneAfter }
}

// keep · done-after-2
function doneAfterIn(entry: SettingsEntry): number | null {
  const written = typeof entry.value === 'string' ? entry.value : ''
  const meetings = /^done-after-([1-9]\d?)$/.exec(written)?.[1]
  if (meetings !== undefined) return Number(meetings)
  if (written !== 'keep')
    complain(
      entry,
      `Unexpected \`${written}\` in \`unmentioned\`, expected keep or done-after-2, with any number of meetings`,
    )
  return null
}

const remindKeys = ['subject', 'greeting', 'signature'] as const

/** `remind: { subject: …, greeting: …, signature: … }`: the words of letters. */
export function remindIn(field: SettingsValue): Settings['remind'] {
  let remind: Settings['remind'] = {}
  for (const entry of mapIn(field)) {
    const key = remindKeys.find((known) => known === entry.key)
    if (key === undefined) complain(entry, unexpectedWord(entry.key, remindKeys, 'remind'), 'name')
    else {
      const words = textIn(entry)
      if (words !== null) remind = { ...remind, [key]: words }
    }
  }
  return remind
}

/** Only addresses of the web: what a link becomes is clicked on. */
export function linkIn(field: SettingsValue): string | null {
  const { value } = field
  const expected = 'expected https://…/{path}#L{line}'
  if (typeof value !== 'string' || !/^https?:\/\/\S+$/i.test(value)) {
    complain(field, `Unexpected value of \`link\`, ${expected}`)
    return null
  }
  // {pth}
  for (const [written, name = ''] of value.matchAll(/\{([^{}]*)\}/g))
    if (name !== 'path' && name !== 'line')
      complain(field, `Unexpected \`${written}\` in \`link\`, ${expected}`)
  return value
}
