import type { NameRead } from '../../language/person-name.js'

// elm Parrish, and nothing else
const smallName = /^(\p{Ll})[\p{L}'’-]+ (\p{Lu})[\p{L}'’-]*\p{Ll}$/u
// eP: I agree · eP to write · eP will write
const smallInitials = /(?<![\p{L}\p{N}_])(\p{Ll}\p{Lu})(?=: | (?:to|will) )/gu

/**
 * Reads items of a list of people that are a name with a small letter: "elm Parrish". Such an item is somebody where the
 * text has the initials that keep the small letter, "eP", as those of who speaks or is to do something.
 */
export function smallNameReader(body: string): (item: string) => NameRead | null {
  let written: ReadonlySet<string> | null = null
  return (item) => {
    const [, first = '', last = ''] = item.length > 60 ? [] : (smallName.exec(item) ?? [])
    if (first === '') return null
    written ??= new Set([...body.matchAll(smallInitials)].map(([, letters = '']) => letters))
    return written.has(`${first}${last}`)
      ? { name: item, initials: null, handles: [], nickname: null, role: null }
      : null
  }
}
