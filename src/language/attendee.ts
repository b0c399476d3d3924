import { isOffice, isTask } from './office.js'
import { fitsName, isName } from './person-name.js'
import { anyOf } from './phrases.js'
import { plainText } from './plain-text.js'
import { spoken } from './spoken.js'
import { isVerb } from './verbs.js'

/** What stands beside a name: nothing, an office or a handle, a firm or a body. */
export type BesideName = 'nothing' | 'office' | 'firm'

/** Somebody as an item of a list names this person and says no more than where this person comes from. */
export interface Attendee {
  readonly name: string
  readonly beside: BesideName
  /** What stands beside the name, without brackets: "Hill Farm Ltd". Empty without it. */
  readonly firm: string
}

const particles = spoken((words) => anyOf(words.names.particles))
// Ann Bell, Hill Farm · Ann Bell (Hill Farm) · Ann Bell - Hill Farm · Ann Bell | Hill Farm · Ann Bell / Hill Farm
const mark = /\s*(?:[,;|([–—\t]|--|\s[-/](?=\s))\s*/
// Jeff Marsh for Bill Ash · Kerry in place of Bill Ash
const instead = spoken((words) => new RegExp(`\\s+${anyOf(words.attendance.standsIn)}\\s+`, 'i'))
const handle = /^@[\w-]{1,40}$/
const time = /\d:\d/g
// Hill Farm Ltd · The Wool Studios, Inc. · Lamp & OpenLoom Representative · 3M
const firm = spoken(
  (words) =>
    new RegExp(
      `^(?:The |the )?[\\p{Lu}\\d][^\\s]*(?: (?:[\\p{Lu}\\d(][^\\s]*|&|\\+|\\/|-|${particles()}|${anyOf(words.attendance.besideJoins)})){0,8}$`,
      'u',
    ),
)
/** A longer item is no name with a firm. */
const longest = 140

/**
 * Whom an item of a list names, if it says who and nothing else: "Ann Bell", "Ann Bell, Hill Farm Ltd", "Ann Bell
 * (chair)", "Ann Bell for Carl Dunn - Mill Stores". Null where it says more: "Ann Bell to write", "Ann: heating",
 * "Ann Bell - heating", "Ann Bell (by 3 May)".
 */
export function attendeeIn(item: string): Attendee | null {
  if (item.length > longest) return null
  const text = plainText(item)
    .replace(/[_*]+(?=[\s,)]|$)|(?<=[\s(]|^)[_*]+/g, '')
    .replace(/[\s,;.]+$/, '')
    .trim()
  if (text.replace(time, '').includes(':')) return null
  const found = mark.exec(text)
  const head = found ? text.slice(0, found.index) : text
  const tail = found ? text.slice(found.index + found[0].length) : ''
  const name = nameOf(head)
  if (name === null) return null
  const parts = tail
    .split(/\s*(?:[,;|()[\]]|\s[-–—/]\s)\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length === 0) return found ? null : { name, beside: 'nothing', firm: '' }
  // TR - Terry Reynolds
  const [first = ''] = parts
  if (parts.length === 1 && isWhole(first) && fitsName(name, first))
    return { name: first, beside: 'nothing', firm: '' }
  // @ann - Review the plan: behind a handle stands what is to be done.
  if (handle.test(name) || !parts.every(isBesideName)) return null
  // Website (@tvale) may be an owner's: a handle tells nothing of what stands before it.
  if (parts.every((part) => handle.test(part))) return { name, beside: 'nothing', firm: '' }
  const hasOffice = parts.some((part) => isOffice(part) || isTask(part))
  return { name, beside: hasOffice ? 'office' : 'firm', firm: parts.join(', ') }
}

/** Whether a name is more than one word: a single one may be anything. */
export const isWhole = (name: string): boolean => /\S\s+\S/.test(name) && isName(name, false)

/** The name that words are, or the first of "Jeff Marsh for Bill Ash"; null where they are none. */
function nameOf(words: string): string | null {
  if (handle.test(words)) return words
  const [name = '', other] = words.split(instead())
  if (other !== undefined && !isWhole(other)) return null
  return isName(name, false) ? name : null
}

// Hill Farm Ltd, but not "3 May"
const isBesideName = (part: string): boolean =>
  isOffice(part) || isTask(part) || handle.test(part) || (firm().test(part) && !/^\d/.test(part))

/** Whether a name, or what stands beside it, begins with a verb of doing: "Order Paint", "Ann Bell - Review the Plan". */
export const beginsWithVerb = ({ name, firm }: Attendee): boolean =>
  [name, firm].some((words) => isVerb(words.split(/\s/)[0] ?? ''))
