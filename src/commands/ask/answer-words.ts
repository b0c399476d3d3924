import { lettersApart, nearest } from '../../language/nearest.js'
import { isUsageError, type Mend, mendedBy, UsageError, whatIsThere } from '../../model/usage-error.js'
import type { ActionsOptions } from '../actions/flags.js'
import { listActions } from '../actions/list-actions.js'
import type { Call, Command } from '../command.js'
import type { Answer } from '../environment.js'
import { hasFormOfId } from '../id-form.js'
import { isCalled } from './meant-commands.js'

/**
 * What words without a command ask for: of the id of one action, that action; else the list of those that they mean. Throws
 * UsageError for words that mean nothing or several things, with what to type: the name of a command that is nearly typed
 * goes first.
 */
export async function answerWords(options: ActionsOptions, call: Call): Promise<Answer> {
  const { words, commands, environment } = call
  const [only = '', ...others] = words
  if (hasFormOfId(only) && others.length === 0) {
    const shown = await actionShown(only, call)
    if (shown !== null) return shown
  }
  const about = ofOneAction(words, commands)
  if (about !== null) throw about
  try {
    return await listActions(options, environment)
  } catch (error) {
    throw isUsageError(error) ? withCommand(error, call) : error
  }
}

/** The action that a number names; null where it names none, and may mean something else. */
async function actionShown(id: string, { environment }: Call): Promise<Answer | null> {
  const { showAction } = await import('../show/show-action.js')
  try {
    return await showAction({ id, confidential: false, json: false }, environment)
  } catch (error) {
    // Of several actions each is offered; a number that is only near to one may be another word.
    if (!isUsageError(error)) throw error
    const offered = error.mend?.instead.length ?? 0
    if (offered > 1 || (offered > 0 && id.includes('/'))) throw error
    return null
  }
}

const visible = (commands: readonly Command[]): readonly Command[] =>
  commands.filter(({ hidden }) => hidden !== true)

/**
 * `epha 3.1 done`, `epha mark 3.1 as done`: to be minuted so, or asked whether it is; nobody but the asker knows. A question
 * that begins with the id or the command has no other words.
 */
function ofOneAction(words: readonly string[], commands: readonly Command[]): UsageError | null {
  const command = visible(commands).find(
    ({ name, arguments: takes = '' }) => takes.startsWith('<id') && words.indexOf(name) > 0,
  )
  const ids = words.filter(hasFormOfId)
  if (command === undefined || ids.length === 0) return null
  const isAlone = ids.length === words.length - 1
  if (!isAlone && words.some((word) => word.includes(':'))) return null
  const typed = words.join(' ')
  return new UsageError(`\`${typed}\` can be a command, or a question`, [], null, {
    flag: null,
    typed,
    instead: [
      { words: [command.name, ...ids].join(' '), meaning: command.summary },
      isAlone
        ? { words: ['actions', ...words].join(' '), meaning: 'which of these are so' }
        : { words: ['show', ...ids.slice(0, 1)].join(' '), meaning: 'how it stands' },
    ],
  })
}

/** The name of a command that a word is nearly. */
function nearCommand(word: string, commands: readonly Command[]): string | null {
  const names = visible(commands).flatMap(({ name, aliases = [] }) => [name, ...aliases])
  const most = word.length < 6 ? 1 : 2
  const near = word.length < 3 ? null : nearest(word, names)
  if (near === null) return null
  return near.startsWith(word.toLowerCase()) || lettersApart(word.toLowerCase(), near, most) <= most
    ? near
    : null
}

/** A mistake in words without a command: their first, or another of them, may be a command. */
function withCommand(error: UsageError, { words, commands }: Call): UsageError {
  const { pointed } = error
  const [first = ''] = words
  // "who is late": so short a word is near to many.
  const isFirst = (pointed === null || pointed.start === 0) && (first.length > 3 || words.length === 1)
  const near = isFirst && !visible(commands).some(isCalled(first)) ? nearCommand(first, commands) : null
  const names = visible(commands).map(({ name }) => name)
  if (near !== null && near !== first) {
    const mend: Mend = mendedBy(near, first)
    return new UsageError(
      `unknown command \`${first}\`; did you mean \`${near}\`?`,
      whatIsThere('commands', names, ' '),
      null,
      mend,
    )
  }
  if (pointed === null) return error
  const more = error.more.filter((line) => !line.startsWith('keys:'))
  return new UsageError(error.message, more, pointed, error.mend)
}
