import { canShareTitle, formOf, type NameForm } from '../../language/name-form.js'
import { fits, hasSurname, isWrittenSo, letterOf, titleOfName, wordsOfName } from '../../language/people.js'
import type { Appearance, FileAppearances } from '../../model/appearance.js'
import { daysBetween, firstDay } from '../../model/day.js'
import type { Settings } from '../../model/settings.js'
import { addAlias, fromSettings, type Somebody, somebody } from './somebody.js'

/** A appearance with where and when it stands, and who it turned out to be. */
export interface Placed {
  readonly file: FileAppearances
  /** Days from 1970-01-01; null where the file has no date: it is near to everybody. */
  readonly day: number | null
  readonly appearance: Appearance
  readonly form: NameForm
  person: Somebody | null
  /** Why the appearance is that person's; null where the name itself says so. */
  join: Join | null
}

/** Why a short form is taken for a person: nobody else fits who is seen within so many days. */
export interface Join {
  readonly within: number
  readonly others: number
}

/** What comes of all appearances of a register. */
export interface Identified {
  readonly people: readonly Somebody[]
  readonly placed: readonly Placed[]
  /** Short forms that fit several people alike, with those people. */
  readonly open: readonly { readonly placed: Placed; readonly candidates: readonly Somebody[] }[]
}

/** A person seen within so many days of a meeting is near it; where nobody is, within the second number. */
export const windows = [200, 500] as const

const epoch = '1970-01-01'

/** The day of a file, counted from 1970-01-01; of a month its first; null without a date. */
export const dayNumber = (date: string | null): number | null =>
  date === null ? null : daysBetween(epoch, firstDay(date))

/**
 * Who is who, decided appearance by appearance: whole names first, with their spellings; then each short form is the one
 * person's whom it fits and who is seen near that day, and widens the days of that person, until nothing changes.
 * Whom nobody prints in full is a person under the form that is printed. The order of the files does not matter.
 */
export function identify(files: readonly FileAppearances[], settings: Settings): Identified {
  const placed = inOrder(files)
  const people = settings.people.map(fromSettings)
  settleBySettings(placed, people)
  const isUnsettled = ({ person }: Placed): boolean => person === null
  const whole = wholeNames(placed.filter(isUnsettled))
  people.push(...whole)
  for (const one of placed) if (one.person && whole.includes(one.person)) see(one.person, one)
  settleShortForms(placed, people)
  people.push(...asGoodAsWhole(placed.filter(isUnsettled)))
  const open = settleShortForms(placed, people)
  people.push(...knownByShortForm(placed, open))
  return { people, placed, open: [...open].map(([one, candidates]) => ({ placed: one, candidates })) }
}

function inOrder(files: readonly FileAppearances[]): Placed[] {
  const byDay = (one: Placed, other: Placed): number =>
    (one.day ?? -Infinity) - (other.day ?? -Infinity) ||
    (one.file.path < other.file.path ? -1 : one.file.path > other.file.path ? 1 : 0)
  return files
    .flatMap((file) =>
      file.appearances.map(
        (appearance): Placed => ({
          file,
          day: dayNumber(file.date),
          appearance,
          form: formOf(appearance.name),
          person: null,
          join: null,
        }),
      ),
    )
    .sort(byDay)
}

/** Notes that a person is named there. */
function see(person: Somebody, { file, day, appearance }: Placed): void {
  person.series.add(file.series)
  person.meetings.add(file.path)
  if (appearance.list !== null) person.lists.add(listOf(file, appearance.list))
  if (day !== null)
    person.seen = person.seen
      ? { first: Math.min(person.seen.first, day), last: Math.max(person.seen.last, day) }
      : { first: day, last: day }
  if (appearance.role !== null) person.roles.push({ day: day ?? -Infinity, role: appearance.role })
  if (appearance.initials !== null) addAlias(person, appearance.initials)
  for (const alias of appearance.aliases) addAlias(person, alias)
}

const listOf = (file: FileAppearances, list: number): string => `${file.path}\n${list}`

/** Whole names, keys and aliases that `epha.yaml` has: what stands there is settled. */
function settleBySettings(placed: readonly Placed[], people: readonly Somebody[]): void {
  const printed = printedIn(placed)
  const index = indexOf(people)
  for (const one of placed) {
    const candidates = (index.get(letterOf(one.form)) ?? []).filter(
      (person) => inPost(person, one.day) && isWrittenSo(one.form, person) && !standsOnList(person, one),
    )
    if (printedBeside(one, printed).length > 0) continue
    const [only, ...others] = candidates
    if (!only || others.length > 0) continue
    one.person = only
    see(only, one)
  }
}

