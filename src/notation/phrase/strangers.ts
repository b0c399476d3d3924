import { wholeMonths, wholeWeekdays } from '../../language/dates.js'
import { askingPattern, notAVerb } from '../../language/duty.js'
import { titleAtStart } from '../../language/names.js'
import { anyOf, anyOfCapitalised, escaped, phraseSet, phrasesOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { AskedWords, FileRoster } from '../../model/file-roster.js'

/** What the minutes themselves show of names that are on no roster. */
export interface Strangers {
  /**
   * Whether somebody may be called so: one to four words, of which the series writes none small that has a capital
   * here, and which are no day, no state and nothing that somebody is asked to do.
   */
  mayBeName(written: string): boolean
  /** Whether two lines at least begin with this nickname and what it is to do, in any letters, or it is a handle here. */
  isDoer(written: string): boolean
  /**
   * Whether lines begin with this nickname in two ways, before a colon and before what it is to do or a dash, three at
   * least: who speaks and does is somebody, in any letters.
   */
  isNickname(written: string): boolean
  /** Whether lines of the series say what this name is to do, two or three of them: "Timo to call". */
  isDoerOfSeries(written: string): boolean
  /** Whether two lines at least begin with this name and a colon, or say in the series what it is to do. */
  isSomebody(written: string): boolean
  /** Whether two labels at least have somebody alone between them and their words: "ACTION - Benno - …". */
  doLabelsName(): boolean
  /** Whether the file has these words twice at least. */
  isSaidAgain(words: string): boolean
  /** Whether the file has this whole name anywhere. */
  isPrinted(name: string): boolean
  /** The names with which lines begin before a duty or a colon. */
  beginners(): readonly string[]
  /** Whether capitals are somebody's: a full name has them, or they stand before a duty. */
  areInitials(capitals: string): boolean
  /** Whether the file says an article before capitals, as of a thing or a body: "the TAC has". */
  areOfThing(capitals: string): boolean
  /** Whether capitals are a word that the series writes small: "VOTE". */
  areOfWord(capitals: string): boolean
  /**
   * Whether the file calls a body so without the word before it: "Council agreed" beside "Email Council", but not where
   * it says "the Review Board" of "Review Board".
   */
  isCalledWithout(word: string, body: string): boolean
}

/** Minutes of which nothing is known. */
export const noStrangers: Strangers = {
  mayBeName: () => false,
  isDoer: () => false,
  isNickname: () => false,
  isDoerOfSeries: () => false,
  isSomebody: () => false,
  doLabelsName: () => false,
  isSaidAgain: () => false,
  isPrinted: () => false,
  beginners: () => [],
  areInitials: () => false,
  areOfThing: () => false,
  areOfWord: () => false,
  isCalledWithout: () => false,
}

const states = spoken((words) =>
  phraseSet(words.status.done, words.status.withdrawn, words.status.open, words.names.nobodyYet),
)
const weekdays = spoken(() => phraseSet(...wholeWeekdays()))
const labels = spoken((words) => phraseSet(words.actions.shortLabels))
const months = spoken(() => phraseSet(...wholeMonths()))
const verbs = spoken((words) => phraseSet(words.duty.verbs))
const asking = spoken(() => new RegExp(`^${askingPattern()}$`, 'i'))
const notices = spoken((words) => new Set(phrasesOf(words.names.notices)))
const openings = spoken(
  (words) => new Set([...phrasesOf(words.sentences.openings), ...phrasesOf(words.names.somebody)]),
)
const mostWords = 4

/** Capitals of two to four letters: they may be somebody's initials though nobody on the roster has them. */
export const isInitials = (written: string): boolean =>
  /^\p{Lu}{2,4}$/u.test(written) && !isDayOrState(written)

/** Whether words say how something stands: "DONE", "deferred". */
export const isState = (written: string): boolean => states().has(written.toLowerCase())

/** Whether words are a day or a state, and so nobody's name: "Monday", "DONE", "Deferred". */
export function isDayOrState(written: string): boolean {
  const small = written.toLowerCase()
  return (
    isState(small) ||
    months().has(small) ||
    labels().has(small) ||
    notices().has(written) ||
    small.split(' ').some((word) => weekdays().has(word))
  )
}

/** Whether a word is what somebody may be asked to do, or asks somebody: "Call Jane Doe", "Asked Jane Doe". */
export const isOpeningVerb = (word: string): boolean => verbs().has(word.toLowerCase()) || asking().test(word)

const withCapital = /^(?:\p{Ll}['’])?\p{Lu}/u

function isName(written: string, smallWords: AskedWords): boolean {
  const name = written.replace(titleAtStart(), '')
  const [first = ''] = name.split(' ')
  const words = name.split(' ').filter((word) => withCapital.test(word))
  if (words.length === 0 || words.length > mostWords || isDayOrState(name)) return false
  if (openings().has(first) || (words.length > 1 && (isOpeningVerb(first) || isState(first)))) return false
  return words.flatMap((word) => word.toLowerCase().split('-')).every((part) => !smallWords.has(part))
}

// - Timo: … · * maple to … · 3. Nell Oram will … · - [ ] maple - …
const lineBeginning =
  /^[ \t>*•+–—\-\d.)\]]{0,12}(?:\[[ xX]?\][ \t])?(?:\*\*)?((?:\p{L}[\p{L}\p{N}_'’-]{1,30}(?<!-))(?: \p{Lu}[\p{L}\p{N}'’-]{0,30}){0,3})(?:\*\*)?(:| (?:to|will|should) | [–—-] )(?:\*\*)?[ \t]{0,3}(.{0,30})/gmu
// Ann Sofie Fox · Max van Dijk
const nameWord = String.raw`\p{Lu}\p{Ll}[\p{L}'’-]{0,30}`
const fullName = spoken(
  (words) =>
    new RegExp(
      String.raw`(?<!\p{L})${nameWord}(?: (?:${anyOf(words.names.particles)} ){0,2}${nameWord}){1,2}`,
      'gu',
    ),
)

const initialsOf = (name: string): string =>
  name
    .split(' ')
    .filter((word) => withCapital.test(word))
    .map((word) => word.charAt(0))
    .join('')

// ACTION - Benno - split the ticket · Action: Rui/Benno - …
const namedLabel = spoken(
  ({ actions: words }) =>
    new RegExp(
      String.raw`\b${anyOf([words.labels, words.pluralLabels])} ?[:–—-] {1,2}\p{Lu}[\p{L}/&@.]{1,30}(?: [\p{L}/&@.]{1,30}){0,3} [–—-] `,
      'giu',
    ),
)

/** How often each name begins a line, in small letters. */
interface Beginnings {
  readonly doing: ReadonlyMap<string, number>
  /** Names of these that a line writes in small letters. */
  readonly small: ReadonlySet<string>
  readonly speaking: ReadonlyMap<string, number>
  /** How often each begins a bullet before a dash. */
  readonly beforeDash: ReadonlyMap<string, number>
  /** Capitals before a duty. */
  readonly initials: ReadonlySet<string>
  /** All of them, as written. */
  readonly names: ReadonlySet<string>
}

const bullet = /^[ \t>]*(?:[-*•+]|\d{1,3}[.)])/

