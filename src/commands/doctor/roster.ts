import { withRosterChange } from '../../edit/roster.js'
import { ownerKey } from '../../model/owner.js'
import type { Register } from '../../model/register.js'
import { questionsOf } from '../../query/questions.js'
import { type SurePerson, surePeople } from '../../query/sure-people.js'
import { counted } from '../../render/english.js'
import { settingsPlace } from '../check/settings-place.js'
import type { Environment } from '../environment.js'
import type { Loaded } from '../load.js'
import { asTyped, type Diagnosis, type DoctorStep, fine, wrong } from './diagnosis.js'

/** More lines than these nobody pastes: `epha people --write` has all of them. */
const mostPasted = 6

/** Who is on the roster, and who could be: owners whom the minutes print in full, and names that nobody answers to. */
export function aboutRoster(loaded: Loaded, environment: Environment): Diagnosis {
  const { register, settings } = loaded
  const named = register.people.filter((person) => !person.onRoster).length
  const words = `${settings.people.length} on the roster${named === 0 ? '' : `, ${named} more named in the minutes`}`
  const strangers = strangersIn(register)
  const list = [...strangers].map(([key, count]) => `${key} (${counted(count, 'action')})`)
  const steps = [
    ...(settings.people.length > 0 ? [] : rosterStep(loaded, environment)),
    ...(strangers.size === 0 ? [] : [strangersStep(list, loaded, environment)]),
  ]
  return strangers.size === 0
    ? { findings: [fine('Roster', words)], steps }
    : { findings: [wrong('Roster', `${words}; nobody answers to ${shortened(list)}`)], steps }
}

/** Owners of outstanding actions who are on no roster, each with the number of their actions. */
function strangersIn(register: Register): ReadonlyMap<string, number> {
  const known = new Set(register.people.map((person) => person.key))
  const strangers = new Map<string, number>()
  for (const { status, owners } of register.actions)
    for (const { key, kind } of owners)
      if (status === 'outstanding' && kind === 'unknown' && !known.has(key))
        strangers.set(key, (strangers.get(key) ?? 0) + 1)
  return strangers
}

function shortened(list: readonly string[]): string {
  const most = 12
  return list.length > most
    ? `${list.slice(0, most).join(', ')} and ${list.length - most} more`
    : list.join(', ')
}

/** A roster to begin with, where there is none: whoever owns actions and is printed in full. */
function rosterStep(
  { register, settings, workspace }: Loaded,
  environment: Environment,
): readonly DoctorStep[] {
  const owners = new Set(register.actions.flatMap((action) => action.owners.map(ownerKey)))
  const people = surePeople(register, settings.people)
  const owning = people.filter((person) => owners.has(ownerKey(person)))
  if (owning.length === 0) return []
  const lines = owning.length > mostPasted ? [] : rosterLines(owning)
  const { shown } = settingsPlace(workspace)
  return [
    {
      about: 'people',
      sentence: `The minutes name ${owning.length === 1 ? 'one owner' : `${owning.length} owners`} in full, and no roster has them: letters and later minutes find them there.`,
      type: [asTyped('epha people --write', environment)],
      ...(lines.length === 0 ? {} : { instead: [{ sentence: `Or paste into \`${shown}\`:`, type: lines }] }),
    },
  ]
}

/** The lines of an `epha.yaml` that has these people and nothing else. */
function rosterLines(people: readonly SurePerson[]): readonly string[] {
  let text = ''
  for (const person of people) {
    const edited = withRosterChange(text, { kind: 'person', person }, null)
    if (edited.kind === 'edited') text = edited.text
  }
  return text.trimEnd().split('\n')
}

function strangersStep(
  list: readonly string[],
  { register, workspace }: Loaded,
  environment: Environment,
): DoctorStep {
  const { shown } = settingsPlace(workspace)
  const isOpen = questionsOf(register).length > 0
  return {
    about: 'people',
    sentence: `Nobody answers to ${list.slice(0, 3).join(', ')}${list.length > 3 ? ` and ${list.length - 3} more` : ''}: see who is who, and put them on the roster in \`${shown}\`, or name them under \`Present:\`.`,
    type: [asTyped(isOpen ? 'epha people --settle' : 'epha people', environment)],
  }
}
