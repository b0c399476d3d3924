import { withRosterChange } from '../../edit/roster.js'
import { ownerKey } from '../../model/owner.js'
import type { Register } from '../../model/register.js'
import { changedPeople } from '../../query/changed-people.js'
import { questionsOf } from '../../query/questions.js'
import { type SurePerson, surePeople } from '../../query/sure-people.js'
import { counted } from '../../render/english.js'
import type { Workspace } from '../../workspace/workspace.js'
import { settingsPlace } from '../check/settings-place.js'
import type { Environment } from '../environment.js'
import { load } from '../load.js'
import type { Loaded } from '../loaded.js'
import { asTyped, type Diagnosis, type DoctorStep, fine, wrong } from './diagnosis.js'

/** More lines than these nobody pastes: `epha people --write` has all of them. */
const mostPasted = 6

/** Who is on the roster, and who could be: owners whom the minutes print in full, and names that nobody answers to. */
export async function aboutRoster(loaded: Loaded, environment: Environment): Promise<Diagnosis> {
  const { register, settings } = loaded
  const named = register.people.filter((person) => !person.onRoster).length
  const words = `${settings.people.length} on the roster${named === 0 ? '' : `, ${named} more named in the minutes`}`
  const strangers = strangersIn(register)
  const list = [...strangers].map(([key, count]) => `${key} (${counted(count, 'action')})`)
  const steps = [
    ...(await rosterStep(loaded, environment)),
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
async function rosterStep(loaded: Loaded, environment: Environment): Promise<readonly DoctorStep[]> {
  const { register, settings, workspace } = loaded
  if (settings.people.length > 0 || settings.broken || workspace.settings?.kind === 'unread') return []
  const owners = new Set(register.actions.flatMap((action) => action.owners.map(ownerKey)))
  const owning = surePeople(register, []).filter((person) => owners.has(ownerKey(person)))
  if (owning.length === 0) return []
  const lines = owning.length > mostPasted ? null : await rosterLines(owning, loaded, environment)
  const { shown } = settingsPlace(workspace)
  const names = owning.length === 1 ? '1 owner' : `${owning.length} owners`
  return [
    {
      about: 'people',
      sentence: `The minutes name ${names} in full, and no roster has them: letters and later minutes find them there.`,
      type: [asTyped('epha people --write', environment)],
      instead: lines === null ? [] : [{ sentence: `Or paste into \`${shown}\`:`, type: lines }],
    },
  ]
}

/** The lines of these people for `epha.yaml`; null where somebody would be taken for somebody else by them. */
async function rosterLines(
  people: readonly SurePerson[],
  { register, workspace }: Loaded,
  environment: Environment,
): Promise<readonly string[] | null> {
  const before = workspace.settings?.kind === 'read' ? workspace.settings.file : null
  const text = withPeople(before?.text ?? '', people)
  const file = { path: before?.path ?? 'epha.yaml', text, bom: false }
  const opened: Workspace = { ...workspace, settings: { kind: 'read', file } }
  const { register: after } = await load(environment, { opened })
  return changedPeople(register, after).size > 0 ? null : withPeople('', people).trimEnd().split('\n')
}

function withPeople(text: string, people: readonly SurePerson[]): string {
  return people.reduce((before, person) => {
    const edited = withRosterChange(before, { kind: 'person', person }, null)
    return edited.kind === 'edited' ? edited.text : before
  }, text)
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
