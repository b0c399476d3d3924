import type { AgreementMatch, EntryMatch } from '../notation.js'
import { type Pass, unitsOf } from './pass.js'

/** 1. An agreement inside an entry's own words is that entry's, and no match of its own. */
export const agreementsInsideEntries: Pass = (before) => {
  const inside = new Set<AgreementMatch>()
  const agreementOf = new Map<EntryMatch, AgreementMatch>()
  for (const { entries, agreements } of unitsOf(before)) {
    const byPassage = new Map<number, AgreementMatch[]>()
    for (const agreement of agreements) {
      if (agreement.row !== null) continue
      const there = byPassage.get(agreement.passage)
      if (there) there.push(agreement)
      else byPassage.set(agreement.passage, [agreement])
    }
    for (const entry of entries) {
      const own = (byPassage.get(entry.passage) ?? []).filter(({ at }) => at >= entry.at && at < entry.end)
      for (const agreement of own) inside.add(agreement)
      const [first] = own.filter(({ force }) => force !== 'plan')
      if (first) agreementOf.set(entry, first)
    }
  }
  return {
    ...before,
    matches: before.matches.flatMap((match) => {
      if (match.kind === 'agreement' && inside.has(match)) return []
      const agreement = match.kind === 'entry' ? agreementOf.get(match) : undefined
      return match.kind === 'entry' && agreement ? [{ ...match, agreement }] : [match]
    }),
  }
}
