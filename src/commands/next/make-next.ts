import { dirname } from 'node:path'
import { changedOtherwise } from '../../check/only-carried.js'
import { withLinesBelow } from '../../edit/lines-below.js'
import { nextMinutes } from '../../house/next-minutes.js'
import { addDays, compareDates, firstDay } from '../../model/day.js'
import type { Meeting, Sitting } from '../../model/meeting.js'
import { type Mend, mendedWith, UsageError } from '../../model/usage-error.js'
import { arisingBlock } from '../../render/agenda/markdown.js'
import { counted } from '../../render/english.js'
import { type EditedFile, lockFolderOf } from '../../workspace/edited-file.js'
import { makeFolder } from '../../workspace/folders.js'
import { withLock } from '../../workspace/lock.js'
import { isThere } from '../../workspace/read.js'
import { templateIn } from '../../workspace/template.js'
import type { Workspace } from '../../workspace/workspace.js'
import { answerOf } from '../answer.js'
import { writeChanges } from '../change/write-change.js'
import type { Call } from '../command.js'
import type { Answer } from '../environment.js'
import { findMinutes } from '../find-minutes.js'
import { load } from '../load.js'
import type { Loaded } from '../loaded.js'
import { withTexts } from '../overlay.js'
import { isWithoutSettings, refuseMistakes, settingsFaultsOf } from '../settings-aside.js'
import { quoted } from '../shell-word.js'
import { arisingParts, type Fullness } from './arising-parts.js'
import { lastOfSeries } from './series.js'

/** What was typed after `epha next`. */
export interface NextOptions {
  /** `YYYY-MM-DD`; null for the day that the last minutes announce. */
  readonly date: string | null
  readonly series: string | null
  readonly isDryRun: boolean
}

/**
 * Makes the file of the next meeting of a series, an agenda: its headings, and all that is outstanding, ready to be ticked.
 * Throws UsageError where the day is not known, where a file of its name is there, and where the minutes would be read
 * otherwise with it; nothing is written then.
 */
export async function makeNext(options: NextOptions, call: Call): Promise<Answer> {
  const { environment } = call
  const workspace = findMinutes(environment.minutes, environment.here, environment.today)
  const work = (): Promise<Answer> => makeIn(workspace, options, call)
  return options.isDryRun ? work() : withLock(lockFolderOf(workspace), work)
}

async function makeIn(workspace: Workspace, options: NextOptions, call: Call): Promise<Answer> {
  const { environment, host } = call
  const loaded = await load(environment, { opened: workspace, allTime: true })
  const faults = settingsFaultsOf(loaded)
  if (isWithoutSettings(faults)) refuseMistakes(faults, 'Nothing was written.')
  const last = lastOfSeries(options.series, loaded.register, loaded.today, 'next')
  const sittings = sittingsFor(last, options, workspace.fromHere(last.path), call.words)
  refuseSecond(last, sittings[0].date, loaded, call.words)
  const minutes = loaded.register.minutes.find(({ path }) => path === last.path)
  const reading = workspace.read(last.path)
  const made = nextMinutes({
    last,
    text: reading.kind === 'read' ? reading.file.text : '',
    agenda: minutes?.agenda ?? [],
    earlier: minutes?.earlier ?? [],
    sittings,
    template: templateIn(workspace.folder, last.path),
  })
  const shown = workspace.fromHere(made.path)
  const absolute = `${workspace.folder}/${made.path}`
  if (isThere(absolute))
    throw new UsageError(`\`${shown}\` is there already`, [
      `${agendaTyped(last)}          what belongs into its matters arising`,
      'Nothing was written.',
    ])
  const { text, number } = await withArising(made, last, loaded, call)
  const file: EditedFile = { absolute, shown, text: null, bom: false }
  if (!options.isDryRun) makeFolder(dirname(absolute), dirname(shown))
  const { stdout, notes } = writeChanges([{ file, text }], {
    command: 'next',
    isDryRun: options.isDryRun,
    lockFolder: lockFolderOf(workspace),
    variables: host.variables,
    palette: environment.stdout.palette,
  })
  const done = `${shown} is the agenda of the next meeting, with ${counted(number, 'action')} to be ticked.`
  const answer = options.isDryRun ? stdout : `${shown}\n`
  return answerOf(answer, [...(options.isDryRun ? [] : [done]), ...notes], loaded, environment)
}

