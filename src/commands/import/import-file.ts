import { basename, resolve } from 'node:path'
import { countsOf, houseMinutes } from '../../house/house.js'
import { withAnswers } from '../../house/review/answer.js'
import { reviewQuestionsIn } from '../../house/review/questions-in.js'
import type { Person } from '../../model/owner.js'
import type { Settings } from '../../model/settings.js'
import { rosterOfOne } from '../../register/roster/rosters.js'
import type { ImportedFile } from '../../render/imports.js'
import { visible } from '../../source/visible.js'
import { readWord, type WordDocument } from '../../word/document.js'
import { sumOfBytes } from '../../workspace/content-sum.js'
import { copyBeside } from '../../workspace/copy-beside.js'
import { isReadFile } from '../../workspace/folder.js'
import { makeFolder } from '../../workspace/folders.js'
import { refuseFolder } from '../../workspace/output-place.js'
import { isThere, readBytes } from '../../workspace/read.js'
import { replaceFile } from '../../workspace/replace-file.js'
import { quoted } from '../shell-word.js'
import type { MinutesThere } from './minutes-there.js'
import { readPdfApart } from './read-pdf.js'

/** What all files of one run share. */
export interface ImportRun {
  /** The folder for the minutes as it was typed; null for stdout. */
  readonly folder: string | null
  /** Put the new in place of minutes that are there. */
  readonly force: boolean
  /** Read a paper anew of which minutes are there. */
  readonly again: boolean
  readonly dryRun: boolean
  readonly date: string | null
  readonly settings: Settings
  readonly people: readonly Person[]
  readonly here: string
  /** Minutes that were there before the run. */
  readonly there: readonly MinutesThere[]
  /** Ids of the minutes that this run wrote. */
  readonly made: Set<string>
}

/** What became of one meeting of a file. */
export interface Outcome extends ImportedFile {
  /** The minutes; null where there are none. */
  readonly text: string | null
  /** What stood there before; null where nothing did. */
  readonly before: string | null
}

/** A file of which no minutes were made. */
export const notImported = (from: string, why: string, cure: string): Outcome => ({
  from,
  to: null,
  actions: 0,
  possible: 0,
  questions: [],
  notes: [],
  columnNames: [],
  refusal: { why, cure },
  text: null,
  before: null,
})

/** What the clerk should know of a paper that was read. */
function notesOf({
  documents,
  pageHeader,
  pageEdge,
  otherDay,
  hasHiddenText,
}: WordDocument): readonly string[] {
  return [
    ...(documents.length > 1 ? [`${documents.length} meetings are in it; each has a file of its own`] : []),
    ...(pageHeader === null ? [] : [`left out: what stands above each page, "${pageHeader}"`]),
    ...(pageEdge === null ? [] : [`left out: what else stands at the edge of each page, "${pageEdge}"`]),
    ...(otherDay === null
      ? []
      : [`the day above each page is another, ${otherDay}: the minutes say it themselves`]),
    ...(hasHiddenText ? ['left out: words that Word hides'] : []),
  ]
}

