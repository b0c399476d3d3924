import { withRosterChange } from '../../edit/roster.js'
import { changedPeople } from '../../query/changed-people.js'
import { type SurePerson, surePeople } from '../../query/sure-people.js'
import { differenceLines } from '../../render/difference.js'
import { written } from '../../render/lines.js'
import { type EditedFile, writeEdited } from '../../workspace/edited-file.js'
import { settingsFileOf } from '../../workspace/settings-file.js'
import type { Workspace } from '../../workspace/workspace.js'
import { answerOf } from '../answer.js'
import type { Host } from '../command.js'
import type { Answer, Environment } from '../environment.js'
import { load } from '../load.js'
import type { Loaded } from '../loaded.js'
import { refuseUnreadable } from './settings-text.js'

/** What is to be written of a roster, step by step: the text after each person who is added. */
interface Plan {
  readonly people: readonly SurePerson[]
  readonly texts: readonly string[]
  /** What has to be written by hand. */
  readonly byHand: readonly string[]
}

/**
 * Puts into `epha.yaml` whoever is sure, and shows the difference before. Nobody is added by whom any action or place
 * on a list would become somebody else's. On a terminal it asks before it writes. Throws UsageError where `epha.yaml`
 * cannot be read or written.
 */
export async function writeRoster(environment: Environment, { ask, show }: Host): Promise<Answer> {
  const loaded = await load(environment)
  const file = settingsFileOf(loaded.workspace)
  refuseUnreadable(file)
  const plan = await harmlessPlan(loaded, file, environment)
  const last = plan.texts.at(-1)
  const hand = plan.byHand.length === 0 ? [] : ['To be written there by hand:', ...plan.byHand]
  if (last === undefined) return answerOf('', ['Nothing is to be added.', ...hand], loaded, environment)
  const difference = differenceLines([file.text ?? '', ...plan.texts], environment.stdout.palette)
  const stdout = written([file.shown, ...difference])
  if (ask === null) {
    await writeEdited(loaded.workspace, file, last)
    return answerOf(stdout, [summaryOf(plan, file), ...hand], loaded, environment)
  }
  show({ stdout, stderr: [], exitCode: 0 })
  const isWanted = /^y(?:es)?$/i.test((await ask('Write it? y or n: ')).trim())
  if (isWanted) await writeEdited(loaded.workspace, file, last)
  return answerOf(
    '',
    isWanted ? [summaryOf(plan, file), ...hand] : ['Nothing was written.'],
    loaded,
    environment,
  )
}

const summaryOf = ({ people }: Plan, { shown }: EditedFile): string =>
  `${people.length === 1 ? '1 person' : `${people.length} people`} added to ${shown}, or known there by more names.`

/** Rounds in which people are left out because their roster line would make somebody else of an owner. */
const mostRounds = 6

/** The plan without those whose line would change who anybody is: read with the new text as though it was written. */
export async function harmlessPlan(
  { register, workspace, settings }: Loaded,
  file: EditedFile,
  environment: Environment,
): Promise<Plan> {
  let people = surePeople(register, settings.people)
  for (let round = 0; round < mostRounds; round++) {
    const plan = planOf(people, file.text ?? '')
    const text = plan.texts.at(-1)
    if (text === undefined) return plan
    const opened: Workspace = {
      ...workspace,
      settings: { kind: 'read', file: { path: settingsPath(workspace), text, bom: false } },
    }
    const { register: after } = await load(environment, { opened })
    const changed = changedPeople(register, after)
    if (changed.size === 0) return plan
    const left = people.filter(({ name }) => !changed.has(name))
    if (left.length === people.length) break
    people = left
  }
  return { people: [], texts: [], byHand: [] }
}

function settingsPath({ settings }: Workspace): string {
  if (settings === null) return 'epha.yaml'
  return settings.kind === 'read' ? settings.file.path : settings.unread.path
}

function planOf(people: readonly SurePerson[], before: string): Plan {
  const texts: string[] = []
  const added: SurePerson[] = []
  const byHand: string[] = []
  let text = before
  for (const person of people) {
    const edited = withRosterChange(text, { kind: 'person', person }, null)
    if (edited.kind === 'refused') {
      byHand.push(...edited.byHand.slice(byHand.length === 0 ? 0 : 1))
      continue
    }
    text = edited.text
    texts.push(text)
    added.push(person)
  }
  return { people: added, texts, byHand }
}
