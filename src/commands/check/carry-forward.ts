import { type CheckOptions, check } from '../../check/check.js'
import { changedOtherwise } from '../../check/only-carried.js'
import { whyTheGateIsOpen } from '../../check/open-gate.js'
import { bareLine } from '../../check/passed-over.js'
import { actionUnreported } from '../../check/rules/action-unreported.js'
import { withLinesBelow } from '../../edit/lines-below.js'
import { dormantOn } from '../../model/dormant.js'
import { linesToPaste, type PassedOverAction, type PasteTarget, type Problem } from '../../model/problem.js'
import { UsageError } from '../../model/usage-error.js'
import { differenceLines } from '../../render/difference.js'
import { counted } from '../../render/english.js'
import { written } from '../../render/lines.js'
import { type EditedFile, minutesFile, writeEdited } from '../../workspace/edited-file.js'
import { answerOf } from '../answer.js'
import type { Host } from '../command.js'
import type { Answer, Environment } from '../environment.js'
import { load } from '../load.js'
import type { Loaded } from '../loaded.js'
import { withTexts } from '../overlay.js'
import { isWithoutSettings, refuseMistakes, settingsFaultsOf } from '../settings-aside.js'
import { quoted } from '../shell-word.js'
import { minutesTexts } from '../source-lines.js'
import { draftCommands } from './draft-commands.js'
import type { Places } from './places.js'
import { settingsPlace } from './settings-place.js'

/** What is carried forward, and into which draft. */
interface Plan {
  readonly path: string
  readonly target: PasteTarget
  readonly actions: readonly PassedOverAction[]
}

/** What nobody wrote down: it may be another committee's, was not mentioned for a year, or has no series any more. */
interface Left {
  readonly doubtful: number
  readonly dormant: number
  /** Of series without minutes for a year. */
  readonly ended: number
}

/**
 * Writes the actions that minutes pass over into the draft of their series, all carried forward, and shows the difference
 * before. On a terminal it asks before it writes. Nothing else of a file changes, and minutes that were approved are never
 * touched. Throws UsageError where there is no draft, and where the lines would mean anything else.
 */
export async function carryForward(
  { workspace, isWanted }: Places,
  options: CheckOptions,
  environment: Environment,
  { ask, show }: Pick<Host, 'ask' | 'show'>,
): Promise<Answer> {
  const loaded = await load(environment, { opened: workspace })
  const faults = settingsFaultsOf(loaded)
  if (isWithoutSettings(faults)) refuseMistakes(faults, 'Nothing was written.')
  const { register, settings } = loaded
  const textOf = minutesTexts(workspace)
  const { problems } = check(register, settings, { ...options, textOf, only: [actionUnreported.name] })
  const silences = problems.filter(({ passedOver }) => passedOver !== undefined)
  const isDormant = dormantOn(register, loaded.today)
  const dormant = new Set(register.actions.flatMap((action) => (isDormant(action) ? action.id : [])))
  const all = plansFor(silences, dormant)
  const plans = all.filter(({ path }) => isWanted(path))
  const left = leftBy(silences, dormant)
  const notes = notesOn(left, silences, loaded)
  if (plans.length === 0) {
    if (silences.length === 0)
      return answerOf('', ['Nothing was passed over: nothing is to be carried forward.'], loaded, environment)
    throw all[0] === undefined
      ? noDraft(silences, notes, loaded)
      : otherDraft(workspace.fromHere(all[0].path))
  }
  const edits: { readonly file: EditedFile; readonly text: string }[] = []
  for (const plan of plans) edits.push(await editFor(plan, loaded, environment))
  const stdout = written(
    edits.flatMap(({ file, text }) => [
      file.shown,
      ...differenceLines([file.text ?? '', text], environment.stdout.palette),
    ]),
  )
  const write = async (): Promise<void> => {
    for (const { file, text } of edits) await writeEdited(workspace, file, text)
  }
  const number = plans.reduce((sum, { actions }) => sum + actions.length, 0)
  const into = edits.map(({ file }) => file.shown).join(', ')
  const done = [
    `${counted(number, 'action')} carried forward into ${into}. Tick there what is done.`,
    ...notes,
  ]
  if (ask === null) {
    await write()
    return answerOf(stdout, done, loaded, environment)
  }
  show({ stdout, stderr: [], exitCode: 0 })
  const isWantedSo = /^y(?:es)?$/i.test((await ask('Write it? y or n: ')).trim())
  if (isWantedSo) await write()
  return answerOf('', isWantedSo ? done : ['Nothing was written.'], loaded, environment)
}