/** Makes minutes of one file: one file of minutes for each meeting in it. Throws UsageError where one cannot be written. */
export async function importFile(from: string, run: ImportRun): Promise<readonly Outcome[]> {
  const { here, settings, people, date } = run
  if (/\.(?:md|markdown)$/i.test(from))
    return [
      notImported(
        from,
        'Markdown, and so minutes already',
        'Put it into the minutes folder as it is; `epha check` reads it.',
      ),
    ]
  const read = readBytes(resolve(here, from))
  if (read.kind === 'unread') return [notImported(from, read.why, 'Look whether the path is right.')]
  const sha256 = sumOfBytes(read.bytes)
  const name = visible(basename(from))
  const file = { name: name.replace(/\.[^.]*$/, ''), absolutePath: resolve(here, from), date }
  const known = { ...settings, people: [...settings.people, ...people] }
  const word = await readWord(read.bytes, file, known, readPdfApart)
  if (word.kind === 'refusal') return [notImported(from, word.why, word.cure)]
  const { documents, hasTrackedChanges, pageHeader } = word
  if (documents.length > 1 && date !== null)
    return [
      notImported(
        from,
        `${documents.length} meetings are in it, and \`--date\` says one day`,
        `try:    epha import ${quoted(from)}`,
      ),
    ]
  const notes = notesOf(word)
  return documents.map((document, part) => {
    const isOfThisPaper = ({ source, absolutePath }: MinutesThere): boolean =>
      source === null || source.name === name || source.sha256 === sha256
        ? isInFolderOf(run, absolutePath)
        : false
    const others = run.there.filter((minutes) => !isOfThisPaper(minutes))
    const taken = new Set([...run.made, ...others.map(({ id }) => id)])
    const made = houseMinutes(document, {
      rosterOf: rosterOfOne,
      name,
      hash: sha256,
      date,
      people,
      settings,
      taken,
      mayBeNamed: (id) => isReadFile(`${id}.md`),
      hasTrackedChanges,
      pageHeader,
    })
    const { meeting, actions, possible, questions, columnNames } = made
    run.made.add(meeting)
    const outcome = {
      from,
      actions,
      possible,
      questions,
      refusal: null,
      notes: part === 0 ? notes : [],
      columnNames,
    }
    if (run.folder === null) return { ...outcome, to: '-', text: made.text, before: null }
    return written(outcome, { meeting, text: made.text, sha256 }, run)
  })
}

const pathIn = ({ folder, here }: ImportRun, meeting: string): string =>
  resolve(here, folder ?? '.', `${meeting}.md`)

const isInFolderOf = (run: ImportRun, absolutePath: string): boolean =>
  absolutePath.startsWith(pathIn(run, '').slice(0, -'.md'.length))

/** Minutes that are to be written. */
interface NewMinutes {
  readonly meeting: string
  readonly text: string
  /** Of the paper. */
  readonly sha256: string
}

function written(
  outcome: Omit<Outcome, 'to' | 'text' | 'before'>,
  { meeting, text: fresh, sha256 }: NewMinutes,
  run: ImportRun,
): Outcome {
  const { from } = outcome
  const { folder, here, there } = run
  const to = `${(folder ?? '.').replace(/[\\/]+$/, '')}/${meeting}.md`.replace(/^\.\//, '')
  const absolutePath = pathIn(run, meeting)
  const known = there.find((minutes) => minutes.absolutePath === absolutePath)
  const isOther = known !== undefined && known.source?.sha256 === sha256
  if (run.again && isOther)
    return { ...outcome, to, text: known.text, before: null, notes: ['the paper is the same as before'] }
  if (!run.force && !run.again && (known || isThere(absolutePath)))
    return notImported(from, `\`${to}\` is there already`, tryAgain(from, run))
  const kept = run.again ? known?.source?.answers : undefined
  const text = kept ? withAnswers(fresh, kept, reviewQuestionsIn) : fresh
  const questions = kept
    ? reviewQuestionsIn(text).map(({ number, line, words }) => ({ number, line, words }))
    : outcome.questions
  // An answer may say that something is no action.
  const counts = kept ? countsOf({ meeting, text }, { settings: run.settings, rosterOf: rosterOfOne }) : {}
  const before = known?.text ?? null
  const notes = [...outcome.notes]
  refuseFolder({ absolute: resolve(here, folder ?? '.'), shown: folder ?? '.', here })
  if (!run.dryRun) {
    makeFolder(resolve(here, folder ?? '.'), folder ?? '.')
    const copy = before === null || before === text ? null : copyBeside(absolutePath, to)
    if (copy !== null) notes.push(`the old is kept as ${copy}`)
    replaceFile(absolutePath, text, to)
  }
  return { ...outcome, ...counts, questions, notes, to, text, before }
}

const tryAgain = (from: string, { folder }: ImportRun): string => {
  const out = folder === null || folder === 'minutes' ? '' : ` --out ${quoted(folder)}`
  return `try:    epha import --again ${quoted(from)}${out}`
}
