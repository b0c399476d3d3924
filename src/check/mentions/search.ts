import type { Action } from '../../model/action.js'
import type { Minutes } from '../../model/minutes.js'
import { sharesOwner } from '../../model/owner.js'
import { type Clause, isSpokenBelow, type Spoken } from './spoken.js'
import { keyOfStatement, type Statement } from './statements.js'
import { isAroundOwn, type Topic } from './topic.js'

/** An action, some minutes that may speak of it, and by what that is told. */
export interface MentionSearch {
  readonly action: Action
  readonly topic: Topic
  readonly minutes: Minutes
  /** What the minutes say, and what those said that mention the action last. */
  readonly now: Spoken
  readonly before: Spoken
  readonly isRare: (word: string) => boolean
  /** Whether a title was one of the series before, or of the minutes that mention the action last. */
  readonly isStanding: (title: Statement) => boolean
  /** Whether a title stands in most minutes of the series. */
  readonly isUsual: (title: Statement) => boolean
}

/** Whether a sentence names an owner of the action, or is an entry of the same owner. */
export function isOfOwner(
  { statement, distinct }: Clause,
  { topic, action, minutes }: MentionSearch,
): boolean {
  if ([...topic.owners].some((word) => distinct.has(word))) return true
  return minutes.entries.some(
    ({ owners, location: { line } }) =>
      line >= statement.line &&
      line < statement.line + statement.lineStarts.length &&
      sharesOwner(owners, action.owners),
  )
}

/**
 * Whether a statement says anything that the minutes which mention the action last do not say beside it: what every
 * meeting has in its minutes says nothing. A title does where something below it does.
 */
export function isFresh(statement: Statement, search: MentionSearch): boolean {
  if (isSpokenBelow(statement)) return statement.below.some((other) => isFresh(other, search))
  const same = search.before.byKey().get(keyOfStatement(statement)) ?? []
  return same.every((other) => isAroundOwn(other, search.topic))
}
