import { visible } from '../source/visible.js'
import { counted } from './english.js'
import { type GridRow, printGrid } from './grid.js'
import { jsonText } from './json-text.js'
import type { Palette, Terminal } from './renderer.js'
import { words } from './words.js'

/** One file that was to be imported. */
export interface ImportedFile {
  /** As it was typed. */
  readonly from: string
  /** The minutes that were written; null where none were. */
  readonly to: string | null
  readonly actions: number
  /** Lines that may be actions and are none of the register. */
  readonly possible: number
  /** What the clerk should know of it: what was left out. */
  readonly notes: readonly string[]
  /** The headers of tables that became headings and tasks. */
  readonly columnNames: readonly string[]
  readonly questions: readonly { readonly number: number; readonly line: number; readonly words: string }[]
  /** Why it was not imported, and what to do. */
  readonly refusal: { readonly why: string; readonly cure: string } | null
}

/** One line a file: where its minutes went, or why there are none. */
export function importsTable(
  files: readonly ImportedFile[],
  { palette, width }: Terminal,
): readonly string[] {
  const rows = files.map((file): GridRow => {
    const from = [words(visible(file.from))]
    if (file.refusal) return [from, [words(`not imported: ${visible(file.refusal.why)}`, palette.soon)]]
    return [
      from,
      [words(visible(file.to ?? ''), palette.key)],
      [words(String(file.actions))],
      [words(String(file.questions.length))],
      // It is said what may be an action, and that none was found.
      ...(file.actions === 0 || file.possible > 0 ? [[words(mayBe(file.possible), palette.quiet)]] : []),
    ]
  })
  const columns = [
    { heading: 'FROM', most: 40 },
    { heading: 'TO', most: 40 },
    { heading: 'ACTIONS', right: true },
    { heading: 'TO CONFIRM', right: true },
  ]
  return printGrid({ columns, sections: [{ title: null, rows }] }, width, palette.quiet)
}

const mayBe = (possible: number): string =>
  possible === 0 ? 'no action found' : `${counted(possible, 'line')} possible`

/** So many headers of tables are told whole. */
const mostHeaders = 2

/** What the clerk should know of each file, one line each, and in one line what tables lost that became headings. */
export function noteLines(files: readonly ImportedFile[]): readonly string[] {
  const notes = files.flatMap(({ from, notes: own }) =>
    own.map((note) => (files.length === 1 ? visible(note) : `${visible(from)}: ${visible(note)}`)),
  )
  const [...headers] = new Set(files.flatMap(({ columnNames }) => columnNames))
  if (headers.length === 0) return notes
  const told = headers.slice(0, mostHeaders).map((header) => `"${visible(header)}"`)
  const more = headers.length > mostHeaders ? `, and ${headers.length - mostHeaders} more` : ''
  return [...notes, `left out: the names of columns of what is no table now: ${told.join(', ')}${more}`]
}

/** What to do about each file that was not imported. */
export function refusalLines(files: readonly ImportedFile[]): readonly string[] {
  return files.flatMap(({ from, refusal }) =>
    refusal === null ? [] : [`${visible(from)}: ${visible(refusal.cure)}`],
  )
}

/** "2 of 4 files imported: 12 actions, 10 things to confirm. 2 were not (exit 3)." */
export function importsSummary(files: readonly ImportedFile[]): string {
  const done = files.filter((file) => file.refusal === null)
  const sum = (of: (file: ImportedFile) => number) => done.reduce((total, file) => total + of(file), 0)
  const actions = counted(
    sum((file) => file.actions),
    'action',
  )
  const question = thingsToConfirm(sum((file) => file.questions.length))
  const left = files.length - done.length
  const not = left === 0 ? '' : ` ${left} ${left === 1 ? 'was' : 'were'} not (exit 3).`
  return `${done.length} of ${counted(files.length, 'file')} imported: ${actions}, ${question}.${not}`
}

const thingsToConfirm = (number: number) => `${number} ${number === 1 ? 'thing' : 'things'} to confirm`

/** What one file asks, in the order of the document, each with its line of the file that was written. */
export function questionLines({ to, questions }: ImportedFile, palette: Palette): readonly string[] {
  if (questions.length === 0) return []
  const width = Math.max(...questions.map(({ line }) => String(line).length))
  const last = String(questions.length).length
  return [
    `${thingsToConfirm(questions.length)}${to === null || to === '-' ? '' : ` in ${palette.key(visible(to))}`}`,
    ...questions.map(
      ({ number, line, words: question }) =>
        `  ${String(number).padStart(last)}  line ${String(line).padEnd(width)}  ${visible(question)}`,
    ),
  ]
}

/** The same for programs. */
export function importsJson(files: readonly ImportedFile[]): string {
  const done = files.filter((file) => file.refusal === null)
  const report = {
    version: 1,
    files: files.map(({ from, to, actions, possible, notes, columnNames, questions, refusal }) => ({
      from,
      to,
      actions,
      possible,
      notes,
      columnNames: [...new Set(columnNames)],
      questions: questions.map(({ number, line, words: message }) => ({ number, line, message })),
      refused: refusal && { why: refusal.why, cure: refusal.cure },
    })),
    counts: {
      imported: done.length,
      refused: files.length - done.length,
      actions: done.reduce((sum, file) => sum + file.actions, 0),
      questions: done.reduce((sum, file) => sum + file.questions.length, 0),
    },
  }
  return `${jsonText(report, 2)}\n`
}