/** The sittings of the next meeting. Throws UsageError where nobody said when it is. */
function sittingsFor(
  { next, date: held }: Meeting,
  { date: typed }: NextOptions,
  shown: string,
  words: readonly string[],
): readonly [Sitting, ...Sitting[]] {
  const [first, ...others] = next
  if (typed === null && first === undefined)
    throw new UsageError(
      'No day is known of the next meeting',
      [`\`${shown}\` does not announce it with \`next:\`.`],
      null,
      mendedWith({ words: fourWeeksAfter(held), meaning: 'with its day' }),
    )
  const announced = typed === null || next.some(({ date }) => date === typed)
  const sittings: readonly [Sitting, ...Sitting[]] =
    announced && first !== undefined ? [first, ...others] : [{ date: typed ?? '' }]
  const [{ date }] = sittings
  if (held !== null && compareDates(date, held) <= 0)
    throw new UsageError(
      `\`${date}\` is not after the last meeting: ${held}`,
      ['Nothing was written.'],
      null,
      anotherDay(held, words),
    )
  return sittings
}

/** A day that may be typed for the meeting after one, as an example; any day where that one has none. */
const fourWeeksAfter = (date: string | null): string => addDays(firstDay(date ?? '2011-10-21'), 28)

/** One file for a meeting: an agenda of that day may be there under another name. */
function refuseSecond(
  last: Meeting,
  date: string,
  { register, workspace }: Loaded,
  words: readonly string[],
): void {
  const there = register.meetings.find((meeting) => meeting.series === last.series && meeting.date === date)
  if (there === undefined) return
  const shown = workspace.fromHere(there.path)
  throw new UsageError(
    `The next meeting has a file already: \`${shown}\``,
    [`${agendaTyped(last)}          what belongs into its matters arising`, 'Nothing was written.'],
    null,
    anotherDay(date, words),
  )
}

/** Another day in place of the one that was typed, or added where none was. */
function anotherDay(date: string, words: readonly string[]): Mend {
  const day = fourWeeksAfter(date)
  return { flag: null, typed: words.join(' '), instead: [{ words: day, meaning: 'for another day' }] }
}

const agendaTyped = ({ series }: Meeting): string =>
  `try:    epha agenda${series === null ? '' : ` --series ${quoted(series)}`}`

/** The file with its matters arising, of which no line changes what is known of an action. */
async function withArising(
  { path, text }: { readonly path: string; readonly text: string },
  last: Meeting,
  loaded: Loaded,
  { environment }: Call,
): Promise<{ readonly text: string; readonly number: number }> {
  const { workspace, settings, register } = loaded
  const reload = (made: string): Promise<Loaded> =>
    load(environment, {
      opened: withTexts(workspace, new Map([[path, made]])),
      settings,
      allTime: true,
      countedAs: (minutes) =>
        minutes.path === path ? { ...minutes, meeting: { ...minutes.meeting, status: 'draft' } } : minutes,
    })
  const empty = (await reload(text)).register.minutes.find((minutes) => minutes.path === path)
  if (empty === undefined) throw new Error(`Expected ${path} to be read as minutes`)
  const { below, opening, closing } = empty.placeForEarlier
  const fullness = new Map<string, Fullness>()
  for (const next of ['no day', 'bare', null] as const) {
    const parts = arisingParts(register, last.series, ({ id }) => fullness.get(id) ?? 'full')
    const ids = parts.flatMap(({ rows }) => rows.map(({ id }) => id))
    if (ids.length === 0) return { text, number: 0 }
    const made = withLinesBelow(text, below, [...opening, ...arisingBlock(parts), ...closing])
    const after = await reload(made)
    const changed = changedOtherwise(register, after.register, { path, carried: new Set(ids) })
    if (changed.length === 0) return { text: made, number: ids.length }
    if (next === null)
      throw new UsageError(`Nothing was written: it would change ${changed.slice(0, 5).join(', ')}`, [
        `${agendaTyped(last)}          to paste`,
      ])
    for (const id of changed) fullness.set(id, next)
  }
  throw new Error('Expected an answer from the last round')
}
