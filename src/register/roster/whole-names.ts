import { canShareTitle, type NameForm } from '../../language/name-form.js'
import { lettersApart } from '../../language/nearest.js'
import { formKey } from '../../language/people.js'
import type { NamePair } from '../../model/settings.js'
import { countSpelling, listOf, type PlacedAppearance, settle } from './placed.js'
import { type Somebody, somebody, tellApart } from './somebody.js'

type WholeName = Extract<NameForm, { readonly kind: 'whole' }>

/**
 * Everybody who is printed in full, each once however the name is spelt: spellings are folded unless their titles
 * differ or two of them stand on one list.
 */
export function settleWholeNames(
  all: readonly PlacedAppearance[],
  different: readonly NamePair[],
): readonly Somebody[] {
  const people: Somebody[] = []
  const byLetters = new Map<string, Somebody[]>()
  for (const { form, appearances } of spellingsIn(all)) {
    const key = lettersOf(form.words)
    const there = byLetters.get(key) ?? []
    byLetters.set(key, there)
    const lists = new Set(appearances.map(listOf))
    const alike = there.filter((person) => isSamePerson(person, form, lists))
    const [known, ...others] = alike
    // A spelling that fits two is neither for sure.
    const person = known && others.length === 0 ? known : somebody(form.words, form.title, null)
    if (person !== known) {
      tellApart(person, different)
      people.push(person)
      there.push(person)
    }
    person.title = person.title ?? form.title
    for (const placed of appearances) {
      countSpelling(person, placed)
      settle(placed, person, { code: 'in-full' })
    }
  }
  return people
}

interface Spelling {
  readonly form: WholeName
  readonly appearances: PlacedAppearance[]
}

/** The whole names as they are spelt, each with its appearances. */
function spellingsIn(all: readonly PlacedAppearance[]): Iterable<Spelling> {
  const spellings = new Map<string, Spelling>()
  for (const placed of all) {
    const { form, appearance } = placed
    if (form.kind !== 'whole') continue
    const key = appearance.name.normalize('NFC')
    const there = spellings.get(key)
    if (there) there.appearances.push(placed)
    else spellings.set(key, { form, appearances: [placed] })
  }
  return spellings.values()
}

/** What spellings of one name have in common for sure: the letters with which its first and last word begin. */
const lettersOf = (words: readonly string[]): string => `${words[0]?.charAt(0)}${words.at(-1)?.charAt(0)}`

function isSamePerson(
  { words, title, lists, not }: Somebody,
  form: WholeName,
  others: ReadonlySet<string | null>,
): boolean {
  const isOnOneList = [...others].some((list) => list !== null && lists.has(list))
  if (not.has(formKey(form))) return false
  return !isOnOneList && canShareTitle(title, form.title) && isSpeltAlike(words, form.words)
}

/** One letter in so many may differ. */
const lettersForOne = 8

/** The same words, or names of which one letter in eight differs and whose words begin alike, or a middle initial more. */
function isSpeltAlike(words: readonly string[], others: readonly string[]): boolean {
  if (words.length !== others.length)
    return hasMiddleInitial(words, others) || hasMiddleInitial(others, words)
  if (words.some((word, index) => word.charAt(0) !== others[index]?.charAt(0))) return false
  const [name, other] = [words.join(' '), others.join(' ')]
  const letters = Math.min(name.length, other.length) - (words.length - 1)
  return name === other || lettersApart(name, other) <= Math.floor(letters / lettersForOne)
}

// John Q. Arden · John Arden
function hasMiddleInitial(long: readonly string[], short: readonly string[]): boolean {
  const [first, middle, last] = long
  return (
    long.length === 3 && short.length === 2 && first === short[0] && last === short[1] && middle?.length === 1
  )
}
