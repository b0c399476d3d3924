import type { Register } from '../model/register.js'
import { counted } from '../render/english.js'
import { apartSentences, unreadLines, unreadPartLines } from '../render/errors.js'
import { settingsFaultLines } from '../render/settings-mistakes.js'
import { wrapped } from '../render/words.js'
import type { Answer, Environment } from './environment.js'
import type { Loaded } from './loaded.js'
import { isWithoutSettings, settingsFaultsOf } from './settings-aside.js'

/**
 * The answer of a command that read minutes: its own lines, then what is wrong with `epha.yaml` and what could not be
 * read; exit 3 where minutes, or `epha.yaml` as a whole, could not.
 */
export function answerOf(
  stdout: string,
  stderr: readonly string[],
  loaded: Loaded,
  environment: Environment,
): Answer {
  const { register, workspace, files, others, apart } = loaded
  const { palette, width } = environment.stderr
  const faults = settingsFaultsOf(loaded)
  const unread = register.unread.filter((file) => file !== faults.unread)
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
        ...apartSentences(apart.map(({ path }) => workspace.fromHere(path))),
      ].flatMap((sentence) => wrapped(sentence, width)),
      ...settingsFaultLines(faults, palette),
      ...unreadLines(unread, files - (register.unread.length - unread.length), workspace.fromHere, palette),
      ...unreadPartLines(parts, workspace.fromHere, palette),
    ],
    exitCode: isIncomplete(register) || isWithoutSettings(faults) ? 3 : 0,
  }
}

/** Whether some minutes, or a part of them, could not be read: exit 3. */
export function isIncomplete(register: Register): boolean {
  return register.unread.length + unreadParts(register).length > 0
}

function unreadParts({ problems }: Register): Register['problems'] {
  return problems.filter(({ rule }) => rule === 'minutes-unreadable')
}
