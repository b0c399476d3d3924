import { mergeFacts } from '../model/facts.js'
import type { Match, Notation } from './notation.js'
import { readEntry } from './phrase/entry.js'
import { boxEvidence } from './phrase/entry-draft.js'
import { type Labelled, labelsIn } from './phrase/labels.js'
import { leadingOwners } from './phrase/leading-owners.js'
import { whyNothing } from './phrase/no-action.js'
import type { Roster } from './phrase/roster.js'
import { evidenceOfOwnersAbove } from './place/list-evidence.js'
import { isActionList } from './place/sections.js'
import { type Words, wholeOf } from './text/words.js'

/** `- [ ] RH to circulate the guidance (by 13 June 2011)` */
export const task: Notation = {
  name: 'task',
  kind: 'entry',
  title: 'a task',
  mayStandIn: (text) => /\[[\sxX-]\]/.test(text),
  find(passage, reading): readonly Match[] {
    if (passage.kind !== 'item') return []
    const { words } = passage
    const withdrawn = /^\[-\]\s/.exec(words.text)
    if (passage.checked === null && !withdrawn) return []
    const context = reading.contexts[passage.index]
    if (!context) return []
    if (context.section === 'no tasks' && !saysWhoDoesWhat(words, reading.roster)) {
      reading.leaveOut(passage, { code: 'box-of-attendance' })
      return []
    }
    const labels = labelsIn(words, reading.roster)
    const label = labels.find(({ opensAll, bracketed }) => opensAll && !bracketed)
    const end = labels.find((next) => isNext(next, words))?.start ?? words.text.length
    const from = label ? label.contentStart : (withdrawn?.[0].length ?? 0)
    const status = withdrawn ? 'withdrawn' : passage.checked ? 'done' : 'outstanding'
    const labelOwners = label?.named?.owners ?? []
    const read = readEntry({ words, start: from, end }, reading, {
      status,
      pin: label?.number ?? null,
      neighbours: context.habit.neighbours,
      owners: labelOwners.length > 0 ? labelOwners : (context.owners ?? []),
      because: [
        { about: 'entry', code: 'has-box' },
        ...(labelOwners.length > 0
          ? [{ about: 'owner' as const, code: 'in-label' as const, quoted: label?.named?.written ?? '' }]
          : evidenceOfOwnersAbove(context)),
        boxEvidence(status),
      ],
    })
    const nothing = whyNothing(read.text)
    if (nothing && read.ref === undefined) {
      reading.leaveOut(passage, nothing)
      return []
    }
    return [
      {
        // An empty box with "(done …)" behind it is done; a ticked one stays ticked whatever its words say.
        ...(status === 'outstanding' || read.status === status
          ? read
          : mergeFacts(read, { status, because: [boxEvidence(status)] })),
        kind: 'entry',
        notation: 'task',
        passage: passage.index,
        at: 0,
        end,
        location: reading.placeOfItem(passage),
        context,
        listed: isActionList(context.section),
        itemNumber: null,
      },
    ]
  },
}

// Launch checklist: TR to test the alarm. Others of such a list are no actions.
function saysWhoDoesWhat(words: Words, roster: Roster): boolean {
  const first = leadingOwners(wholeOf(words), roster)
  return first?.sign === 'duty' && first.owners.some(({ kind }) => kind !== 'unknown')
}

/**
 * Whether a label ends the words of a task: what stands behind it is another entry, or says whose it is ("Action: AF").
 * Without an empty line between them Markdown takes the line below for one paragraph with the task.
 */
function isNext({ opensAll, bracketed, contentEnd }: Labelled, { text }: Words): boolean {
  return !opensAll && !(bracketed && /\p{L}/u.test(text.slice(contentEnd)))
}
