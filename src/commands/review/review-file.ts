import { dirname, resolve } from 'node:path'
import { answerQuestion, readReviewAnswer } from '../../house/review/answer.js'
import { choicesOf } from '../../house/review/choices.js'
import { reviewQuestionsIn } from '../../house/review/questions-in.js'
import type { ReviewQuestion } from '../../model/review.js'
import { UsageError } from '../../model/usage-error.js'
import { counted } from '../../render/english.js'
import { written } from '../../render/lines.js'
import { choiceLines, questionBlock } from '../../render/review.js'
import { type EditedFile, writeEdited } from '../../workspace/edited-file.js'
import { openWorkspace } from '../../workspace/folder.js'
import { readTextFile } from '../../workspace/read.js'
import type { Workspace } from '../../workspace/workspace.js'
import type { Host } from '../command.js'
import type { Answer, Environment } from '../environment.js'
import { quoted } from '../shell-word.js'
import { askAll } from './ask-all.js'

/** What was typed after `epha review`. */
export interface ReviewOptions {
  readonly file: string
  /** `4=y,5=1`; null where they are asked for. */
  readonly answers: string | null
}

function openedFile(file: string, here: string): EditedFile {
  const absolute = resolve(here, file)
  const reading = readTextFile(absolute, file, true)
  if (reading.kind === 'unread')
    throw new UsageError(`\`${file}\` could not be read: ${reading.unread.why}`, ['Nothing was changed.'])
  return { absolute, shown: file, text: reading.file.text, bom: reading.file.bom }
}

/** The folder that a file of minutes lies in. */
function workspaceOf({ absolute, shown }: EditedFile, here: string): Workspace {
  const workspace = openWorkspace(dirname(absolute), here)
  if (workspace) return workspace
  throw new UsageError(`\`${shown}\` could not be read: its folder is gone`, ['Nothing was changed.'])
}

/** The questions with their keys, for whoever answers without a terminal. */
function listed(questions: readonly ReviewQuestion[], file: EditedFile, { stdout }: Environment): Answer {
  const [first] = questions
  const blocks = questions.flatMap((question, at) => [
    ...(at === 0 ? [] : ['']),
    ...questionBlock(question, { of: questions.length, at: at + 1 }, stdout),
    ...choiceLines(choicesOf(question), stdout),
  ])
  const key = first && (choicesOf(first)[0]?.key ?? 'y')
  return {
    stdout: written(blocks),
    stderr: first ? [`answer: epha review ${quoted(file.shown)} --answers ${first.number}=${key}`] : [],
    exitCode: 0,
  }
}

/** The choices of the questions that were answered with something else. */
function refusal(why: string, questions: readonly ReviewQuestion[]): UsageError {
  const offered = questions.map((question) => {
    const keys = choicesOf(question).map(
      ({ key, typed, label }) => `${key}${typed === null ? '' : ':…'} ${label}`,
    )
    return `${question.number}: ${keys.join(', ')}`
  })
  return new UsageError(why, [...offered, 'Nothing was changed.'])
}

/** Gives all answers, or none: one that is not offered changes nothing. */
function answerAll(list: string, questions: readonly ReviewQuestion[], text: string): string {
  const given = list.split(',').map((part) => {
    const [, number, answer] = /^\s*(\d{1,4})\s*=\s*(.+?)\s*$/.exec(part) ?? []
    return { part: part.trim(), number: Number(number), answer: readReviewAnswer(answer ?? '') }
  })
  let now = text
  for (const { part, number, answer } of given) {
    const question = questions.find((each) => each.number === number)
    if (!question)
      throw refusal(
        `\`${part}\` in \`--answers\` is no answer, expected a number of a question and a key`,
        questions,
      )
    const current = reviewQuestionsIn(now).find((each) => each.number === number)
    if (!current)
      throw refusal(`\`${part}\` is a second answer to question ${number}, expected one`, [question])
    const answered = answerQuestion(now, current, answer)
    if (answered.kind === 'refused')
      throw refusal(`\`${part}\` in \`--answers\` cannot be taken: ${answered.why}`, [current])
    now = answered.text
  }
  return now
}

/**
 * Answers the questions of imported minutes: as they were typed, else key by key on the terminal, each answer kept at
 * once. Throws UsageError for an answer that is not offered, and then nothing is changed.
 */
export async function reviewFile(
  { file: typed, answers }: ReviewOptions,
  environment: Environment,
  host: Host,
): Promise<Answer> {
  const file = openedFile(typed, environment.here)
  const questions = reviewQuestionsIn(file.text ?? '')
  if (answers !== null) {
    if (questions.length === 0)
      throw new UsageError(`\`--answers\` does nothing: nothing is to be confirmed in \`${file.shown}\``, [
        'Nothing was changed.',
      ])
    const text = answerAll(answers, questions, file.text ?? '')
    await writeEdited(workspaceOf(file, environment.here), file, text)
    return summary(file, questions.length, reviewQuestionsIn(text).length)
  }
  if (questions.length === 0)
    return { stdout: `Nothing is to be confirmed in ${file.shown}.\n`, stderr: [], exitCode: 0 }
  if (host.keys === null) return listed(questions, file, environment)
  const left = await askAll({ file, workspace: workspaceOf(file, environment.here) }, environment, host)
  return summary(file, questions.length, left)
}

function summary({ shown }: EditedFile, before: number, left: number): Answer {
  const kept = `${counted(before - left, 'answer')} kept in ${shown}`
  const more = left === 0 ? 'nothing is left to confirm' : `${counted(left, 'thing')} left to confirm`
  return { stdout: `${kept}; ${more}.\n`, stderr: [], exitCode: 0 }
}
