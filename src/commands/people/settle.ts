import { type RosterChange, withRosterChange } from '../../edit/roster.js'
import { dayText } from '../../language/day-text.js'
import { foldedName } from '../../language/name-form.js'
import type { ListPlace } from '../../model/member.js'
import type { Question } from '../../model/question.js'
import type { Register } from '../../model/register.js'
import { UsageError } from '../../model/usage-error.js'
import { contradictionOf } from '../../query/contradiction.js'
import { questionsOf } from '../../query/questions.js'
import { counted } from '../../render/english.js'
import { contradictionInWords, questionInWords, questionReason } from '../../render/questions.js'
import { wrapped } from '../../render/words.js'
import { visible } from '../../source/visible.js'
import { type EditedFile, writeEdited } from '../../workspace/edited-file.js'
import { settingsFileOf } from '../../workspace/settings-file.js'
import type { Workspace } from '../../workspace/workspace.js'
import { answerOf } from '../answer.js'
import type { Host, Keys } from '../command.js'
import type { Answer, Environment } from '../environment.js'
import { load } from '../load.js'
import { latestMeeting } from './list-people.js'
import { refuseUnreadable } from './settings-text.js'

/** Questions that are being asked, and what was answered so far. */
interface Session {
  readonly environment: Environment
  readonly register: Register
  readonly keys: Keys
  readonly say: (line: string) => void
  /** A path of the minutes as people type it. */
  readonly fromHere: (path: string) => string
  readonly workspace: Workspace
  file: EditedFile
  kept: number
  /** Names that are somebody's by now, folded. */
  readonly settled: Set<string>
  /** Lists on which people stand under names that answers gave them, by key. */
  readonly lists: Map<string, readonly ListPlace[]>
}

/**
 * Asks what is open about people, one question after another, a key each. Each answer stands in `epha.yaml` before the
 * next question. Throws UsageError without a terminal, and where `epha.yaml` cannot be read or written.
 */
export async function settleQuestions(environment: Environment, { keys, say }: Host): Promise<Answer> {
  if (keys === null)
    throw new UsageError('`--settle` asks on a terminal, and there is none', ['try:    epha people'])
  const loaded = await load(environment)
  const { register, workspace } = loaded
  const file = settingsFileOf(workspace)
  refuseUnreadable(file)
  const questions = questionsOf(register)
  if (questions.length === 0) return answerOf('Nothing is open.\n', [], loaded, environment)
  const session: Session = {
    environment,
    register,
    keys: keys(),
    say: (line) => {
      for (const part of wrapped(visible(line), environment.stderr.width)) say(part)
    },
    fromHere: workspace.fromHere,
    workspace,
    file,
    kept: 0,
    settled: new Set(),
    lists: new Map(),
  }
  session.say(`${counted(questions.length, 'question')}; each answer is kept at once in ${file.shown}.`)
  try {
    await ask(questions, session)
  } finally {
    session.keys.end()
  }
  const kept =
    session.kept === 0 ? 'No answer was kept.' : `${counted(session.kept, 'answer')} kept in ${file.shown}.`
  return answerOf(`${kept}\n`, [], loaded, environment)
}

async function ask(questions: readonly Question[], session: Session): Promise<void> {
  const { say, settled, register } = session
  for (const [at, question] of questions.entries()) {
    const names = [question.written.name, question.person.name]
    if (names.some((name) => settled.has(foldedName(name)))) continue
    say('')
    say(`${at + 1} of ${questions.length}  ${questionInWords(question)}`)
    say(`${questionReason(question, latestMeeting(register))}.`)
    const key = await keyFor(session)
    if (key === 'q') return
    if (key === 'y') await keepYes(question, session)
    if (key === 'n') await keepNo(question, session)
  }
}

/** Waits for one of the keys; whatever else is pressed is no answer. */
async function keyFor({ keys, environment }: Session): Promise<'y' | 'n' | 's' | 'q'> {
  const { palette } = environment.stderr
  const choices = [
    ['y', 'yes'],
    ['n', 'no'],
    ['s', 'skip'],
    ['q', 'stop and keep'],
  ].map(([key = '', does]) => `${palette.key(key)} ${does}`)
  for (;;) {
    const key = (await keys.press(`${choices.join(', ')}: `)).toLowerCase()
    if (key === 'y' || key === 'n' || key === 's' || key === 'q') return key
    if (key === '') return 'q'
  }
}

async function keepYes(question: Question, session: Session): Promise<void> {
  const { written, person } = question
  const contradiction = contradictionOf(question, session.lists.get(person.key) ?? [], session.register)
  if (contradiction !== null) {
    session.say(`Not kept: ${contradictionInWords(question, contradiction, session.fromHere)}`)
    return
  }
  const change: RosterChange = {
    kind: 'person',
    person: { key: person.key, name: person.name, aliases: [written.name] },
  }
  if (!(await keep(change, `${written.name} is ${person.name}`, question, session))) return
  session.settled.add(foldedName(written.name))
  session.lists.set(person.key, [...(session.lists.get(person.key) ?? []), ...written.lists])
}

async function keepNo(question: Question, session: Session): Promise<void> {
  const { written, person } = question
  const change: RosterChange = { kind: 'different', pair: [written.name, person.name] }
  await keep(change, `${written.name} is not ${person.name}`, question, session)
}

/** Puts an answer into `epha.yaml`, with a comment that says when and why; or says what to write by hand. */
async function keep(
  change: RosterChange,
  answer: string,
  question: Question,
  session: Session,
): Promise<boolean> {
  const { environment, register, say, file } = session
  const reason = `${dayText(environment.today)}: ${answer}; ${questionReason(question, latestMeeting(register))}`
  const edited = withRosterChange(file.text ?? '', change, reason)
  if (edited.kind === 'refused') {
    say(`Not kept: nothing can be added to ${file.shown} here: ${edited.why}. To write there by hand:`)
    for (const line of edited.byHand) say(line)
    return false
  }
  session.file = await writeEdited(session.workspace, file, edited.text)
  session.kept++
  say(`Kept: ${answer}.`)
  return true
}
