import { withAddedAction } from '../../edit/added-entry.js'
import { statusLineEdit } from '../../edit/front-matter.js'
import { otherwiseChanged } from '../../edit/only-meant.js'
import { withEdits } from '../../edit/text-edits.js'
import { nearest } from '../../language/nearest.js'
import { firstDay } from '../../model/day.js'
import type { AgendaItem, Meeting } from '../../model/meeting.js'
import { ownerKey } from '../../model/owner.js'
import type { Register } from '../../model/register.js'
import {
  didYouMean,
  mendedBy,
  mendedWith,
  UsageError,
  unknownError,
  whatIsThere,
} from '../../model/usage-error.js'
import { oneLine } from '../../source/lines.js'
import { lockFolderOf, minutesFile } from '../../workspace/edited-file.js'
import { withLock } from '../../workspace/lock.js'
import type { Workspace } from '../../workspace/workspace.js'
import { answerOf } from '../answer.js'
import type { Call } from '../command.js'
import type { Answer } from '../environment.js'
import { findMinutes } from '../find-minutes.js'
import { load } from '../load.js'
import { nextTyped } from '../next-typed.js'
import { withTexts } from '../overlay.js'
import { ownerTyped } from './wishes.js'
import { writeChanges } from './write-change.js'

/** What is to be done, as it was typed; null where nobody said. */
export interface AddRequest {
  readonly words: string
  readonly item: string | null
  readonly owner: string | null
  /** `YYYY-MM-DD` */
  readonly due: string | null
  readonly meeting: string | null
  readonly isDryRun: boolean
}

/** Adds an action to a draft. Throws UsageError where there is none, no such item, or an owner whom nobody knows. */
export async function addAction(request: AddRequest, call: Call): Promise<Answer> {
  const { environment } = call
  const workspace = findMinutes(environment.minutes, environment.here, environment.today)
  const work = (): Promise<Answer> => addIn(workspace, request, call)
  return request.isDryRun ? work() : withLock(lockFolderOf(workspace), work)
}

async function addIn(workspace: Workspace, request: AddRequest, call: Call): Promise<Answer> {
  const { environment, host } = call
  const loaded = await load(environment, { opened: workspace, allTime: true })
  const { settings, today } = loaded
  const meeting = draftFor(request, loaded.register, today)
  const owner = request.owner === null ? null : ownerTyped(request.owner, loaded.register, today)
  const file = minutesFile(meeting.path, workspace)
  const drafted = meeting.status === 'agenda' ? statusLineEdit(file.text ?? '', 'draft') : null
  const draft = drafted === null ? (file.text ?? '') : withEdits(file.text ?? '', [drafted])
  const reload = (text: string) =>
    load(environment, {
      opened: withTexts(workspace, new Map([[meeting.path, text]])),
      settings,
      allTime: true,
    })
  const { register } = await reload(draft)
  const minutes = register.minutes.find(({ path }) => path === meeting.path)
  const item = itemFor(request.item, minutes?.agenda ?? [], meeting)
  const place = { text: draft, item, agenda: minutes?.agenda ?? [], entries: minutes?.entries ?? [] }
  for (const text of withAddedAction(place, { ...request, owner: owner?.key ?? null })) {
    const id = onlyNew(register, (await reload(text)).register, request, owner)
    if (id === null) continue
    const { stdout, notes } = writeChanges([{ file, text }], {
      command: `add "${request.words}"`,
      isDryRun: request.isDryRun,
      lockFolder: lockFolderOf(workspace),
      variables: host.variables,
      palette: environment.stdout.palette,
    })
    const begun = drafted === null ? [] : [`${file.shown} is a draft now: its day has come.`]
    return answerOf(
      stdout,
      [...(request.isDryRun ? [] : [`${id} is new.`, ...begun]), ...notes],
      loaded,
      environment,
    )
  }
  throw new UsageError(`Nothing was written to \`${file.shown}\`: it would not be read as it is meant`, [
    `Item ${item.number ?? item.key}, line ${item.location.line}: to be written by hand.`,
  ])
}

