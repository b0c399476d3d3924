import { join } from 'node:path'
import { carryLine, wordsOfNames } from '../../check/carry-line.js'
import { arisingLines } from '../../edit/arising-lines.js'
import { type EntryChange, entryEdits } from '../../edit/entry/entry-edits.js'
import { statusLineEdit } from '../../edit/front-matter.js'
import { withLinesBelow } from '../../edit/lines-below.js'
import { type Meant, otherwiseChanged } from '../../edit/only-meant.js'
import { withEdits } from '../../edit/text-edits.js'
import { dayText } from '../../language/day-text.js'
import type { Action } from '../../model/action.js'
import { linesToPaste } from '../../model/problem.js'
import { mendedWith, UsageError } from '../../model/usage-error.js'
import { meetingDates } from '../../render/english.js'
import { type EditedFile, lockFolderOf, minutesFile } from '../../workspace/edited-file.js'
import { withLock } from '../../workspace/lock.js'
import type { Workspace } from '../../workspace/workspace.js'
import { answerOf } from '../answer.js'
import type { Call } from '../command.js'
import type { Answer } from '../environment.js'
import { findMinutes } from '../find-minutes.js'
import { load } from '../load.js'
import type { Loaded } from '../loaded.js'
import { nextTyped } from '../next-typed.js'
import { withTexts } from '../overlay.js'
import { isWithoutSettings, refuseMistakes, settingsFaultsOf } from '../settings-aside.js'
import { findActions } from '../show/find-action.js'
import { agendaToBe, type Target, targetOf } from './target.js'
import { type FileChange, writeChanges } from './write-change.js'

/** What is to become of one action, and what is said where it is so already. */
export interface Wish {
  readonly change: EntryChange
  readonly meant: Omit<Meant, 'id' | 'isMentionedAgain'>
  /** "2011-spring/3.1 is done." */
  readonly said: string
}

/** What a command asks for. */
export interface ChangeRequest {
  /** Its name, as it is typed. */
  readonly command: string
  readonly ids: readonly string[]
  /** What is to become of an action; a sentence where it is so already. Throws UsageError where it cannot be. */
  readonly wishFor: (action: Action, loaded: Loaded) => Wish | string
  /** `YYYY-MM-DD`; null where nobody said. */
  readonly on: string | null
  readonly note: string | null
  readonly isDryRun: boolean
  readonly isInPlace: boolean
  /** Nothing is to be written where the newest minutes mention it. */
  readonly isCarry?: boolean
  /** Into the entry that raised it. */
  readonly isRaising?: boolean
  /** Files that are made for it, by path: minutes of a series, newer than all others. */
  readonly made?: ReadonlyMap<string, string>
}

/**
 * Changes actions one after the other, each where it belongs, and reads the minutes again before they are written: the same
 * actions, and only the one that was meant is otherwise. Throws UsageError where that cannot be; nothing is written then.
 */
export async function changeActions(request: ChangeRequest, call: Call): Promise<Answer> {
  const { environment } = call
  const workspace = findMinutes(environment.minutes, environment.here, environment.today)
  const folder = lockFolderOf(workspace)
  const work = (): Promise<Answer> => changeIn(workspace, request, call)
  return request.isDryRun ? work() : withLock(folder, work)
}

