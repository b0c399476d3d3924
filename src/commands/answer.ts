import { resolve } from 'node:path'
import type { Register } from '../model/register.js'
import { counted } from '../render/english.js'
import { unreadLines, unreadPartLines } from '../render/errors.js'
import { wrapped } from '../render/words.js'
import { replaceFile } from '../workspace/write.js'
import type { Answer, Environment } from './environment.js'
import type { Loaded } from './load.js'

/** The answer of a command that read minutes: its own lines, then what could not be read, and exit 3 for it. */
export function answerOf(
  stdout: string,
  stderr: readonly string[],
  { register, workspace, files, others }: Loaded,
  environment: Environment,
): Answer {
  const { palette, width } = environment.stderr
  const [are, give] = others === 1 ? ['is', 'it gives'] : ['are', 'they give']
  const parts = unreadParts(register)
  return {
    stdout,
    stderr: [
      ...[
        ...stderr,
        ...(others > 0
          ? [`${counted(others, 'file')} ${are} no minutes: ${give} neither a date nor an action.`]
          : []),
      ].flatMap((sentence) => wrapped(sentence, width)),
      ...unreadLines(register.unread, files, workspace.fromHere, palette),
      ...unreadPartLines(parts, workspace.fromHere, palette),
    ],
    exitCode: isIncomplete(register) ? 3 : 0,
  }
}

/** Whether some minutes, or a part of them, could not be read: exit 3. */
export function isIncomplete(register: Register): boolean {
  return register.unread.length + unreadParts(register).length > 0
}

function unreadParts({ problems }: Register): Register['problems'] {
  return problems.filter(({ rule }) => rule === 'minutes-unreadable')
}

/** The answer with its stdout in a file instead: replaced whole, or left as it was. */
export function intoFile(answer: Answer, output: string | null, environment: Environment): Answer {
  if (output === null) return answer
  replaceFile(resolve(environment.here, output), answer.stdout, output)
  return { ...answer, stdout: '' }
}
