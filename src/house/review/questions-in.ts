import { vocabularyOf } from '../../language/languages.js'
import { anyOf } from '../../language/phrases.js'
import { readingIn, spoken } from '../../language/spoken.js'
import type { About, ReviewQuestion } from '../../model/review.js'
import { noOwnWords } from '../../model/settings.js'
import { oneLine } from '../../source/lines.js'
import { namesTogether } from '../tasks.js'

// As the import writes it, above all else that has lines of its own.
const frontLanguage = /^---\r?\n(?:[^-\n][^\n]*\n){1,40}?language: ([a-z]{2})\r?\n/
const betweenOwners = spoken(({ places }) => new RegExp(`/| ${anyOf(places.and)} `))
const asked = /^<!-- epha-review (\d{1,4}): (.*) -->$/
const task = /^- \[[ xX]\] (.*)$/
const heading = /^#{1,6} /
const mostOthers = 6

// "the date: "2010-09", read from …" · "the title and the date: the paper gives none"
const date = /^the (?:title and the )?date: (?:"(\d{4}-\d{2}(?:-\d{2})?)", read from|the paper gives none)/
const title = /^the title: /
// "PS read as Petra Sand, who is named in item 2; Paul Stone and Pia Sell fits too"
const name = /^(\S{1,6}) read as ([^;,]{1,80})(?:, who is named in item [^;]{1,20})?; (.{1,300}) fits too$/
// "Lead" in the table names people, and what they are to do is not said; …
const peopleColumn = /^"([^"]{1,120})" in the table names people, /
const noAction = /(?:read as (?:no actions?|a decision)|nobody is marked; .*)$/
// "item 1: AM and CP stand beside "Mend the taps", and which of them …"
const beside = /^(?:[^":]{1,80}: )?([^":]{1,120}) stand beside "/
const quotation = /^(?:[^":]{1,200}: )?(?:[^":]{1,120} stand beside )?"([^"]{1,400}?)(?: …)?"/

/** The owners at the beginning of a task, "RH/AF to …" or "Ada Marsh: …"; null where it names none. */
export function ownersOfTask(words: string): { readonly owners: string; readonly length: number } | null {
  const found = /^(\S.{0,120}?)(?: to |: )/.exec(words)
  return found?.[1] === undefined ? null : { owners: found[1], length: found[0].length }
}

/** The questions of some minutes, in their order. */
export function reviewQuestionsIn(text: string): readonly ReviewQuestion[] {
  const tags = frontLanguage.exec(text)?.slice(1) ?? []
  return readingIn(vocabularyOf(tags, noOwnWords), () => questionsIn(text))
}

function questionsIn(text: string): readonly ReviewQuestion[] {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''))
  return lines.flatMap((line, at): readonly ReviewQuestion[] => {
    const found = asked.exec(line)
    if (!found) return []
    const [, number, words = ''] = found
    const about = aboutOf(words, lines, at)
    const sentence = sentenceFor(about, lines, at)
    return [{ number: Number(number), line: at + 1, words, about, sentence }]
  })
}

function aboutOf(words: string, lines: readonly string[], at: number): About {
  const day = date.exec(words)
  if (day) return { kind: 'date', guess: day[1] ?? null }
  if (title.test(words)) return { kind: 'title' }
  const person = name.exec(words)
  if (person) {
    const [, key = '', readAs = '', others = ''] = person
    return { kind: 'name', key, readAs, others: others.split(' and ') }
  }
  const people = peopleColumn.exec(words)?.[1]
  if (people !== undefined) return columnAbove(people, lines, at)
  const here = ownersOfItem(lines, at)
  if (noAction.test(words)) {
    const named = beside.exec(words)?.[1]?.split(' and ') ?? []
    const all = named.length > 1 ? [namesTogether(named)] : []
    const others = [...new Set([...named, ...all, ...here])].slice(0, mostOthers)
    return { kind: 'no action', sentence: sentenceOf(words, lines, at), others }
  }
  const line = taskAbove(words, lines, at)
  const own = line === null ? null : ownersOfTask(task.exec(lines[line] ?? '')?.[1] ?? '')
  if (line === null || !own) return { kind: 'note' }
  const left = here.filter((who) => who !== own.owners)
  const said = paragraphLine(lines, at)
  return {
    kind: 'task',
    line: line + 1,
    owner: own.owners,
    others: left,
    said: said === null ? null : said + 1,
  }
}

