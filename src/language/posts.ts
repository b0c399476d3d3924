import { foldedName } from './name-form.js'
import { anyOf } from './phrases.js'
import { spoken } from './spoken.js'

// the Clerk · Vice-Chairman · co chair
const post = spoken(
  ({ posts: words }) =>
    new RegExp(`^(?:${anyOf(words.articles)} )?(?:${anyOf(words.ranks)}[- ])?${anyOf(words.posts)}$`, 'i'),
)
const article = spoken((words) => new RegExp(`^${anyOf(words.posts.articles)} `))
const ending = spoken((words) => new RegExp(`(?<=chair)${anyOf(words.posts.postEndings)}$`))

/** Whether a text names a post of a committee and nothing else: "the Clerk", "VICE-CHAIR". */
export const isPost = (written: string): boolean => post().test(written.trim().replace(/\s+/g, ' '))

/** What all spellings of one post have in common: "the Clerk" and "CLERK" are one, "Chairman" and "Chair" are one. */
export function postKey(written: string): string {
  return foldedName(written).replace(article(), '').replace(/-/g, ' ').replace(ending(), '')
}

/** The name of a post as it is shown where nobody is known to hold it: "Clerk" of "the CLERK". */
export function postName(written: string): string {
  const name = foldedName(written).replace(article(), '')
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

/** The posts that a role printed beside a name says: "Clerk & Treasurer" two, "Director for Learning" none. */
export function postsOfRole(role: string): readonly string[] {
  return role
    .split(/\s*(?:[,/&+]|\band\b)\s*/)
    .filter(isPost)
    .map(postKey)
}