/** Appearances of the same file that print these initials beside a name: there they mean whoever has that name. */
function printedBeside({ file, appearance }: Placed, printed: Printed): readonly Placed[] {
  return printed.get(`${file.path}\n${appearance.name}`) ?? []
}

/** Appearances with initials beside the name, by file and initials. */
type Printed = ReadonlyMap<string, readonly Placed[]>

function printedIn(placed: readonly Placed[]): Printed {
  const printed = new Map<string, Placed[]>()
  for (const one of placed) {
    if (one.appearance.initials === null) continue
    const key = `${one.file.path}\n${one.appearance.initials}`
    const there = printed.get(key)
    if (there) there.push(one)
    else printed.set(key, [one])
  }
  return printed
}

/** Whether somebody stands on the list of an appearance already, in whatever form. */
const standsOnList = ({ lists }: Somebody, { file, appearance }: Placed): boolean =>
  appearance.list !== null && lists.has(listOf(file, appearance.list))

/** Whether somebody of the settings is there on that day: `from` and `until` say when. */
export function inPost({ settings }: Somebody, day: number | null): boolean {
  if (!settings || day === null) return true
  const from = dayNumber(settings.from ?? null)
  const until = dayNumber(settings.until ?? null)
  return (from === null || from <= day) && (until === null || day <= until)
}

/** Everybody who is printed in full, each once however the name is spelt. */
function wholeNames(placed: readonly Placed[]): Somebody[] {
  const bySpelling = new Map<string, Placed[]>()
  for (const one of placed) {
    if (one.form.kind !== 'whole') continue
    const key = one.appearance.name.normalize('NFC')
    const there = bySpelling.get(key)
    if (there) there.push(one)
    else bySpelling.set(key, [one])
  }
  const people: Somebody[] = []
  for (const appearances of bySpelling.values()) {
    const [first] = appearances
    if (first?.form.kind !== 'whole') continue
    const { words, title } = first.form
    const lists = new Set(
      appearances.flatMap(({ file, appearance }) =>
        appearance.list === null ? [] : [listOf(file, appearance.list)],
      ),
    )
    const same = people.filter(
      (person) =>
        canShareTitle(person.title, title) && isSpeltAlike(person.words, words) && !sharesList(person, lists),
    )
    // Miss and Mr of one surname: whoever has no title is neither for sure.
    const person = same.length === 1 && same[0] ? same[0] : somebody(words, title, null)
    if (person !== same[0] || same.length !== 1) people.push(person)
    person.title = person.title ?? title
    for (const list of lists) person.lists.add(list)
    for (const one of appearances) {
      one.person = person
      person.spellings.set(one.appearance.name, (person.spellings.get(one.appearance.name) ?? 0) + 1)
    }
  }
  return people
}

const sharesList = ({ lists }: Somebody, others: ReadonlySet<string>): boolean => {
  for (const list of others) if (lists.has(list)) return true
  return false
}

/** The same words, or names of which one letter in eight differs and whose words begin alike, or a middle initial more. */
function isSpeltAlike(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [one.join(' '), other.join(' ')]
  if (a === b) return true
  if (one.length === other.length) {
    if (one.some((word, index) => word.charAt(0) !== other[index]?.charAt(0))) return false
    const letters = Math.min(a.length, b.length) - (one.length - 1)
    return differsWithin(a, b, Math.floor(letters / 8))
  }
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return (
    long.length === short.length + 1 &&
    short.length === 2 &&
    long[0] === short[0] &&
    long[2] === short[1] &&
    long[1]?.length === 1
  )
}

/** Whether one text becomes the other by at most so many changed, missing or added letters. */
function differsWithin(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const here = [row]
    for (let column = 1; column <= other.length; column++) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1
      here.push(
        Math.min((above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + cost),
      )
    }
    above = here
  }
  return (above[other.length] ?? 0) <= most
}

/** How far a person is from a day: 0 while seen; null for whom the settings have in post at another time. */
export function distance(person: Somebody, day: number | null): number | null {
  if (person.settings) return inPost(person, day) ? 0 : null
  if (day === null || person.seen === null) return 0
  return Math.max(0, person.seen.first - day, day - person.seen.last)
}

