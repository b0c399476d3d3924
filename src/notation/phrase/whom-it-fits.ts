import {
  fits,
  hasSurname,
  type PeopleIndex,
  peopleIndex,
  type Resolved,
  resolvePerson,
  resolveWritten,
  type WrittenName,
} from '../../language/people.js'
import type { FileRoster } from '../../model/file-roster.js'
import type { Person, WhyThisPerson } from '../../model/owner.js'

/** Whom a written name means in one file, and why; several where it stays open. */
export type Fitting = Resolved & { readonly by: WhyThisPerson }

/** Looks up whom names mean in one file. */
export interface FittingPeople {
  /** Whom a name means by any of its forms: first among those whom the file names, then among those near that day. */
  byAnyForm(name: WrittenName): Fitting | null
  /** Whom a name means as it is written: a key, a whole name, an alias. */
  asWritten(name: WrittenName): Fitting | null
  /** The one whom the file names who has this surname; null where nobody has, or two have. */
  bySurname(name: WrittenName): Fitting | null
}

/** People among whom a name is looked up, and within how many days they are seen; 0 for those of the file itself. */
interface Layer {
  readonly index: PeopleIndex
  readonly days: number
}

/** Whether somebody is written by a first name, initials and the like, and not as nobody else is. */
const isShort = ({ form }: WrittenName): boolean => form.kind !== 'whole' && form.kind !== 'handle'

/** Whether a word is no more than the first name of somebody: whoever is called so and no more has no other. */
const isFirstName = (name: WrittenName, index: PeopleIndex): boolean =>
  name.form.kind === 'word' && resolveWritten(name, index) === null

const daysOfLayers = [0, 200, 500] as const

/**
 * The people of a file, in the order in which owners are looked for.
 * @param isPrinted whether the file has a whole name anywhere
 */
export function fittingPeople(people: FileRoster, isPrinted: (name: string) => boolean): FittingPeople {
  const everybody = [...people.own, ...people.near.flat()]
  const keys = new Map(everybody.filter(({ onRoster }) => onRoster).map((person) => [person.key, person]))
  const present = new Set(people.present)
  /** The one of those near whom a short form fits and whose whole name the file has, on no list. */
  const namedInFull = (name: WrittenName): Person | null => {
    if (!isShort(name)) return null
    const fitting = layers
      .slice(1)
      .flatMap(({ index }) => index.byLetter(name.letter))
      .filter(({ person, names }) => fits(name.form, names) && isPrinted(person.name))
    const [only, ...others] = fitting
    return only && others.length === 0 ? only.person : null
  }
  const layers: readonly Layer[] = [people.own, ...people.near].map((some, at) => ({
    index: peopleIndex(some),
    days: daysOfLayers[at] ?? 0,
  }))
  /** Open, where it is short for somebody whom the file has in full nowhere, and for another whom it has. */
  const withOtherInFull = (found: Fitting, name: WrittenName): Fitting => {
    const other = namedInFull(name)
    if (!other || !('person' in found) || found.person.onRoster || isPrinted(found.person.name)) return found
    return { ambiguous: [found.person, other], by: found.by }
  }
  return {
    byAnyForm(name) {
      const [own] = layers
      const written = own && resolveWritten(name, own.index)
      if (written) return withOtherInFull({ ...written, by: { code: 'written-here' } }, name)
      const byKey = keys.get(name.text)
      if (byKey) return { person: byKey, by: { code: 'key' } }
      for (const { index, days } of layers) {
        const found = resolvePerson(name, index)
        if (!found) continue
        const named = days === 0 ? null : namedInFull(name)
        if (named) return { person: named, by: { code: 'only-one-here' } }
        if ('person' in found && isFirstName(name, index) && people.metLater.has(found.person.key)) continue
        const by: WhyThisPerson = days === 0 ? { code: 'only-one-here' } : { code: 'only-one-near', days }
        if ('person' in found) return { ...found, by }
        const [only, ...others] = found.ambiguous.filter(({ key }) => present.has(key))
        return only && others.length === 0
          ? { person: only, by: { code: 'only-one-present' } }
          : { ...found, by }
      }
      return null
    },
    asWritten(name) {
      for (const { index, days } of layers) {
        const found = resolveWritten(name, index)
        if (found)
          return { ...found, by: days === 0 ? { code: 'written-here' } : { code: 'only-one-near', days } }
      }
      return null
    },
    bySurname({ form, letter }) {
      const found = (layers[0]?.index.byLetter(letter) ?? []).filter(({ names }) => hasSurname(form, names))
      const [only, ...others] = found
      return only && others.length === 0 ? { person: only.person, by: { code: 'only-one-here' } } : null
    },
  }
}