/** For each draft the actions that belong there, in the order in which the problems name them. */
function plansFor(silences: readonly Problem[], dormant: ReadonlySet<string>): readonly Plan[] {
  const plans = new Map<string, Plan & { actions: PassedOverAction[] }>()
  for (const { passedOver, doubtful } of silences) {
    const path = passedOver?.target.path ?? null
    const actions = passedOver?.actions.filter(({ id }) => !dormant.has(id)) ?? []
    if (!passedOver || passedOver.ended !== null || path === null || doubtful || actions.length === 0)
      continue
    const there = plans.get(path)
    if (there) there.actions.push(...actions)
    else plans.set(path, { path, target: passedOver.target, actions: [...actions] })
  }
  return [...plans.values()]
}

function leftBy(silences: readonly Problem[], dormant: ReadonlySet<string>): Left {
  const ofSure = silences.filter(({ doubtful, passedOver }) => !doubtful && !passedOver?.ended)
  const ofEnded = silences.filter(({ doubtful, passedOver }) => !doubtful && passedOver?.ended)
  const count = (problems: readonly Problem[], isCounted: (id: string) => boolean): number =>
    problems.flatMap(({ passedOver }) => passedOver?.actions ?? []).filter(({ id }) => isCounted(id)).length
  return {
    doubtful: count(
      silences.filter(({ doubtful }) => doubtful),
      () => true,
    ),
    dormant: count(ofSure, (id) => dormant.has(id)),
    ended: count(ofEnded, () => true),
  }
}

function notesOn(
  { doubtful, dormant, ended }: Left,
  silences: readonly Problem[],
  loaded: Loaded,
): readonly string[] {
  const warnings = silences.map((problem) => ({ ...problem, severity: 'warning' as const }))
  const open =
    doubtful === 0
      ? null
      : whyTheGateIsOpen(
          warnings.filter((problem) => problem.doubtful),
          loaded,
          settingsPlace(loaded.workspace),
        )
  return [
    ...(dormant > 0
      ? [`${counted(dormant, 'action')} not mentioned for a year ${areNot(dormant)}: see epha doctor.`]
      : []),
    ...(ended > 0
      ? [
          `${counted(ended, 'action')} of a series without minutes for a year ${areNot(ended)}: see epha doctor.`,
        ]
      : []),
    ...(doubtful > 0
      ? [`${counted(doubtful, 'action')} that may be another committee’s ${areNot(doubtful)}.`]
      : []),
    ...(open === null ? [] : [open]),
  ]
}

const areNot = (number: number): string => `${number === 1 ? 'is' : 'are'} not written down`

function otherDraft(shown: string): UsageError {
  return new UsageError(`Nothing was written: the draft is \`${shown}\``, [
    `try:    epha check --fix ${quoted(shown)}`,
  ])
}

function noDraft(silences: readonly Problem[], notes: readonly string[], loaded: Loaded): UsageError {
  const approved = silences.find(({ passedOver }) => passedOver?.target.path === null)
  if (approved === undefined) return new UsageError('Nothing was carried forward', notes)
  const { register } = loaded
  const series = register.meetings.find(({ path }) => path === approved.location.path)?.series ?? null
  const newest = register.meetings.findLast(
    (meeting) => meeting.series === series && meeting.status !== 'agenda',
  )
  return new UsageError('No draft to carry actions forward into: the newest minutes are approved', [
    ...(newest === undefined ? [] : draftCommands(newest, loaded)),
    ...notes,
  ])
}

/** The draft with the block in it. Words that would change what is known of an action are left out of its line. */
async function editFor(
  { path, target, actions }: Plan,
  loaded: Loaded,
  environment: Environment,
): Promise<{ readonly file: EditedFile; readonly text: string }> {
  const { workspace, register, settings } = loaded
  const file = minutesFile(path, workspace)
  const carried = new Set(actions.map(({ id }) => id))
  const attempt = async (lines: readonly PassedOverAction[]) => {
    const block = linesToPaste({ actions: lines, target })
    const text = withLinesBelow(file.text ?? '', target.below, block)
    const opened = withTexts(workspace, new Map([[path, text]]))
    const { register: after } = await load(environment, { opened, settings })
    return { text, block, changed: changedOtherwise(register, after, { path, carried }) }
  }
  const first = await attempt(actions)
  if (first.changed.length === 0) return { file, text: first.text }
  const unsafe = new Set(first.changed)
  const second = await attempt(
    actions.map((action) => (unsafe.has(action.id) ? { ...action, line: bareLine(action.id) } : action)),
  )
  if (second.changed.length === 0) return { file, text: second.text }
  throw new UsageError(
    `Nothing was written to \`${file.shown}\`: it would change ${second.changed.join(', ')}`,
    [`To be written there by hand, below line ${target.below}:`, ...second.block],
  )
}
