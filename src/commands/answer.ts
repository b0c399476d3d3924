import { resolve } from 'node:path'
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
  const parts = register.problems.filter(({ rule }) => rule === 'minutes-unreadable')
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
    exitCode: register.unread.length + parts.length > 0 ? 3 : 0,
  }
}

/** The answer with its stdout in a file instead: replaced whole, or left as it was. */
export function intoFile(answer: Answer, output: string | null, environment: Environment): Answer {
  if (output === null) return answer
  replaceFile(resolve(environment.here, output), answer.stdout, output)
  return { ...answer, stdout: '' }
}
