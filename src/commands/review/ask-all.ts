import { answerQuestion } from '../../house/review/answer.js'
import { choicesOf } from '../../house/review/choices.js'
import { reviewQuestionsIn } from '../../house/review/questions-in.js'
import type { ReviewChoice, ReviewQuestion } from '../../model/review.js'
import { keysLine, questionBlock, reviewChoiceLines } from '../../render/review.js'
import { visible } from '../../source/visible.js'
import { type EditedFile, writeEdited } from '../../workspace/edited-file.js'
import type { Workspace } from '../../workspace/workspace.js'
import type { Host, Keys } from '../command.js'
import type { Environment } from '../environment.js'

/** A walk through the questions of a file. */
interface Walk {
  readonly workspace: Workspace
  file: EditedFile
  /** The texts before each answer, the last on top. */
  readonly before: { readonly text: string; readonly number: number }[]
  readonly skipped: Set<number>
  readonly keys: Keys
  readonly say: (line: string) => void
}

/**
 * Asks what a file leaves open, question by question, a key each. Each answer stands in the file before the next
 * question; the last can be taken back. Gives how many questions are left.
 */
export async function askAll(
  { file: opened, workspace }: { readonly file: EditedFile; readonly workspace: Workspace },
  environment: Environment,
  { keys: keysOf, say }: Host,
): Promise<number> {
  const all = reviewQuestionsIn(opened.text ?? '')
  const order = new Map(all.map(({ number }, at) => [number, at + 1]))
  if (keysOf === null) return all.length
  const keys = keysOf()
  const walk: Walk = { workspace, file: opened, before: [], skipped: new Set(), keys, say }
  try {
    for (;;) {
      const question = openQuestions(walk).find(({ number }) => !walk.skipped.has(number))
      if (!question) break
      const place = { at: order.get(question.number) ?? question.number, of: all.length }
      for (const line of questionBlock(question, place, environment.stderr)) say(line)
      for (const line of reviewChoiceLines(choicesOf(question), environment.stderr)) say(line)
      if (!(await answered(question, walk, environment))) break
      say('')
    }
  } finally {
    keys.end()
  }
  return openQuestions(walk).length
}

const openQuestions = ({ file }: Walk): readonly ReviewQuestion[] => reviewQuestionsIn(file.text ?? '')

/** Waits until a question has its answer, was skipped or taken back; false where the clerk stops. */
async function answered(question: ReviewQuestion, walk: Walk, environment: Environment): Promise<boolean> {
  const { keys, say } = walk
  const choices = choicesOf(question)
  for (;;) {
    const key = (await keys.press(keysLine(choices, environment.stderr))).toLowerCase()
    if (key === '' || key === 'q') return false
    if (key === 's') {
      walk.skipped.add(question.number)
      return true
    }
    if (key === 'u') {
      const last = walk.before.pop()
      if (!last) continue
      walk.file = await writeEdited(walk.workspace, walk.file, last.text)
      say('Taken back.')
      return true
    }
    const choice = choices.find((each) => each.key === key)
    if (!choice) continue
    const typed = choice.typed === null ? null : await typedAt(choice, keys)
    if (choice.typed !== null && typed === null) continue
    const outcome = answerQuestion(walk.file.text ?? '', question, { key, typed })
    if (outcome.kind === 'refused') {
      say(visible(outcome.why))
      continue
    }
    walk.before.push({ text: walk.file.text ?? '', number: question.number })
    walk.file = await writeEdited(walk.workspace, walk.file, outcome.text)
    say(`Kept: ${visible(outcome.kept)}. The question was removed from the file.`)
    return true
  }
}

const asks: Readonly<Record<NonNullable<ReviewChoice['typed']>, string>> = {
  initials: 'Whose initials or name',
  day: 'Which day, like 2011-06-13',
  title: 'Which title',
}

/** What is typed behind a key, letter by letter, up to Enter; null where nothing is. */
async function typedAt({ typed }: ReviewChoice, keys: Keys): Promise<string | null> {
  if (typed === null) return null
  const words = await keys.line(`${asks[typed]}: `)
  return words.trim() === '' ? null : words.trim()
}
