import { postKey, postName } from '../../language/posts.js'
import type { HeldPost } from '../../model/file-roster.js'
import type { Owner } from '../../model/owner.js'

/**
 * Who is meant by a post at one meeting: whoever holds it. Of two who hold it, it stays open which; null where nobody
 * is known to.
 */
export function postHolders(posts: readonly HeldPost[]): (written: string) => Owner | null {
  const held = new Map(posts.map((holding) => [holding.post, holding]))
  // the Clerk · Treasurer
  return (written) => {
    const holding = held.get(postKey(written))
    const [key, ...others] = holding?.keys ?? []
    if (holding === undefined || key === undefined) return null
    return others.length === 0
      ? { key, written, kind: 'person', by: { code: 'post', says: holding.by } }
      : { key: postName(written), written, kind: 'unknown', ambiguous: holding.keys }
  }
}
