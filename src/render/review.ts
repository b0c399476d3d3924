import type { ReviewChoice, ReviewQuestion } from '../model/review.js'
import { visible } from '../source/visible.js'
import { type GridRow, printGrid } from './grid.js'
import type { Terminal } from './renderer.js'
import { words, wrapped } from './words.js'

/** Where a question stands among those of its file. */
export interface QuestionPlace {
  /** From 1. */
  readonly at: number
  readonly of: number
}

const indent = (text: string, { width }: Terminal): readonly string[] =>
  wrapped(text, width === null ? null : Math.max(20, width - 2)).map((line) => `  ${line}`)

/** Words behind a label, the later lines below the first. */
function labelled(label: string, text: string, { width }: Terminal): readonly string[] {
  const lead = `  ${label}   `
  const lines = wrapped(text, width === null ? null : Math.max(20, width - lead.length))
  return lines.map((line, at) => `${at === 0 ? lead : ' '.repeat(lead.length)}${line}`)
}

/** A question with the sentence that it is about, what was read, and why. */
export function questionBlock(
  question: ReviewQuestion,
  { at, of }: QuestionPlace,
  terminal: Terminal,
): readonly string[] {
  const { about, sentence, line } = question
  const read = readAs(question)
  return [
    `${at} of ${of}  line ${line}`,
    '',
    ...(sentence === null ? [] : [...indent(`"${visible(sentence)}"`, terminal), '']),
    ...(read === null ? [] : labelled('Read as', visible(read), terminal)),
    ...labelled(about.kind === 'note' ? 'Look at' : 'Because', visible(question.words), terminal),
    '',
  ]
}

function readAs({ about }: ReviewQuestion): string | null {
  switch (about.kind) {
    case 'date':
      return about.guess ?? 'a meeting without a day'
    case 'name':
      return `${about.key} is ${about.readAs}`
    case 'task':
      return about.owner
    case 'no action':
      return 'no action'
    case 'column':
      return 'no actions'
    default:
      return null
  }
}

/** The keys of a question, one a line; `number=key` is how they are typed after `--answers`. */
export function choiceLines(
  choices: readonly ReviewChoice[],
  { palette, width }: Terminal,
): readonly string[] {
  const rows = choices.map(
    ({ key, label, typed }): GridRow => [
      [words('  ')],
      [words(typed === null ? key : `${key}:…`, palette.key)],
      [words(visible(label))],
    ],
  )
  const columns = [{ heading: '' }, { heading: '' }, { heading: '' }]
  return printGrid({ columns, sections: [{ title: null, rows }] }, width, palette.quiet).filter(
    (line) => line.trim() !== '',
  )
}

/** The same on a terminal, with the keys that answer nothing. */
export function reviewChoiceLines(choices: readonly ReviewChoice[], terminal: Terminal): readonly string[] {
  const { palette } = terminal
  const all = [
    ...choices.map(({ key, label }) => [key, label] as const),
    ['s', 'skip'] as const,
    ['u', 'undo the last'] as const,
    ['q', 'stop and keep'] as const,
  ]
  return [...all.map(([key, label]) => `  ${palette.key(key)}  ${visible(label)}`), '']
}

/** "y, 1-3, e, s, u or q: " */
export function keysLine(choices: readonly ReviewChoice[], { palette }: Terminal): string {
  const numbers = choices.filter(({ key }) => /^\d+$/.test(key)).map(({ key }) => key)
  const [first] = numbers
  const last = numbers.at(-1)
  const range = first === undefined ? [] : [first === last ? first : `${first}-${last}`]
  const before = choices.filter(({ key }) => key === 'y').map(({ key }) => key)
  const behind = choices.filter(({ key }) => key === 'e').map(({ key }) => key)
  const keys = [...before, ...range, ...behind, 's', 'u']
  return `  ${keys.map((key) => palette.key(key)).join(', ')} or ${palette.key('q')}: `
}