/** Gives each short form to the one person whom it fits, and returns those that fit several. */
function settleShortForms(
  placed: readonly Placed[],
  people: readonly Somebody[],
): ReadonlyMap<Placed, readonly Somebody[]> {
  const index = indexOf(people)
  const printed = printedIn(placed)
  const open = new Map<Placed, readonly Somebody[]>()
  for (let changed = true; changed; ) {
    changed = false
    open.clear()
    const answers: { one: Placed; person: Somebody; join: Join }[] = []
    for (const one of placed) {
      if (one.person) continue
      const beside = printedBeside(one, printed).flatMap(({ person }) => person ?? [])
      const candidates = beside.length > 0 ? [...new Set(beside)] : candidatesFor(one, index)
      const near = withinReach(candidates, one.day)
      if (!near) continue
      const [person, ...others] = near.people
      if (person && others.length === 0)
        answers.push({ one, person, join: { within: near.within, others: candidates.length - 1 } })
      else open.set(one, near.people)
    }
    for (const { one, person, join } of answers) {
      if (standsOnList(person, one)) continue
      one.person = person
      one.join = join
      see(person, one)
      changed = true
    }
  }
  return open
}

/** Those within the first window, else those within the second; null where nobody is near. */
function withinReach(
  candidates: readonly Somebody[],
  day: number | null,
): { readonly people: readonly Somebody[]; readonly within: number } | null {
  for (const within of windows) {
    const people = candidates.filter((person) => (distance(person, day) ?? Infinity) <= within)
    if (people.length > 0) return { people, within }
  }
  return null
}

/** Whom a short form fits, among those of its series who do not stand on its list under another form. */
function candidatesFor({ file, appearance, form }: Placed, index: Index): readonly Somebody[] {
  const list = appearance.list === null ? null : listOf(file, appearance.list)
  const own = (person: Somebody): boolean =>
    (person.settings !== null || person.series.has(file.series)) && !(list !== null && person.lists.has(list))
  const all = (index.get(letterOf(form)) ?? []).filter(own)
  const fitting = all.filter((person) => fits(form, person))
  if (fitting.length > 0) return fitting
  const bySurname = form.kind === 'word' && appearance.list !== null ? (index.get(`s${form.word}`) ?? []) : []
  return bySurname.filter((person) => own(person) && hasSurname(form, person))
}

/** People by the letters that their short forms may begin with, and by surname. */
type Index = ReadonlyMap<string, readonly Somebody[]>

function indexOf(people: readonly Somebody[]): Index {
  const index = new Map<string, Somebody[]>()
  const add = (key: string, person: Somebody): void => {
    const there = index.get(key)
    if (!there) index.set(key, [person])
    else if (there.at(-1) !== person) there.push(person)
  }
  for (const person of people) {
    const last = person.words.at(-1)
    const letters = new Set([
      ...person.words.map((word) => word.charAt(0)),
      ...[...person.aliases, ...person.printed].map((alias) => alias.charAt(0)),
    ])
    for (const letter of letters) add(letter, person)
    if (last !== undefined) add(`s${last}`, person)
  }
  return index
}

/** `RichVale` and `A. B. Cole` whom nobody prints in full: shorter forms may stand for them. */
function asGoodAsWhole(placed: readonly Placed[]): Somebody[] {
  return peopleByForm(placed.filter(({ form }) => wordsOfName(form).length > 1))
}

/** Nicknames and initials that nobody prints in full are people under that form; what fits several is nobody's. */
function knownByShortForm(
  placed: readonly Placed[],
  open: ReadonlyMap<Placed, readonly Somebody[]>,
): Somebody[] {
  return peopleByForm(placed.filter((one) => one.person === null && !open.has(one)))
}

function peopleByForm(placed: readonly Placed[]): Somebody[] {
  const byForm = new Map<string, Somebody>()
  for (const one of placed) {
    const key = JSON.stringify(one.form)
    const person = byForm.get(key) ?? somebody(wordsOfName(one.form), titleOfName(one.form), null)
    byForm.set(key, person)
    one.person = person
    addAlias(person, one.appearance.name)
    person.spellings.set(one.appearance.name, (person.spellings.get(one.appearance.name) ?? 0) + 1)
    see(person, one)
  }
  return [...byForm.values()]
}
