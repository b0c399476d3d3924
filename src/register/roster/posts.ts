import { isPost, postKey, postsOfRole } from '../../language/posts.js'
import { firstDay } from '../../model/day.js'
import type { HeldPost } from '../../model/file-roster.js'
import type { Person } from '../../model/owner.js'
import type { PostTerm, Settings } from '../../model/settings.js'
import { dayNumber, type PlacedAppearance } from './placed.js'
import { isInPost } from './short-forms.js'
import type { Somebody } from './somebody.js'

/** What says who holds a post at one meeting. */
export interface PostSources {
  readonly posts: Settings['posts']
  /** The day of the meeting, or its month; null without one. */
  readonly date: string | null
  /** Who appears in its minutes. */
  readonly appearances: readonly PlacedAppearance[]
  readonly known: ReadonlyMap<Somebody, Person>
  /** Those of them whom `epha.yaml` names. */
  readonly onRoster: ReadonlyMap<Somebody, Person>
}

/**
 * Who holds which post at a meeting: as `posts` of `epha.yaml` says for that day, else whoever is called by the post on
 * the roster ("The Clerk"), else as the attendance of that meeting prints it.
 */
export function postsHeld(sources: PostSources): readonly HeldPost[] {
  const held = new Map<string, HeldPost>()
  for (const find of [bySettings, byName, byAttendance])
    for (const [post, found] of grouped(find(sources))) if (!held.has(post)) held.set(post, found)
  return [...held.values()]
}

/** A post, a key of somebody who holds it, and what says so. */
type Holding = Omit<HeldPost, 'keys'> & { readonly key: string }

function grouped(holdings: readonly Holding[]): ReadonlyMap<string, HeldPost> {
  const held = new Map<string, HeldPost>()
  for (const { post, key, by } of holdings) {
    const keys = held.get(post)?.keys ?? []
    held.set(post, { post, by, keys: keys.includes(key) ? keys : [...keys, key] })
  }
  return held
}

function bySettings({ posts, date }: PostSources): readonly Holding[] {
  return [...posts].flatMap(([post, terms]) =>
    terms
      .filter((term) => isOnDay(term, date))
      .map(({ who }): Holding => ({ post: postKey(post), key: who, by: 'settings' })),
  )
}

function isOnDay({ from, until }: PostTerm, date: string | null): boolean {
  if (date === null) return true
  const day = firstDay(date)
  return (from === null || from <= day) && (until === null || day <= until)
}

/** `CL: { name: The Clerk }` */
function byName({ date, onRoster }: PostSources): readonly Holding[] {
  return [...onRoster].flatMap(([somebody, { key, name }]): readonly Holding[] =>
    isPost(name) && isInPost(somebody, dayNumber(date)) ? [{ post: postKey(name), key, by: 'name' }] : [],
  )
}

// Chair: Rowan · Ann Fox (Treasurer)
function byAttendance({ appearances, known }: PostSources): readonly Holding[] {
  return appearances.flatMap(({ person, appearance: { role } }): readonly Holding[] => {
    const key = person && known.get(person)?.key
    if (role === null || key === null || key === undefined) return []
    return postsOfRole(role).map((post) => ({ post, key, by: 'attendance' }))
  })
}
