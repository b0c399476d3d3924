import { firstDay } from '../model/day.js'
import type { Meeting } from '../model/meeting.js'
import type { Register } from '../model/register.js'
import { contraryError, mendedBy } from '../model/usage-error.js'
import { bareTerm } from './bare-words.js'
import { unexpected } from './flags.js'
import { keys } from './keys/index.js'
import { isWithinItem } from './keys/item.js'
import type { QueryScope } from './keys/key.js'
import { meetingsNamed } from './keys/meeting.js'
import { sayingWords } from './keys/text.js'

/** Which decisions; null where it was not asked. */
export interface DecisionFlags {
  readonly text: string | null
  readonly meeting: string | null
  readonly item: string | null
  readonly series: string | null
  /** `YYYY-MM-DD`: of meetings on that day or later. */
  readonly since: string | null
}

// about training · on the new hall
const introducing = /^(?:(?:about|regarding|concerning|on|of|for) +)+(?=\S)/i

/** Words to look for without those that only lead to them: `about training`. */
export const withoutIntroduction = (words: string): string => words.replace(introducing, '')

/** The meeting, item or series that words speak of, as flags: "of the last meeting", `item 4`; null for any other words. */
export function spokenDecisionFlags(words: string, scope: QueryScope): Partial<DecisionFlags> | null {
  const parts = words.split(/\s+/)
  const { used = 0, readings = [] } = bareTerm(parts, scope) ?? {}
  const [only, ...others] = readings
  const [, key, value] = /^(meeting|item|series):"?(.+?)"?$/.exec(only?.term ?? '') ?? []
  return key === undefined || used < parts.length || others.length > 0 ? null : { [key]: value }
}

/** Throws UsageError for a meeting that was held before the day, or in another series, that is asked for beside it. */
export function refuseContraryFlags({ meeting, series, since }: DecisionFlags, scope: QueryScope): void {
  const meant = meeting === null ? null : meetingsNamed(meeting, scope)
  if (meant === null || 'kind' in meant) return
  const named = scope.register.meetings.filter(({ id }) => meant.ids.includes(id))
  const isEarlier = since !== null && named.every(({ date }) => date !== null && firstDay(date) < since)
  const isElsewhere = series !== null && !named.some((each) => isOfSeries(each, series))
  if (!isEarlier && !isElsewhere) return
  const other = isEarlier ? `--since ${since}` : `--series ${series}`
  throw contraryError(`--meeting ${meeting}`, other, mendedBy('', meeting ?? '', '--meeting'))
}

const isOfSeries = (meeting: Pick<Meeting, 'series'>, series: string): boolean =>
  (meeting.series ?? 'none').toLowerCase() === series.toLowerCase()

/**
 * The decisions that flags ask for, in the order of the register; the words of confidential ones are looked at only where
 * they are shown. Throws UsageError for a value that nothing answers to.
 */
export function decisionsOf(
  { text, meeting, item, series, since }: DecisionFlags,
  scope: QueryScope,
  confidential: boolean,
): Register['decisions'] {
  const { register } = scope
  const meant = meeting === null ? null : meetingsNamed(meeting, scope)
  if (meant !== null && 'kind' in meant) throw unexpected('--meeting', meeting ?? '', meant)
  for (const [flag, key, value] of [
    ['--item', 'item', item],
    ['--series', 'series', series],
    ['--text', 'text', text],
  ] as const) {
    const query = value === null ? null : keys[key].read(value, '=', scope)
    if (query?.kind === 'mistake') throw unexpected(flag, value ?? '', query)
  }
  const says = text === null ? null : sayingWords(text)
  return register.decisions.filter((decision) => {
    const { date } = decision.meeting
    return (
      (meant === null || meant.ids.includes(decision.meeting.id)) &&
      (item === null || (decision.item !== null && isWithinItem(decision.item.key, item))) &&
      (series === null || isOfSeries(decision.meeting, series)) &&
      (since === null || (date !== null && firstDay(date) >= since)) &&
      (says === null ||
        ((confidential || !decision.confidential) && says([decision.text, decision.evidence.text])))
    )
  })
}
