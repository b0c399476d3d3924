import { reviewMinutes } from '../../house/review.js'
import { dayText } from '../../language/day-text.js'
import { type Action, lastMention } from '../../model/action.js'
import { addDays, firstDay } from '../../model/day.js'
import type { Register } from '../../model/register.js'
import { mendedWith, UsageError, whatIsThere } from '../../model/usage-error.js'
import { counted } from '../../render/english.js'
import { oneLine } from '../../source/lines.js'
import { visible } from '../../source/visible.js'
import { isThere } from '../../workspace/read.js'
import type { Workspace } from '../../workspace/workspace.js'
import { answerOf } from '../answer.js'
import { type ChangeRequest, changeActions } from '../change/change-actions.js'
import { carriedWish, doneWish, withdrawnWish } from '../change/wishes.js'
import type { Call, Host } from '../command.js'
import type { Answer } from '../environment.js'
import { load } from '../load.js'
import { quoted } from '../shell-word.js'
import { findAction } from '../show/find-action.js'

/** What was typed after `epha triage`. */
export interface TriageOptions {
  /** Days since the last minutes mentioned an action. */
  readonly olderThan: number
  readonly done: readonly string[]
  readonly withdrawn: readonly string[]
  readonly because: string | null
  readonly carried: readonly string[]
  readonly isDryRun: boolean
}

/** What somebody says of one old action. */
type Verdict = { readonly kind: 'done' | 'carried' } | { readonly kind: 'withdrawn'; readonly reason: string }

/**
 * Goes through old actions and minutes the answers in one file of today for each series. Throws UsageError without a
 * terminal and without an answer, for ids that nothing answers to, and where the file would not be read as it is meant.
 */
export async function triage(options: TriageOptions, call: Call): Promise<Answer> {
  const { environment, host } = call
  const loaded = await load(environment)
  const { register, workspace, today } = loaded
  const typed = typedVerdicts(options, register)
  const old = oldActions(register, today, options.olderThan)
  const verdicts = typed.size > 0 ? typed : await askFor(old, host)
  if (verdicts.size === 0)
    return answerOf(
      '',
      [old.length === 0 ? 'No old action is outstanding.' : 'Nothing was written.'],
      loaded,
      environment,
    )
  const actions = register.actions.filter(({ id }) => verdicts.has(id))
  const made = reviewFiles(actions, workspace, register, today)
  const said = { on: null, note: null }
  const wishFor: ChangeRequest['wishFor'] = (action, now) => {
    const verdict = verdicts.get(action.id)
    if (verdict?.kind === 'withdrawn') return withdrawnWish(verdict.reason, said)(action, now)
    return verdict?.kind === 'done' ? doneWish(said)(action, now) : carriedWish(said)(action, now)
  }
  const ids = actions.map(({ id }) => id)
  const { isDryRun } = options
  return changeActions({ command: 'triage', ids, wishFor, ...said, isDryRun, isInPlace: false, made }, call)
}

/** What is outstanding and was not mentioned for so many days, the oldest first. */
function oldActions({ actions }: Register, today: string, olderThan: number): readonly Action[] {
  const before = addDays(today, -olderThan)
  return actions.filter((action) => {
    const { date } = lastMention(action).meeting
    return action.status === 'outstanding' && date !== null && firstDay(date) <= before
  })
}

function typedVerdicts(
  { done, withdrawn, because, carried }: TriageOptions,
  register: Register,
): ReadonlyMap<string, Verdict> {
  const reason = oneLine(because ?? '')
  if (withdrawn.length > 0 && reason === '')
    throw new UsageError(
      '`--withdraw` needs a reason: `--because "…"`',
      ['Nothing was written.'],
      null,
      mendedWith({ words: '--because "overtaken by events"', meaning: null }),
    )
  if (withdrawn.length === 0 && because !== null)
    throw new UsageError('`--because` does nothing without `--withdraw`', ['Nothing was written.'])
  const verdicts = new Map<string, Verdict>()
  const note = (ids: readonly string[], verdict: Verdict): void => {
    for (const typed of ids) {
      const { id } = findAction(typed, register)
      if (verdicts.has(id))
        throw new UsageError(`\`${id}\` has two answers, expected one`, ['Nothing was written.'])
      verdicts.set(id, verdict)
    }
  }
  note(done, { kind: 'done' })
  note(withdrawn, { kind: 'withdrawn', reason })
  note(carried, { kind: 'carried' })
  return verdicts
}

async function askFor(
  old: readonly Action[],
  { keys, ask, say }: Host,
): Promise<ReadonlyMap<string, Verdict>> {
  const verdicts = new Map<string, Verdict>()
  if (old.length === 0) return verdicts
  if (keys === null || ask === null)
    throw new UsageError(
      '`epha triage` asks on a terminal; without one it needs the answers as flags',
      whatIsThere(
        'old',
        old.map(({ id }) => id),
      ),
      null,
      mendedWith({ words: `--carry ${quoted(old[0]?.id ?? '')}`, meaning: old[0]?.text ?? null }),
    )
  say(`${counted(old.length, 'action')} to go through; what is answered is written at the end.`)
  for (const [at, action] of old.entries()) {
    const verdict = await askAbout(action, `${at + 1} of ${old.length}`, { keys, ask, say })
    if (verdict === 'stop') break
    if (verdict !== 'skip') verdicts.set(action.id, verdict)
  }
  return verdicts
}

async function askAbout(
  action: Action,
  place: string,
  {
    keys,
    ask,
    say,
  }: Pick<Host, 'say'> & { readonly keys: NonNullable<Host['keys']>; readonly ask: NonNullable<Host['ask']> },
): Promise<Verdict | 'skip' | 'stop'> {
  const { id, owners, text, confidential } = action
  const last = lastMention(action).meeting.date
  say('')
  say(`${place}  ${visible(id)}  ${owners.map(({ key }) => visible(key)).join(', ')}`)
  say(`  ${confidential ? 'confidential' : visible(text)}`)
  say(`  last mentioned ${last === null ? '' : dayText(last)}`)
  say('  d  done    w  withdrawn    c  carry forward    s  skip    q  stop and keep')
  for (;;) {
    const open = keys()
    const key = await open.press('  d, w, c, s or q: ')
    open.end()
    if (key === 'd') return { kind: 'done' }
    if (key === 'c') return { kind: 'carried' }
    if (key === 's') return 'skip'
    if (key === 'q' || key === '') return 'stop'
    if (key !== 'w') continue
    const reason = (await ask('  Why? ')).trim()
    if (reason !== '') return { kind: 'withdrawn', reason }
  }
}

/** The review of today of each series that has one of the actions, where it is not there yet. */
function reviewFiles(
  actions: readonly Action[],
  workspace: Workspace,
  register: Register,
  today: string,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const series of new Set(actions.map(({ meeting }) => meeting.series))) {
    const last = register.meetings.findLast((meeting) => meeting.series === series)
    const path = last?.path ?? ''
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    const reading = last === undefined ? null : workspace.read(path)
    const isNamed = reading?.kind === 'read' && /^series[ \t]*:/m.test(reading.file.text.slice(0, 4000))
    const file = `${folder}${today}-review.md`
    if (!isThere(`${workspace.folder}/${file}`))
      files.set(file, reviewMinutes(today, isNamed ? series : null))
  }
  return files
}