async function changeIn(workspace: Workspace, request: ChangeRequest, call: Call): Promise<Answer> {
  const { environment, host } = call
  const loaded = await load(environment, { opened: workspace, allTime: true })
  const faults = settingsFaultsOf(loaded)
  if (isWithoutSettings(faults)) refuseMistakes(faults, 'Nothing was written.')
  const actions = findActions(request.ids, loaded.register)
  const { made = new Map<string, string>() } = request
  const texts = new Map<string, string>(made)
  const said: string[] = []
  for (const { countedId } of new Set(actions)) {
    const step = await changeOne(countedId, texts, { loaded, request, call })
    for (const [path, text] of step.texts) texts.set(path, text)
    said.push(...step.said)
  }
  const changes = [...texts]
    .filter(([path, text]) => made.get(path) !== text)
    .map(([path, text]): FileChange => ({ file: fileAt(path, made, workspace), text }))
  const { stdout, notes } = writeChanges(changes, {
    command: [request.command, ...request.ids].join(' '),
    isDryRun: request.isDryRun,
    lockFolder: lockFolderOf(workspace),
    variables: host.variables,
    palette: environment.stdout.palette,
  })
  const isOnlyShown = request.isDryRun && changes.length > 0
  return answerOf(stdout, [...(isOnlyShown ? [] : said), ...notes], loaded, environment)
}

/** A file to write: one that is made is not there yet. */
function fileAt(path: string, made: ReadonlyMap<string, string>, workspace: Workspace): EditedFile {
  if (!made.has(path)) return minutesFile(path, workspace)
  return { absolute: join(workspace.folder, path), shown: workspace.fromHere(path), text: null, bom: false }
}

/** What all steps of one call share. */
interface Changing {
  readonly loaded: Loaded
  readonly request: ChangeRequest
  readonly call: Call
}

interface Step {
  readonly texts: ReadonlyMap<string, string>
  readonly said: readonly string[]
}

const nothingTo = (...said: readonly string[]): Step => ({ texts: new Map(), said })

/** One action, in minutes some of which have other texts by now. */
async function changeOne(id: string, texts: ReadonlyMap<string, string>, changing: Changing): Promise<Step> {
  const { loaded, request } = changing
  const { workspace } = loaded
  const opened = withTexts(workspace, texts)
  const plain = await reload(opened, changing, null)
  const { meeting } = actionOf(id, plain)
  const agenda = agendaToBe(meeting.series, plain.register.meetings, loaded.today)
  const counted = agenda !== null && (agenda.hasCome || request.on !== null) ? agenda.meeting.path : null
  const now = counted === null ? plain : await reload(opened, changing, counted)
  const action = actionOf(id, now)
  const wish = request.wishFor(action, now)
  if (typeof wish === 'string') return nothingTo(wish)
  const toCome = agenda !== null && counted === null ? agenda.meeting : null
  const { isInPlace, isRaising = false } = request
  const target = targetOf(action, now.register, { toCome, isInPlace, isRaising })
  if (request.isCarry && target.kind === 'entry')
    return nothingTo(
      `${action.id} is carried forward there already, in ${workspace.fromHere(target.sighting.meeting.path)}.`,
    )
  const path = pathOf(target, action, changing)
  const before = minutesFile(path, opened).text ?? ''
  const begins = agenda?.hasCome === true && path === agenda.meeting.path
  const drafted = begins ? statusLineEdit(before, 'draft') : null
  const isMentionedAgain = target.kind === 'arising'
  const meant: Meant = { ...wish.meant, id, isMentionedAgain }
  const otherwise: (readonly string[])[] = []
  for (const text of attempts(target, before, wish, { action, now, request })) {
    const last = drafted === null ? text : withDraft(text)
    const after = await reload(withTexts(opened, new Map([[path, last]])), changing, begins ? null : counted)
    const changed = otherwiseChanged(now.register, after.register, meant)
    if (changed.length === 0)
      return {
        texts: new Map([[path, last]]),
        said: [
          wish.said,
          ...(drafted === null ? [] : [`${workspace.fromHere(path)} is a draft now: its day has come.`]),
        ],
      }
    otherwise.push(changed)
  }
  throw notWritable(action, workspace.fromHere(path), otherwise, changing)
}

function withDraft(text: string): string {
  const edit = statusLineEdit(text, 'draft')
  return edit === null ? text : withEdits(text, [edit])
}

