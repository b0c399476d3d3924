import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import { firstDay } from '../../model/day.js'
import type { DueContext, PhraseRead } from './due-calendar.js'

const which = spoken((words) => new RegExp(`^${anyOf(words.phrases.due.whichTerm)}[ \\t]+`, 'i'))
const ofName = spoken(
  (words) => new RegExp(`^[ \\t]+${anyOf(words.phrases.due.namedTerms)}(?![\\p{L}\\p{N}])`, 'u'),
)
const termYear = /^[ \t]*,?[ \t]*((?:19|20)\d\d)/
// the autumn term · the end of term, where `terms` does not name it
const someTerm = spoken(
  (words) =>
    new RegExp(
      `^(?:${anyOf(words.phrases.due.whichTerm)}[ \\t]+)?(?:${anyOf(words.dates.seasons)}[ \\t]+)?${anyOf(words.dates.terms)}(?:[ \\t]+(?:19|20)\\d\\d)?(?![\\p{L}\\p{N}])`,
      'iu',
    ),
)
/** Words that are kept as written: they come to no day. */
export const wordsAlone = (written: string): PhraseRead => ({
  length: written.length,
  kind: 'words',
  date: null,
  isWhole: false,
})

/** The last day of a term that `terms` names; of another the words alone. */
export function readTerm(text: string, context: DueContext): PhraseRead | null {
  const article = which().exec(text)?.[0].length ?? 0
  const rest = text.slice(article).toLowerCase()
  const named = [...context.terms]
    .map(([name, days]) => ({ name, base: name.replace(/[ \t]+(?:19|20)\d\d$/, ''), days }))
    .sort((term, other) => other.base.length - term.base.length)
  for (const { base } of named) {
    if (!rest.startsWith(base)) continue
    const after = rest.slice(base.length)
    const word = base.includes('term') ? '' : (ofName().exec(after)?.[0] ?? null)
    const year = termYear.exec(after.slice(word?.length ?? 0))
    if (word === null && !year) continue
    const length = article + base.length + (word?.length ?? 0) + (year?.[0].length ?? 0)
    const namesakes = named.filter((term) => term.base === base)
    const days = year
      ? namesakes.find(
          (term) => term.days.until.startsWith(year[1] ?? ' ') || term.name.endsWith(year[1] ?? ' '),
        )
      : next(namesakes, context)
    return { length, kind: 'words', date: days?.days.until ?? null, isWhole: false }
  }
  const some = someTerm().exec(text)
  if (!some) return null
  // "the end of term" is that of the term in which the meeting was held, or the next to end
  const isAny = /^(?:(?:this|the)[ \t]+)?term$/i.test(some[0])
  return { ...wordsAlone(some[0]), date: isAny ? (next(named, context)?.days.until ?? null) : null }
}

function next<Term extends { readonly days: { readonly until: string } }>(
  terms: readonly Term[],
  context: DueContext,
): Term | null {
  const { meetingDate } = context
  if (meetingDate === null) return terms.length === 1 ? (terms[0] ?? null) : null
  const from = firstDay(meetingDate)
  const later = terms.filter((term) => term.days.until >= from)
  later.sort((term, other) => (term.days.until < other.days.until ? -1 : 1))
  return later[0] ?? null
}
