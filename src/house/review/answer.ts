import { isDay, isMonth } from '../../model/day.js'
import type { About, ReviewQuestion } from '../../model/review.js'
import { oneLine } from '../../source/lines.js'
import { choicesOf } from './choices.js'
import { ownersOfTask } from './questions-in.js'

/** An answer as it is typed: a key, and behind a colon what the key asks for: "y", "2", "e:TR". */
export interface ReviewAnswer {
  readonly key: string
  readonly typed: string | null
}

/** The text after an answer, and what was kept; or why the question does not offer it. */
export type Answered =
  | { readonly kind: 'answered'; readonly text: string; readonly kept: string }
  | { readonly kind: 'refused'; readonly why: string }

const refused = (why: string): Answered => ({ kind: 'refused', why })

/** Reads an answer: "y", "2", "e:TR". */
export function readReviewAnswer(written: string): ReviewAnswer {
  const [key = '', ...typed] = written.split(':')
  const rest = typed.join(':').trim()
  return { key: key.trim().toLowerCase(), typed: rest === '' ? null : rest }
}

const initials = /^[\p{L}@][\p{L}\p{M}\p{N}'’.@ /_-]{0,80}$/u

/** Answers a question of some minutes: changes what it is about, takes it out, and keeps the answer with the source. */
export function answerQuestion(text: string, question: ReviewQuestion, answer: ReviewAnswer): Answered {
  const choice = choicesOf(question).find(({ key }) => key === answer.key)
  if (!choice) return refused(`\`${answer.key}\` is not offered`)
  if (choice.typed !== null && answer.typed === null)
    return refused(`\`${choice.key}\` needs what is meant: \`${choice.key}:…\``)
  if (choice.typed === null && answer.typed !== null)
    return refused(`\`${choice.key}\` takes nothing behind it`)
  if (choice.typed === 'day' && !isDay(answer.typed ?? '') && !isMonth(answer.typed ?? ''))
    return refused(`\`${answer.typed}\` is no day: write it like 2011-06-13`)
  if (choice.typed === 'initials' && !initials.test(answer.typed ?? ''))
    return refused(`\`${answer.typed}\` names nobody`)
  const lines = text.split('\n')
  const end = /\r$/.test(lines[0] ?? '') ? '\r' : ''
  const change = changeOf(question.about, answer)
  const done = withChange(lines, question, change, end)
  const kept = answer.typed === null ? answer.key : `${answer.key}:${answer.typed}`
  return {
    kind: 'answered',
    text: withKept(done, question.words, kept, end).join('\n'),
    kept: change.kept,
  }
}

/** What an answer changes. */
interface Change {
  /** Lines (from 1) that become others, or go. */
  readonly lines: ReadonlyMap<number, (line: string) => string | null>
  /** Lines of front matter by what they begin with. */
  readonly front: (line: string) => string
  /** The line that stands where the question stood. */
  readonly instead: string | null
  /** What was kept, in words. */
  readonly kept: string
}

const nothing: Change = { lines: new Map(), front: (line) => line, instead: null, kept: 'as it was read' }

function changeOf(about: About, { key, typed }: ReviewAnswer): Change {
  switch (about.kind) {
    case 'date':
      return typed === null ? nothing : { ...nothing, front: withDate(typed), kept: typed }
    case 'title':
      return typed === null ? nothing : { ...nothing, front: withTitle(oneLine(typed)), kept: oneLine(typed) }
    case 'name': {
      const other = about.others[Number(key) - 1]
      return other === undefined
        ? nothing
        : { ...nothing, front: renamed(about.key, about.readAs, other), kept: other }
    }
    case 'task': {
      if (key === 'y') return nothing
      const other = typed ?? about.others[Number(key) - 1]
      const ofTask = (line: string): string | null => (other === undefined ? null : withOwner(line, other))
      const lines = new Map([[about.line, ofTask]])
      // "RH AGREED to …" is read by itself: the clerk knows better.
      if (about.said !== null)
        lines.set(about.said, (line) => (agreed.test(line) ? `${ignore}\n\n${line}` : line))
      return { ...nothing, lines, kept: other ?? 'no action' }
    }
    case 'no action': {
      const other = typed ?? about.others[Number(key) - 1]
      if (other === undefined) return { ...nothing, kept: 'no action' }
      return {
        ...nothing,
        instead: `- [ ] ${other}: ${withoutStop(about.sentence)}`,
        kept: `an action of ${other}`,
      }
    }
    case 'column': {
      const column = Number(key) - 1
      const tasks = about.rows.flatMap(({ who, cells }) => {
        const words = cells[column] ?? ''
        return words === '' ? [] : [`- [ ] ${who}: ${withoutStop(words)}`]
      })
      return about.columns[column] === undefined
        ? { ...nothing, kept: 'no actions' }
        : {
            ...nothing,
            instead: tasks.join('\n'),
            kept: tasks.length === 1 ? '1 action' : `${tasks.length} actions`,
          }
    }
    case 'note':
      return nothing
  }
}

const agreed = /\bAGREED\b/
const ignore = '<!-- epha-ignore -- read otherwise by the clerk -->'

const withoutStop = (sentence: string): string => sentence.replace(/[.]$/, '')

/** "- [ ] AF to hold it" with another owner. */
function withOwner(line: string, owner: string): string {
  const [, lead = '', words = ''] = /^(- \[[ xX]\] )(.*)$/.exec(line) ?? []
  const own = ownersOfTask(words)
  return own ? `${lead}${owner}${words.slice(own.owners.length)}` : line
}

const withDate = (day: string) => (line: string) =>
  /^date:/.test(line) ? `date: ${day}` : /^title:/.test(line) ? `${line}\u0000date: ${day}` : line
const withTitle = (title: string) => (line: string) =>
  /^title:/.test(line) ? `title: ${JSON.stringify(title)}` : /^# /.test(line) ? `# ${title}` : line

/** "  PS: Petra Sand" with another name. */
const renamed = (key: string, before: string, after: string) => (line: string) =>
  line.startsWith(`  ${key}:`) ? line.replace(before, () => after) : line

function withChange(
  lines: readonly string[],
  question: ReviewQuestion,
  { lines: changed, front, instead }: Change,
  end: string,
): readonly string[] {
  const hasDate = lines.some((line) => /^date:/.test(line))
  const result: string[] = []
  let isTop = true
  for (const [at, line] of lines.entries()) {
    const bare = line.replace(/\r$/, '')
    if (at + 1 === question.line) {
      if (instead !== null) result.push(...instead.split('\n').map((each) => `${each}${end}`))
      // The empty line that stood around it goes with it.
      else if (result.at(-1)?.trim() === '') result.pop()
      continue
    }
    const change = changed.get(at + 1)
    const own = change ? change(bare) : isTop ? front(bare) : bare
    if (/^# /.test(bare)) isTop = false
    if (own === null) {
      if (result.at(-1)?.trim() === '' && (lines[at + 1] ?? '').trim() === '') result.pop()
      continue
    }
    if (own === bare) {
      result.push(line)
      continue
    }
    const [first = '', added] = own.split('\u0000')
    for (const each of first.split('\n')) result.push(`${each}${end}`)
    if (added !== undefined && !hasDate) result.push(`${added}${end}`)
  }
  return result
}

/** Keeps an answer below `source`, so that the same question of a changed paper is not asked again. */
function withKept(lines: readonly string[], words: string, kept: string, end: string): readonly string[] {
  const bare = lines.map((line) => line.replace(/\r$/, ''))
  const close = bare.findIndex((line, at) => at > 0 && line === '---')
  const source = bare.findIndex((line, at) => at < close && line === 'source:')
  if (source < 0) return lines
  let last = source
  while (last + 1 < close && /^ /.test(bare[last + 1] ?? '')) last++
  const has = bare.slice(source, last + 1).includes('  answers:')
  const line = `    ${JSON.stringify(words)}: ${JSON.stringify(kept)}`
  const added = [...(has ? [] : ['  answers:']), line].map((each) => `${each}${end}`)
  return [...lines.slice(0, last + 1), ...added, ...lines.slice(last + 1)]
}

/** The minutes with the answers that were kept of an earlier copy, where the same is asked again. */
export function withAnswers(
  text: string,
  kept: ReadonlyMap<string, string>,
  questionsIn: (text: string) => readonly ReviewQuestion[],
): string {
  let now = text
  for (const [words, written] of kept) {
    const question = questionsIn(now).find((each) => each.words === words)
    const answered = question && answerQuestion(now, question, readReviewAnswer(written))
    if (answered?.kind === 'answered') now = answered.text
  }
  return now
}