/** The one action that a register has more than another, if it is as it was asked for: its id. */
function onlyNew(
  before: Register,
  after: Register,
  { words, due }: AddRequest,
  owner: { readonly key: string } | null,
): string | null {
  const [id, ...others] = otherwiseChanged(before, after, { id: '', isMentionedAgain: false })
  const action = id === undefined ? undefined : after.byId.get(id.toLowerCase())
  if (action === undefined || others.length > 0 || before.byId.has(action.countedId.toLowerCase()))
    return null
  const owners = action.owners.map(ownerKey).join()
  const isOwned = owners === (owner === null ? '' : ownerKey(owner))
  const isDue = due === null || (action.due?.date === due && !action.due.default)
  const isSaid = action.text === oneLine(words).replace(/[.;,:]$/, '')
  return isOwned && isDue && isSaid && action.status === 'outstanding' ? action.id : null
}

/** The newest draft of all, or the one that was asked for. */
function draftFor({ meeting: typed }: AddRequest, register: Register, today: string): Meeting {
  const { meetings } = register
  const isOpen = ({ status, date }: Meeting): boolean =>
    status === 'draft' || (status === 'agenda' && date !== null && firstDay(date) <= today)
  const named = typed === null ? null : meetings.find(({ id, path }) => id === typed || path === typed)
  if (typed !== null && !named) {
    const ids = meetings.map(({ id }) => id)
    const near = nearest(typed, ids)
    const more = [...whatIsThere('ids', ids.toReversed()), 'Nothing was written.']
    throw unknownError({ what: 'meeting', typed, near, flag: '--meeting', more })
  }
  const draft = named ?? meetings.findLast(isOpen)
  if (draft && isOpen(draft)) return draft
  const newest = meetings.findLast(
    ({ series, status }) => status !== 'agenda' && (!named || named.series === series),
  )
  throw new UsageError(
    named
      ? `\`${named.id}\` is ${named.status === 'agenda' ? 'an agenda, and its day is to come' : 'approved, and a record'}`
      : 'No draft to add an action to',
    [whereToAdd(newest, register, today), 'Nothing was written.'],
  )
}

/** What takes another action after the newest minutes of a series: the agenda that is there, or the one to be made. */
function whereToAdd(newest: Meeting | undefined, register: Register, today: string): string {
  const coming = register.meetings.find(
    ({ series, status }) => status === 'agenda' && (!newest || newest.series === series),
  )
  if (coming) return `\`${coming.id}\` takes actions from its day on, or with \`status: draft\` in it.`
  return newest ? `try:    ${nextTyped(newest, register, today)}` : 'try:    epha init'
}

function itemFor(typed: string | null, agenda: readonly AgendaItem[], { id }: Meeting): AgendaItem {
  const wanted = typed?.toLowerCase().replace(/[.)]$/, '') ?? ''
  const found = agenda.find(
    ({ key, number }) => key.toLowerCase() === wanted || number?.toLowerCase() === wanted,
  )
  if (found) return found
  const keys = agenda.map(({ key }) => key)
  const near = typed === null ? null : nearest(typed, keys)
  const numbered = agenda.filter((item) => item.number !== null)
  const offered = numbered.length > 0 ? numbered : agenda
  const items = whatIsThere(
    'items',
    agenda.map((item) => `${item.key} ${item.title}`),
    '; ',
  )
  throw new UsageError(
    typed === null
      ? '`epha add` needs an item: `--item`'
      : `unknown item \`${typed}\`${near === null ? `, expected one of ${id}` : didYouMean(near)}`,
    [...items, 'Nothing was written.'],
    null,
    typed !== null
      ? near === null
        ? null
        : mendedBy(near, typed, '--item')
      : mendedWith(...offered.map(({ key, title }) => ({ words: `--item ${key}`, meaning: title }))),
  )
}
