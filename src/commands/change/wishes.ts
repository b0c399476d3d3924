import { dayText } from '../../language/day-text.js'
import type { Action } from '../../model/action.js'
import { firstDay } from '../../model/day.js'
import { ownerKey } from '../../model/owner.js'
import type { Register } from '../../model/register.js'
import { isUsageError, UsageError } from '../../model/usage-error.js'
import { noFlags, queryOfFlags } from '../../query/flags.js'
import { ownersIn } from '../../query/owners-in.js'
import { quoted } from '../shell-word.js'
import { alreadySo, type ChangeRequest, type Wish } from './change-actions.js'

type Said = Pick<ChangeRequest, 'on' | 'note'>
type WishFor = ChangeRequest['wishFor']

const noted = ({ note }: Said) => (note === null ? {} : { note })

/** It is done. */
export const doneWish =
  (said: Said): WishFor =>
  (action) => {
    if (action.status === 'done') return alreadySo(action, 'done')
    refuseDayBefore(action, said.on)
    return statusWish(action, { status: 'done', reason: null, said })
  }

/** It is withdrawn, for a reason. */
export const withdrawnWish =
  (reason: string, said: Said): WishFor =>
  (action) => {
    if (action.status === 'withdrawn') return alreadySo(action, 'withdrawn')
    refuseDayBefore(action, said.on)
    return statusWish(action, { status: 'withdrawn', reason, said })
  }

/** It is outstanding again. */
export const reopenedWish =
  (said: Said): WishFor =>
  (action) =>
    action.status === 'outstanding'
      ? `${action.id} is outstanding already: nothing was written.`
      : statusWish(action, { status: 'outstanding', reason: null, said: { ...said, on: null } })

/** It is carried forward as it is. */
export const carriedWish =
  (said: Said): WishFor =>
  (action) => {
    refuseClosed(action, 'carried forward')
    return { change: { kind: 'note' }, meant: noted(said), said: `${action.id} is carried forward.` }
  }

/** Somebody else has it from now on. */
export const ownerWish =
  (typed: string, said: Said): WishFor =>
  (action, { register, today }) => {
    refuseClosed(action, 'given to anybody')
    const owner = ownerTyped(typed, register, today)
    const isOwner =
      action.owners.length === 1 && action.owners.some((each) => ownerKey(each) === ownerKey(owner))
    if (isOwner) return `${action.id} is ${owner.key}’s already: nothing was written.`
    return {
      change: { kind: 'owner', owner: owner.key },
      meant: { owner: ownerKey(owner), ...noted(said) },
      said: `${action.id} is ${owner.key}’s now.`,
    }
  }

/** It is due on another day. */
export const dueWish =
  (date: string, said: Said): WishFor =>
  (action) => {
    refuseClosed(action, 'due on another day')
    if (action.due?.date === date && !action.due.default)
      return `${action.id} is due on ${dayText(date)} already: nothing was written.`
    return {
      change: { kind: 'due', date },
      meant: { due: date, ...noted(said) },
      said: `${action.id} is due on ${dayText(date)} now.`,
    }
  }

/** It has a name of its own. */
export const pinWish =
  (name: string): WishFor =>
  (action, { register }) => {
    const id = `${action.meeting.id}/${name}`
    if (action.id === id) return `${id} is its name already: nothing was written.`
    const other = register.byId.get(id.toLowerCase())
    if (other !== undefined && other !== action)
      throw new UsageError(`another action of the meeting has the name \`${name}\``, [
        `It is that of ${other.id}: "${other.text}"`,
        'Nothing was written.',
      ])
    return { change: { kind: 'pin', name }, meant: { pin: name }, said: `${action.countedId} is ${id} now.` }
  }

function statusWish(
  { id }: Action,
  {
    status,
    reason,
    said,
  }: { readonly status: Action['status']; readonly reason: string | null; readonly said: Said },
): Wish {
  const isOver = status !== 'outstanding'
  const { on } = said
  return {
    change: { kind: 'status', status, on: isOver ? on : null, reason },
    meant: { status, ...(isOver && on !== null ? { closed: on } : {}), ...noted(said) },
    said: `${id} is ${isOver ? status : 'outstanding again'}.`,
  }
}

function refuseClosed({ id, status }: Action, what: string): void {
  if (status === 'outstanding') return
  throw new UsageError(`${id} is ${status}, and cannot be ${what}`, [
    `try:    epha reopen ${quoted(id)}`,
    'Nothing was written.',
  ])
}

function refuseDayBefore({ id, raised }: Action, on: string | null): void {
  if (on === null || raised === null || on >= firstDay(raised)) return
  throw new UsageError(`\`--on ${on}\` is before ${id} was raised: ${dayText(raised)}`, [
    'Nothing was written.',
  ])
}

/** The one owner whom a word means. Throws UsageError for one on no roster, with the nearest. */
export function ownerTyped(typed: string, register: Register, today: string): { readonly key: string } {
  try {
    const owners = ownersIn(queryOfFlags({ ...noFlags, owner: [typed] }, register, today))
    const [owner] = owners
    if (owner !== undefined && owners.length === 1 && isKnown(owner.key, register)) return owner
  } catch (error) {
    if (!isUsageError(error)) throw error
    throw new UsageError(error.message, [...error.more, 'Nothing was written.'], null, error.mend)
  }
  throw new UsageError(`unknown owner \`${typed}\`, expected one on the roster`, [
    'Nothing was written.',
    'try:    epha people',
  ])
}

function isKnown(key: string, { people, groups }: Register): boolean {
  return (
    people.some((person) => ownerKey(person) === ownerKey({ key })) || groups.has(key) || people.length === 0
  )
}