function beginningsOf(text: string): Beginnings {
  const doing = new Map<string, number>()
  const speaking = new Map<string, number>()
  const beforeDash = new Map<string, number>()
  const small = new Set<string>()
  const initials = new Set<string>()
  const names = new Set<string>()
  const count = (counts: Map<string, number>, name: string): void => {
    counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1)
  }
  for (const [line, name = '', sign = '', rest = ''] of text.matchAll(lineBeginning)) {
    if (/[–—-]/.test(sign)) {
      if (bullet.test(line)) count(beforeDash, name)
      continue
    }
    const isSpeaking = sign === ':'
    if (!isSpeaking && (!/^\p{Ll}/u.test(rest) || notAVerb().test(rest))) continue
    names.add(name)
    count(isSpeaking ? speaking : doing, name)
    if (isSpeaking) continue
    if (/^\p{Ll}/u.test(name)) small.add(name)
    if (isInitials(name)) initials.add(name)
  }
  return { doing, small, speaking, beforeDash, initials, names }
}

// the TAC has · The PFA. · but not "the AF report"
const behindArticle = spoken(
  (words) =>
    new RegExp(
      String.raw`(?<!\p{L})[Tt]he (\p{Lu}{2,4})(?=[.,;:)!?]|\s*$|\s${anyOf(words.comparing.idle)}\b)`,
      'gmu',
    ),
)

