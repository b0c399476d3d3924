import type { Facts } from '../../model/facts.js'
import type { Stretch } from '../text/words.js'
import { dropIdleWords, readBeginning, readLeadingOwners, readOwnersWithin, stepOver } from './entry-begin.js'
import { type Beforehand, type Draft, left, readStrike, takeDue } from './entry-draft.js'
import { readEnd } from './entry-end.js'

/**
 * Reads the words of an entry: id, owners, status, due, pin; what is left is its text, word for word as written.
 * @param stretch its own words, after a box or a label
 */
export function readEntry(
  { words, start, end }: Stretch,
  { document, roster, days }: Pick<Draft, 'document' | 'roster' | 'days'>,
  before: Beforehand = {},
): Facts {
  const base = { words, document, roster, days, before, cut: null }
  const draft: Draft = {
    ...base,
    start,
    end,
    facts: factsBefore(before),
    // As if the word were no pinned id, and as if it were: only the register knows.
    readAside: (from, to) => {
      const { ifPinned: _, ...facts } = draft.facts
      return read({ ...base, start: from, end: to, facts, readAside: null })
    },
  }
  return read(draft)
}

function factsBefore({ owners = [], status, pin, because = [] }: Beforehand): Facts {
  return { text: '', owners, ...(status ? { status } : {}), ...(pin ? { pin } : {}), because }
}

function read(draft: Draft): Facts {
  readBeginning(draft)
  readEnd(draft)
  readLeadingOwners(draft)
  // ~~Wash the curtains~~ [AF]
  if (draft.facts.status === undefined) readStrike(draft)
  readDueWithin(draft)
  readOwnersWithin(draft)
  dropIdleWords(draft)
  return { ...draft.facts, text: textOf(draft) }
}

/** A due phrase before the words, or in the middle of them. */
function readDueWithin(draft: Draft): void {
  const found = draft.facts.due === undefined ? draft.days.inWords(left(draft)) : null
  if (!found) return
  takeDue(draft, found)
  if (left(draft).slice(0, found.start).trim() !== '') {
    draft.cut = { start: draft.start + found.start, end: draft.start + found.end }
    return
  }
  // By 13 June RH to send the list · RH by 13 June to send the list
  stepOver(draft, found.end)
  if (draft.facts.owners.length === 0) readLeadingOwners(draft)
}

function textOf({ words, start, end, cut }: Draft): string {
  return tidy(
    cut && cut.start >= start
      ? `${words.text.slice(start, cut.start)} ${words.text.slice(cut.end, end)}`
      : words.text.slice(start, end),
  )
}

/** One line, without the last full stop: "an action's text is what is left". */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:])/g, '$1')
    .trim()
    .replace(/^[,;:–—-]\s{0,3}/, '')
    .replace(/(?<!\.)[.;,]$/, '')
    .replace(/\s[–—-]$/, '')
    .trim()
}
