import { dayText } from '../../language/day-text.js'
import type { Action } from '../../model/action.js'
import type { ActionChange, ActionChangeKind } from '../../model/action-change.js'
import { counted, enumerated } from '../english.js'

/** A version of the minutes, as it is called to people. */
export interface Version {
  /** As it was typed or found: `main`; null for the files as they lie here, committed or not. */
  readonly name: string | null
  /** Null for the files as they lie here. */
  readonly commit: string | null
  /** The day of the commit, `YYYY-MM-DD`; null for the files as they lie here. */
  readonly day: string | null
  /** How the commit was found, where that is more than its name: "where this branch left it". */
  readonly how: string | null
}

/** What is different between two versions, as every format gets it. */
export interface ChangesReport {
  readonly from: Version
  readonly to: Version
  readonly changes: readonly ActionChange[]
  /** Actions of which one version could not read the minutes. */
  readonly unknown: readonly Action[]
  /** Whether the words of confidential actions are shown. */
  readonly confidential: boolean
  /** Sentences about what could not be read, for formats that stand alone. */
  readonly unread: readonly string[]
}

/** What a list of changes of one kind is called, and how its number is said: "2 raised". */
export const changeTitles: Readonly<Record<ActionChangeKind, readonly [title: string, counted: string]>> = {
  dropped: ['Dropped, in no minutes any more', 'dropped'],
  raised: ['Raised', 'raised'],
  done: ['Done', 'done'],
  withdrawn: ['Withdrawn', 'withdrawn'],
  reopened: ['Opened again', 'opened again'],
  reassigned: ['Given to somebody else', 'reassigned'],
  're-dated': ['New due day', 're-dated'],
  carried: ['Carried forward', 'carried forward'],
  reworded: ['Put otherwise', 'put otherwise'],
  moved: ['Ids that moved', 'with another id'],
  joined: ['Read as a later word on another action', 'joined to another'],
}

/** The changes of each kind that there are, in their order. */
export function changesByKind(
  changes: readonly ActionChange[],
): ReadonlyMap<ActionChangeKind, readonly ActionChange[]> {
  const byKind = new Map<ActionChangeKind, ActionChange[]>()
  for (const change of changes) {
    const there = byKind.get(change.kind)
    if (there) there.push(change)
    else byKind.set(change.kind, [change])
  }
  return byKind
}

/** `2 raised, 1 done.`; "Nothing changed." where nothing did. */
export function countsSentence(changes: readonly ActionChange[]): string {
  const byKind = changesByKind(changes)
  if (byKind.size === 0) return 'No action changed.'
  return `${[...byKind].map(([kind, list]) => `${list.length} ${changeTitles[kind][1]}`).join(', ')}.`
}

/** Which versions were compared: `main at 1234567 of 14 Mar 2011 (where this branch left it) with the files here.` */
export function comparedSentence({ from, to }: Pick<ChangesReport, 'from' | 'to'>): string {
  return `Compared: ${versionText(from)} with ${versionText(to)}.`
}

function versionText({ name, commit, day, how }: Version): string {
  if (commit === null) return 'the files as they are here, committed or not'
  const short = commit.slice(0, 7)
  const called = name === null || commit.startsWith(name) ? short : `${name} at ${short}`
  return `${called}${day === null ? '' : ` of ${dayText(day)}`}${how === null ? '' : ` (${how})`}`
}

/** Which actions nobody could compare, as a sentence; none where all could be. */
export function unknownSentences(unknown: readonly Action[]): readonly string[] {
  const ids = [...new Set(unknown.map(({ id }) => id))]
  if (ids.length === 0) return []
  const more = ids.length > 12 ? [`${ids.length - 12} more`] : []
  return [
    `${counted(ids.length, 'action')} could not be compared, since minutes that name ${ids.length === 1 ? 'it' : 'them'} could not be read: ${enumerated([...ids.slice(0, 12), ...more])}.`,
  ]
}

/** Whether the words of a change are not to be shown. */
export function isSecret({ now, before }: ActionChange, { confidential }: ChangesReport): boolean {
  return !confidential && (now.confidential || before?.confidential === true)
}

/** The keys of its owners, or "nobody". */
export function ownersText({ owners }: Action): string {
  return owners.map(({ key }) => key).join(', ') || 'nobody'
}

/** `13 Jun 2011`, the words of a day that is none, or "no date". */
export function dueText({ due }: Action): string {
  if (due === null) return 'no date'
  return due.date === null ? `"${due.written}"` : dayText(due.date)
}

/** `done 18 Nov 2011`. */
export function closedText({ status, closed }: Action): string {
  return `${status}${closed === null ? '' : ` ${dayText(closed)}`}`
}