/** Capitals of two letters may be anybody's: "AM", "NO". */
const shortestWord = 3

const article = spoken((words) => anyOfCapitalised(words.names.articles))

// Council agreed · for Council, but not "the Council" nor "Parish Council"; of two words "the BEP leads" too
function bodyAlone(word: string, body: string): RegExp {
  const notBehind = body.includes(' ') ? escaped(word) : `(?:\\p{Lu}[\\p{L}'’-]*|${article()})`
  return new RegExp(`(?<![\\p{L}'’-])(?<!${notBehind} )${escaped(body)}(?! ?\\p{Lu}|[\\p{L}'’-])`, 'u')
}

/** Whether a text has some words, and not as a part of longer ones. */
function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!/\p{L}/u.test(`${text.charAt(at - 1)}${text.charAt(at + words.length)}`)) return true
  return false
}

const noNicknames = spoken((words) =>
  phraseSet(
    words.duty.signs,
    words.duty.notVerbs,
    words.names.somebody,
    words.sentences.openings,
    words.phrases.clauses.objects,
    words.phrases.commitment.noSubject,
  ),
)

/** What stands before "to" and a verb as nicknames do: "need to", "hoping to", "where to". */
const takesTo = (word: string): boolean =>
  isOpeningVerb(word) || /ing$/.test(word) || noNicknames().has(word) || noNicknames().has(`${word} to`)

/**
 * What a file shows of strangers, looked up when first asked.
 * @param text the whole file
 */
export function strangersIn(
  text: string,
  { smallWords, doers }: Pick<FileRoster, 'smallWords' | 'doers'>,
): Strangers {
  let read: Beginnings | null = null
  const beginnings = (): Beginnings => {
    read ??= beginningsOf(text)
    return read
  }
  let capitals: ReadonlySet<string> | null = null
  const initialsOfNames = (): ReadonlySet<string> => {
    const names = () => [...text.matchAll(fullName())].map(([name]) => name)
    capitals ??= new Set(names().flatMap((name) => (isName(name, smallWords) ? initialsOf(name) : [])))
    return capitals
  }
  let things: ReadonlySet<string> | null = null
  let labelsName: boolean | null = null
  const isDoerOfSeries = (written: string): boolean => doers.has(written) && isName(written, smallWords)
  return {
    mayBeName: (written) => isName(written, smallWords),
    isDoer: (written) => {
      const small = written.toLowerCase()
      if (written.includes(' ') || takesTo(small) || isDayOrState(written)) return false
      if (text.includes(`@${written}`)) return true
      return (beginnings().doing.get(small) ?? 0) >= 2 && beginnings().small.has(small)
    },
    isNickname: (written) => {
      const small = written.toLowerCase()
      if (written.includes(' ') || takesTo(small) || isDayOrState(written)) return false
      const { doing, speaking, beforeDash } = beginnings()
      const does = (doing.get(small) ?? 0) + (beforeDash.get(small) ?? 0)
      const speaks = speaking.get(small) ?? 0
      return does > 0 && speaks > 0 && does + speaks >= 3
    },
    isDoerOfSeries,
    isSomebody: (written) =>
      isDoerOfSeries(written) ||
      (isName(written, smallWords) && (beginnings().speaking.get(written.toLowerCase()) ?? 0) >= 2),
    doLabelsName: () => {
      labelsName ??= [...text.matchAll(namedLabel())].length >= 2
      return labelsName
    },
    isSaidAgain: (words) => text.indexOf(words) !== text.lastIndexOf(words),
    isPrinted: (name) => name.includes(' ') && hasWords(text, name),
    beginners: () => [...beginnings().names],
    areInitials: (written) =>
      isInitials(written) && (beginnings().initials.has(written) || initialsOfNames().has(written)),
    areOfWord: (written) =>
      written.length >= shortestWord && isInitials(written) && smallWords.has(written.toLowerCase()),
    isCalledWithout: (word, body) =>
      !new RegExp(`(?<!\\p{L})${article()} ${escaped(`${word} ${body}`)}(?!\\p{L})`, 'u').test(text) &&
      bodyAlone(word, body).test(text),
    areOfThing: (written) => {
      things ??= new Set([...text.matchAll(behindArticle())].map(([, capitals = '']) => capitals))
      return things.has(written)
    },
  }
}
