import { anyOf } from './phrases.js'
import { spoken } from './spoken.js'

// vice chair · co-treasurer
const ranks = spoken((words) => `(?:${anyOf(words.posts.officeRanks)}[- ])*`)
const ofWhat = '(?:[ \\t]+(?:for|of|to|in|and|&)[ \\t].{1,60})?'

// Treasurer · the Membership Secretary · Director for Learning · Health & Safety Officer
const officeAlone = spoken(
  ({ posts: words }) =>
    new RegExp(
      `^(?:the[ \\t]+)?(?:[\\p{L}'’-]+[ \\t]+|&[ \\t]+){0,3}?${ranks()}${anyOf([words.offices, words.officesAlikeSurnames])}${ofWhat}$`,
      'iu',
    ),
)
// minute taker · Facilitator · observer
const taskAlone = spoken(
  (words) => new RegExp(`^(?:the[ \\t]+)?${ranks()}${anyOf(words.posts.tasks)}(?:[ \\t].*)?$`, 'iu'),
)

/** Whether a text says an office and nothing else, not what somebody does at one meeting: "deputy chair". */
export function isOffice(text: string): boolean {
  return officeAlone().test(text) && !taskAlone().test(text)
}

/** Whether a text says what somebody does at one meeting: "minute taker". */
export function isTask(text: string): boolean {
  return taskAlone().test(text)
}

const behindName = spoken(
  ({ posts: words }) =>
    new RegExp(
      `^(.+?)[ \\t]+((?:the[ \\t]+)?${ranks()}${anyOf([words.offices, words.tasks])}${ofWhat})$`,
      'iu',
    ),
)
const beforeName = spoken(
  ({ posts: words }) =>
    new RegExp(
      `^((?:the[ \\t]+)?${ranks()}${anyOf([words.offices, words.tasks])})[ \\t]*[:–—-]?[ \\t]+(\\p{Lu}.*)$`,
      'iu',
    ),
)

/** A name apart from what is written before or behind it without a mark: "Ann Gray chair", "Clerk Ann Gray". */
export function withoutPost(text: string): { readonly name: string; readonly post: string | null } {
  const before = beforeName().exec(text)
  if (before?.[1] !== undefined && before[2] !== undefined) {
    const { name, post } = withoutPost(before[2])
    return { name, post: post ?? before[1] }
  }
  const behind = behindName().exec(text)
  const [, name, post] = behind ?? []
  if (name === undefined || post === undefined) return { name: text, post: null }
  // "Anna Head" is a name; "Anna head", "Anna Gray Head" and "Anna Director of Music" are not
  const isSurname = !name.includes(' ') && /^\p{Lu}\S*$/u.test(post)
  return isSurname ? { name: text, post: null } : { name, post }
}

const label = spoken(
  ({ posts: words }) => new RegExp(`^${ranks()}${anyOf([words.offices, words.officesAlikeSurnames])}$`, 'iu'),
)

/** The office that a label before a name says: "Chair" of "Chair: Ann"; null of a task. */
export function officeOfLabel(words: string): string | null {
  return label().test(words) ? words : null
}