/** The table above a question by its column of people. */
function columnAbove(name: string, lines: readonly string[], at: number): About {
  const last = lines.findLastIndex((line, index) => index < at && line.startsWith('|'))
  const first = lines.findLastIndex((line, index) => index < last && !line.startsWith('|')) + 1
  const [header = [], , ...rows] = lines.slice(first, last + 1).map(cellsIn)
  const people = header.findIndex((cell) => cell.replace(/["“”]/g, "'") === name)
  const others = header.flatMap((cell, column) => (column === people || cell === '' ? [] : [column]))
  return {
    kind: 'column',
    columns: others.map((column) => header[column] ?? ''),
    rows: rows.map((cells) => ({
      who: cells[people] ?? '',
      cells: others.map((column) => cells[column] ?? ''),
    })),
  }
}

/** The cells of a row as it is written, each on one line. */
const cellsIn = (line: string): readonly string[] =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => oneLine(cell.replaceAll('<br>', ' ').replaceAll('\\|', '|')))

/** The task directly above a question, past other questions: the last whose owner the question names, else the last. */
function taskAbove(words: string, lines: readonly string[], at: number): number | null {
  let last: number | null = null
  for (let above = at - 1; above >= 0; above--) {
    const line = lines[above] ?? ''
    if (line === '' || asked.test(line)) continue
    const owner = ownersOfTask(task.exec(line)?.[1] ?? '')?.owners
    if (owner === undefined) break
    last ??= above
    if (owner.split(betweenOwners()).some((who) => words.includes(who))) return above
  }
  return last
}

/** The owners of the other tasks of the item, then those of the whole file, each once. */
function ownersOfItem(lines: readonly string[], at: number): readonly string[] {
  const start = lines.findLastIndex((line, index) => index < at && /^## /.test(line))
  const next = lines.findIndex((line, index) => index > at && /^## /.test(line))
  const of = (some: readonly string[]): readonly string[] =>
    some.flatMap((line) => {
      const own = ownersOfTask(task.exec(line)?.[1] ?? '')
      return own ? [own.owners] : []
    })
  const own = of(lines.slice(Math.max(0, start), next < 0 ? lines.length : next))
  return [...new Set([...own, ...of(lines)])].slice(0, mostOthers)
}

/** Where the paragraph above a question and above the tasks there stands; null without one. */
function paragraphLine(lines: readonly string[], at: number): number | null {
  for (let above = at - 1; above >= 0; above--) {
    const line = lines[above] ?? ''
    if (line === '' || asked.test(line) || task.test(line)) continue
    return heading.test(line) || line === '---' || line.startsWith('<!--') ? null : above
  }
  return null
}

function paragraphAbove(lines: readonly string[], at: number): string | null {
  const line = paragraphLine(lines, at)
  return line === null ? null : oneLine((lines[line] ?? '').replace(/^[*-] |\*\*/g, ''))
}

/** The whole sentence that a question quotes the beginning of, as the paragraph above has it; else what it quotes. */
function sentenceOf(words: string, lines: readonly string[], at: number): string {
  const begun = quotation.exec(words)?.[1] ?? words
  const paragraph = paragraphAbove(lines, at) ?? ''
  const start = paragraph.replace(/["“”]/g, "'").indexOf(begun)
  if (start < 0) return begun
  return /^.*?[.!?](?=\s|$)/.exec(paragraph.slice(start))?.[0] ?? paragraph.slice(start)
}

function sentenceFor(about: About, lines: readonly string[], at: number): string | null {
  if (about.kind === 'no action') return about.sentence
  return about.kind === 'task' ? paragraphAbove(lines, at) : null
}
