import { formOf } from './name-form.js'
import { titlePattern } from './names.js'
import { isOffice, officeOfLabel } from './office.js'
import { isName, type NameRead, readName } from './person-name.js'
import { anyOf } from './phrases.js'
import { plainText } from './plain-text.js'
import { spoken } from './spoken.js'

const particle = spoken((words) => new RegExp(`^${anyOf(words.names.particles)}$`, 'i'))
const nextName = spoken(
  (words) =>
    new RegExp(
      String.raw`\s*(?:,|;|\s&\s|\s${anyOf(words.places.and)}\s|\splus\s|\s?\btogether with\b\s?|\balong with\b|\bas well as\b)\s*`,
      'iu',
    ),
)
// Cllrs A Moss and B Hill
const pluralTitle = spoken((words) => new RegExp(`^${anyOf(words.names.pluralTitles)}\\.?[ \\t]+`, 'i'))

// Clerk. · Clerk. Absent
const afterOffice = /[.\s]{1,3}(?:(?<=\.\s*)\p{Lu}\p{Ll}+)?$/u

/**
 * The names on a line that may hold several: `Dan, Lea and Ken`, `KB MO HT`, `Carlton Gamer, clerk, Molly Wingate,
 * recording clerk`. A role after a name is that name's; what is no name is passed over. With `remarks`, words in small
 * letters may follow a name.
 */
export function readNames(written: string, nicknames: boolean, remarks = false): readonly NameRead[] {
  const byBlanks = wordsOfList(written)
  if (byBlanks) return byBlanks.flatMap((word) => readName(word, nicknames) ?? [])
  // Piet Sander, Harbour Master; Nora Quill, Chair
  const people = written.split(/;\s+/)
  if (people.length > 1 && people.some((part) => part.includes(',')) && people.every(isNameWithRole))
    return people.flatMap((part) => readName(part, nicknames) ?? [])
  const found: NameRead[] = []
  for (const part of splitOutside(plainText(written)).flatMap(beforeTitles)) {
    const text = part.replace(joinsBefore(), '').replace(pluralTitle(), '')
    const before = found.at(-1)
    const office = text.replace(afterOffice, '')
    if (before?.role === null && isOffice(office)) {
      found[found.length - 1] = { ...before, role: office }
      continue
    }
    // Treasurer, and Ann Gray: of whoever stands on the line above
    if (officeOfLabel(office) !== null && written.includes(',')) continue
    const name = readName(text, nicknames) ?? (remarks ? readName(beforeRemark(text), nicknames) : null)
    if (name) found.push(name)
  }
  return found
}

const joinsBefore = spoken(
  (words) => new RegExp(String.raw`^(?:${anyOf(words.places.and)}|with|also|plus)\s+`, 'i'),
)
const joinsNames = spoken((words) => new RegExp(String.raw`\s(?:${anyOf(words.places.and)}|&)\s\p{Lu}`, 'u'))
const betweenWords = spoken((words) => new RegExp(String.raw`\s+(?:(?:${anyOf(words.places.and)}|&)\s+)?`))

const isNameWithRole = (part: string): boolean => part.split(',').length <= 2 && !joinsNames().test(part)

// RichVale · DavidM, but McX and DeLuca are one word of a name
const camelName = /^(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|O)\p{Lu})(?:\p{Lu}\p{Ll}*){2,4}$/u
const isWordOfList = (word: string): boolean => {
  const { kind } = formOf(word)
  return kind === 'handle' || (kind === 'initials' && !word.includes('.')) || camelName.test(word)
}

// MinaOrchard: a whole name whose blank was left out, where all of the list are written so
const joinedName = /^(?:\p{Lu}\p{Ll}{2,}){2,3}$/u
const withBlank = (name: string): string => name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')

/**
 * The names of a list that has blanks alone between them, `KB MO RichVale`; null where it is none for sure. Where all
 * are whole names without their blank, `MinaOrchard KarlBoon`, each is given with it.
 */
export function wordsOfList(written: string): readonly string[] | null {
  const words = plainText(written).replace(/\.$/, '').split(betweenWords())
  if (words.length < 2 || !words.every(isWordOfList)) return null
  return words.every((word) => joinedName.test(word) && camelName.test(word)) ? words.map(withBlank) : words
}

const title = spoken(() => new RegExp(`^${titlePattern()}$`, 'i'))
const isWordOfName = (word: string): boolean =>
  /^(?=.*[\p{Lu}\p{N}])[\p{L}][\p{L}\p{M}\p{N}'’_-]+$/u.test(word) &&
  !title().test(word) &&
  isName(word, true)

/**
 * The words of a list without marks that may be one name or as many names as words, `Rolf Anneke`: what stands beside
 * the list tells. Null where they are not.
 */
export function wordsOfOpenList(written: string): readonly string[] | null {
  const words = plainText(written).replace(/\.$/, '').split(' ')
  return words.length > 1 && words.length <= 12 && words.every(isWordOfName) ? words : null
}

/** Mr Mark Ash Mrs Ann Bell: a new name begins with each title. */
function beforeTitles(part: string): readonly string[] {
  const names: string[] = []
  let name: string[] = []
  for (const word of part.split(' ')) {
    const isTitled = title().test(name[0] ?? '') && name.some((before) => !title().test(before))
    if (title().test(word) && isTitled) {
      names.push(name.join(' '))
      name = []
    }
    name.push(word)
  }
  return [...names, name.join(' ')]
}

// late · via Zoom
const remarkOfAttendance = spoken((words) => new RegExp(`^${anyOf(words.attendance.remarks)}$`, 'i'))

/**
 * Bucko slightly late but here · Fisher together with others: the words before the first small letter. Behind a single
 * word the rest says how somebody attends: "Corporate marketing" is nobody.
 */
export function beforeRemark(text: string): string {
  const words = text.split(/\s+/).slice(0, 12)
  const remark = words.findIndex((word) => /^\p{Ll}/u.test(word) && !particle().test(word))
  if (remark <= 0 || !/^\p{Lu}/u.test(text)) return ''
  const isSaid =
    remark > 1 || words.slice(remark).some((word) => remarkOfAttendance().test(word.replace(/[,.]$/, '')))
  return isSaid ? words.slice(0, remark).join(' ') : ''
}

/** Parts between commas and "and", but not within brackets. */
function splitOutside(text: string): readonly string[] {
  const brackets: string[] = []
  const flat = text.replace(
    /\([^()]{0,120}\)|\[[^[\]]{0,80}\]/g,
    (bracket) => `\u0000${brackets.push(bracket) - 1}\u0000`,
  )
  return flat
    .split(nextName())
    .map((part) =>
      part.replace(/\u0000(\d+)\u0000/g, (_, index: string) => brackets[Number(index)] ?? '').trim(),
    )
}
