import { isWrittenSo, letterOf, titleOfName, wordsOfName } from '../../language/people.js'
import type { FileAppearances } from '../../model/appearance.js'
import type { Settings } from '../../model/settings.js'
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
import { addAlias, fromSettings, type Somebody, somebody } from './somebody.js'
import { settleWholeNames } from './whole-names.js'

/** What comes of all appearances of a register. */
export interface Identified {
  readonly people: readonly Somebody[]
  readonly appearances: readonly PlacedAppearance[]
  readonly open: OpenForms
}

/**
 * Who is who, decided appearance by appearance: what `epha.yaml` says; then whole names, with their spellings; then each
 * short form is the one person's whom it fits and who is seen near that day. Whom nobody prints in full is a person
 * under the form that is printed. The order of the files does not matter.
 */
export function identify(files: readonly FileAppearances[], settings: Settings): Identified {
  const all = appearancesByDay(files)
  const unsettled = (): readonly PlacedAppearance[] => all.filter(({ person }) => person === null)
  const people = settings.people.map(fromSettings)
  settleBySettings(all, people)
  people.push(...settleWholeNames(unsettled()))
  settleShortForms(all, people)
  // `RichVale` and `A. B. Cole` whom nobody prints in full: shorter forms may stand for them.
  people.push(...peopleByForm(unsettled().filter(({ form }) => wordsOfName(form).length > 1)))
  const open = settleShortForms(all, people)
  people.push(...peopleByForm(unsettled().filter((placed) => !open.has(placed))))
  return { people, appearances: all, open }
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

/** Everybody under the form that is printed: one form is one person. */
function peopleByForm(all: readonly PlacedAppearance[]): readonly Somebody[] {
  const byForm = new Map<string, Somebody>()
  for (const placed of all) {
    const { form } = placed
    const key = JSON.stringify(form)
    const person = byForm.get(key) ?? somebody(wordsOfName(form), titleOfName(form), null)
    byForm.set(key, person)
    addAlias(person, placed.appearance.name)
    countSpelling(person, placed)
    settle(placed, person, { code: 'as-printed' })
  }
  return [...byForm.values()]
}