/** The texts that would say it, the plainest first. */
function* attempts(
  target: Target,
  before: string,
  { change }: Wish,
  {
    action,
    now,
    request,
  }: { readonly action: Action; readonly now: Loaded; readonly request: ChangeRequest },
): Iterable<string> {
  if (target.kind === 'entry')
    for (const edits of entryEdits(target.sighting.entry, before, change, request.note))
      yield withEdits(before, edits)
  if (target.kind !== 'arising') return
  const place = now.register.minutes.find(({ path }) => path === target.meeting.path)?.placeForEarlier
  if (place === undefined) return
  const carried = carryLine(action, wordsOfNames(now.register.people))
  for (const line of arisingLines({ action, carried, change, note: request.note })) {
    const { below, opening, closing } = place
    const block = linesToPaste({
      actions: [{ id: action.id, line, place: action.location }],
      target: { path: target.meeting.path, below, opening, closing },
    })
    yield withLinesBelow(before, below, block)
  }
}

/** The file that a target is in. Throws UsageError where there is none yet, with the command that makes it. */
function pathOf(target: Target, action: Action, { loaded }: Changing): string {
  const { fromHere } = loaded.workspace
  switch (target.kind) {
    case 'entry':
      return target.sighting.entry.location.path
    case 'arising':
      return target.meeting.path
    case 'agenda-to-come':
      throw new UsageError(
        `${action.id} is in minutes that are approved, and the next meeting is to come: ${meetingDates(target.agenda) ?? ''}`,
        [
          `Its agenda is \`${fromHere(target.agenda.path)}\`; with a day the change goes there.`,
          'Nothing was written.',
        ],
        null,
        mendedWith({ words: `--on ${loaded.today}`, meaning: null }),
      )
    case 'approved':
      throw new UsageError(
        `${action.id} is in minutes that are approved, which are a record: the change goes into those of the next meeting`,
        [
          `Approved: \`${fromHere(target.newest.path)}\`; there is no agenda or draft after it.`,
          `try:    ${nextTyped(target.newest, loaded.register, loaded.today)}          its agenda takes it`,
          'Nothing was written.',
        ],
        null,
        mendedWith({ words: '--in-place', meaning: 'in the record itself' }),
      )
  }
}

function notWritable(
  action: Action,
  shown: string,
  otherwise: readonly (readonly string[])[],
  { loaded, request }: Changing,
): UsageError {
  const others = [...new Set(otherwise.flat())].filter((id) => id !== action.countedId && id !== action.id)
  const why =
    otherwise.length === 0
      ? request.note === null
        ? 'what stands there has no place for it'
        : 'a note has no place there'
      : others.length > 0
        ? `it would change ${others.slice(0, 5).join(', ')}`
        : 'it would not be read as it is meant'
  const { path, line } = action.entries.at(-1)?.location ?? action.location
  return new UsageError(`Nothing was written to \`${shown}\`: ${why}`, [
    `${action.id} stands at ${loaded.workspace.fromHere(path)}:${line}; the change is to be written by hand.`,
    ...(request.note === null || otherwise.length === 0
      ? []
      : ['It may go with other words after `--note`, or with none.']),
  ])
}

function actionOf(countedId: string, { register }: Loaded): Action {
  const action = register.byId.get(countedId.toLowerCase())
  if (action === undefined) throw new Error(`Expected ${countedId} to be there still`)
  return action
}

/** The minutes read again; an agenda among them may count as the draft that it becomes. */
function reload(opened: Workspace, { loaded, call }: Changing, agenda: string | null): Promise<Loaded> {
  return load(call.environment, {
    opened,
    settings: loaded.settings,
    allTime: true,
    countedAs: (minutes) =>
      minutes.path === agenda ? { ...minutes, meeting: { ...minutes.meeting, status: 'draft' } } : minutes,
  })
}

/** "2011-spring/3.1 is done already, since 18 Nov 2011." */
export function alreadySo({ id, closed }: Action, state: string): string {
  return `${id} is ${state} already${closed === null ? '' : `, since ${dayText(closed)}`}: nothing was written.`
}
