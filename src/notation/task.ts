import { opensWithTask } from '../language/verbs.js'
import { mergeFacts } from '../model/facts.js'
import type { Match, Notation, Reading } from './notation.js'
import { readEntry } from './phrase/entry.js'
import { boxEvidence } from './phrase/entry-draft.js'
import { type Labelled, labelsIn } from './phrase/labels.js'
import { leadingOwners } from './phrase/leading-owners.js'
import { whyNothing } from './phrase/no-action.js'
import type { Roster } from './phrase/roster.js'
import type { Context } from './place/context.js'
import { evidenceOfOwnersAbove } from './place/list-evidence.js'
import { isActionList, isEarlier, isListing } from './place/sections.js'
import type { Passage } from './text/passages.js'
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
    const context = reading.contexts[passage.index]
    if (!context) return []
    if (passage.checked === null && !withdrawn) return dutyBelowTask(passage, context, reading)
    if (
      context.section === 'no tasks' &&
      !hasDuty(words, reading.roster) &&
      !hasTask(words, reading.roster)
    ) {
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
      isReview: isEarlier(context.section),
      owners: labelOwners.length > 0 ? labelOwners : (context.owners ?? []),
      due: context.due,
      because: [
        { about: 'entry', code: 'has-box' },
        ...(labelOwners.length > 0
          ? [{ about: 'owner' as const, code: 'in-label' as const, quoted: label?.named?.written ?? '' }]
          : evidenceOfOwnersAbove(context)),
        boxEvidence(status),
      ],
    })
    const nothing = whyNothing(read.text)
    if (nothing && read.ref === undefined && read.shortRef === undefined) {
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

/** A bullet without a box below a task that says who is to do what; any other is a note of the task. */
function dutyBelowTask(passage: Passage, context: Context, reading: Reading): readonly Match[] {
  const { passages, contexts, roster } = reading
  const { parent, words, index } = passage
  const task = parent === null ? undefined : passages[parent]
  if (task?.kind !== 'item' || task.checked === null || contexts[task.index]?.onlyNames) return []
  if (isListing(context.section) || !hasDuty(words, roster)) return []
  const { line } = reading.placeOfItem(task)
  const read = readEntry(wholeOf(words), reading, {
    neighbours: context.habit.neighbours,
    because: [{ about: 'entry', code: 'below-task', line }],
  })
  return [
    {
      ...read,
      kind: 'entry',
      notation: 'task',
      passage: index,
      at: 0,
      end: words.text.length,
      location: reading.placeOfItem(passage),
      context,
      listed: false,
      itemNumber: null,
    },
  ]
}

/** "TR to test the alarm", of somebody known. */
function hasDuty(words: Words, roster: Roster): boolean {
  const first = leadingOwners(wholeOf(words), roster)
  return first?.sign === 'duty' && first.owners.some(({ kind }) => kind !== 'unknown')
}

// Launch checklist: RH: call the press. Others of such a list are no actions.
function hasTask(words: Words, roster: Roster): boolean {
  const first = leadingOwners(wholeOf(words), roster)
  if (!first?.owners.some(({ kind }) => kind !== 'unknown')) return false
  return first.sign === 'mark' && opensWithTask(words.text.slice(first.end))
}

/**
 * Whether a label ends the words of a task: what stands behind it is another entry, or says whose it is ("Action: AF").
 * Without an empty line between them Markdown takes the line below for one paragraph with the task.
 */
function isNext({ opensAll, bracketed, contentEnd }: Labelled, { text }: Words): boolean {
  return !opensAll && !(bracketed && /\p{L}/u.test(text.slice(contentEnd)))
}
