import { canShareTitle } from '../../language/name-form.js'
import { formKey, isWrittenSo, letterOf, titleOfName, wordsOfName } from '../../language/people.js'
import type { FileAppearances } from '../../model/appearance.js'
import type { NamePair, Settings } from '../../model/settings.js'
import { withOneAttendance } from './one-attendance.js'
import {
  appearancesByDay,
  countSpelling,
  type PlacedAppearance,
  printedBeside,
  printedInitials,
  settle,
  standsOnList,
} from './placed.js'
import { indexOf, isInPost, type OpenForms, settleShortForms } from './short-forms.js'
import { addAlias, fromSettings, type Somebody, somebody, tellApart } from './somebody.js'
import { settleWholeNames } from './whole-names.js'

/** What comes of all appearances of a register. */
export interface Identified {
  readonly people: readonly Somebody[]
  /** By day, then by path. */
  readonly appearances: readonly PlacedAppearance[]
  readonly open: OpenForms
}

/**
 * Who is who, decided appearance by appearance: what `epha.yaml` says; then whole names, with their spellings; then each
 * short form is the one person's whom it fits and who is seen near that day. Whom nobody prints in full is a person
 * under the form that is printed. The order of the files does not matter.
 */
export function identify(files: readonly FileAppearances[], settings: Settings): Identified {
  const all = appearancesByDay(files.map(withOneAttendance))
  const unsettled = (): readonly PlacedAppearance[] => all.filter(({ person }) => person === null)
  const { different } = settings
  const people = settings.people.map(fromSettings)
  for (const person of people) tellApart(person, different)
  settleBySettings(all, people)
  people.push(...settleWholeNames(unsettled(), different))
  // Whoever is spelt in several ways answers to each of them.
  for (const person of people) tellApart(person, different)
  settleShortForms(all, people)
  // `RichVale` and `A. B. Cole` whom nobody prints in full: shorter forms may stand for them.
  people.push(
    ...peopleByForm(
      unsettled().filter(({ form }) => wordsOfName(form).length > 1),
      different,
    ),
  )
  const open = settleShortForms(all, people)
  people.push(
    ...peopleByForm(
      unsettled().filter((placed) => !open.has(placed)),
      different,
    ),
  )
  return { people, appearances: all, open: settleShortForms(all, people) }
}

/** Whole names, keys and aliases that `epha.yaml` has: what stands there is settled. */
function settleBySettings(all: readonly PlacedAppearance[], people: readonly Somebody[]): void {
  const index = indexOf(people)
  const printed = printedInitials(all)
  for (const placed of all) {
    const candidates = (index.get(letterOf(placed.form)) ?? []).filter(
      (person) =>
        isInPost(person, placed.day) && isWrittenSo(placed.form, person) && !standsOnList(person, placed),
    )
    const [only, ...others] = candidates
    if (only && others.length === 0 && printedBeside(placed, printed).length === 0)
      settle(placed, only, { code: 'settings' })
  }
}

/**
 * Everybody under the form that is printed: one form is one person, with a title or without. Where titles differ, or two
 * of them stand on one list, there are several, and a form that fits two of them is left out.
 */
function peopleByForm(all: readonly PlacedAppearance[], different: readonly NamePair[]): readonly Somebody[] {
  const byForm = new Map<string, PlacedAppearance[]>()
  for (const placed of all) {
    const there = byForm.get(formKey(placed.form))
    if (there) there.push(placed)
    else byForm.set(formKey(placed.form), [placed])
  }
  const people = new Map<string, Somebody[]>()
  // Titles tell people apart, so whoever is printed with one comes first.
  const titledFirst = [...byForm.values()].sort((some, others) => titlesOf(others) - titlesOf(some))
  for (const same of titledFirst) {
    const [{ form } = { form: null }] = same
    if (form === null) continue
    const untitled = formKey('title' in form ? { ...form, title: null } : form)
    const there = people.get(untitled) ?? []
    people.set(untitled, there)
    const title = titleOfName(form)
    const [known, ...others] = there.filter(
      (person) => canShareTitle(person.title, title) && !same.some((placed) => standsOnList(person, placed)),
    )
    if (others.length > 0) continue
    const person = known ?? somebody(wordsOfName(form), title, null)
    for (const placed of same) {
      addAlias(person, placed.appearance.name)
      countSpelling(person, placed)
      settle(placed, person, { code: 'as-printed' })
    }
    if (known) continue
    there.push(person)
    tellApart(person, different)
  }
  return [...people.values()].flat()
}

const titlesOf = (same: readonly PlacedAppearance[]): number =>
  same.some(({ form }) => titleOfName(form) !== null) ? 1 : 0
