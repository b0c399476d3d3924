import { type RegisterChange, withRegisterSetting } from '../../edit/register-setting.js'
import { UsageError } from '../../model/usage-error.js'
import { doneAfter, type LineAdvice, type LineSetting, lineAdvice } from '../../query/line-advice.js'
import { differenceLines } from '../../render/difference.js'
import { written } from '../../render/lines.js'
import { writeEdited } from '../../workspace/edited-file.js'
import { settingsFileOf } from '../../workspace/settings-file.js'
import { answerOf } from '../answer.js'
import type { Host } from '../command.js'
import type { Answer, Environment } from '../environment.js'
import { load } from '../load.js'
import type { Loaded } from '../loaded.js'
import { refuseUnreadable } from '../people/settings-text.js'
import { adviceSentences } from './line.js'

/** The words of `--fix`. */
export const lineSettings: readonly LineSetting[] = ['since', 'unmentioned']

/**
 * Puts into `epha.yaml` the one setting of the register that fits the minutes, or the one that was asked for, and
 * shows the difference before. On a terminal it asks before it writes. Throws UsageError where both fit and none was
 * asked for, where it is set already, and where `epha.yaml` cannot be read or written.
 * @param asked null for the one that fits
 */
export async function writeLine(
  asked: LineSetting | null,
  environment: Environment,
  { ask, show }: Host,
): Promise<Answer> {
  const loaded = await load(environment)
  const file = settingsFileOf(loaded.workspace)
  refuseUnreadable(file)
  refuseSecond(asked, loaded, file.shown)
  const advice = lineAdvice(loaded.register, loaded.today)
  const setting = asked ?? theOneThatFits(advice)
  const change = setting === null ? null : changeOf(setting, advice)
  if (change === null)
    return answerOf(
      '',
      ['Nothing is to be written: neither setting fits.', ...adviceSentences(advice)],
      loaded,
      environment,
    )
  const edited = withRegisterSetting(file.text ?? '', change)
  if (edited.kind === 'refused')
    throw new UsageError(`Nothing was added to \`${file.shown}\`: ${edited.why}`, [
      'To be written there by hand:',
      ...edited.byHand,
    ])
  const stdout = written([
    file.shown,
    ...differenceLines([file.text ?? '', edited.text], environment.stdout.palette),
  ])
  const done = `Written to ${file.shown}; \`epha actions\` is what is left.`
  if (ask === null) {
    await writeEdited(loaded.workspace, file, edited.text)
    return answerOf(stdout, [done], loaded, environment)
  }
  show({ stdout, stderr: [], exitCode: 0 })
  const isWanted = /^y(?:es)?$/i.test((await ask('Write it? y or n: ')).trim())
  if (isWanted) await writeEdited(loaded.workspace, file, edited.text)
  return answerOf('', [isWanted ? done : 'Nothing was written.'], loaded, environment)
}

function refuseSecond(asked: LineSetting | null, { settings }: Loaded, shown: string): void {
  const { since, doneAfter: after } = settings.register
  const isSet =
    asked === 'since'
      ? since !== null
      : asked === 'unmentioned'
        ? after !== null
        : since !== null || after !== null
  if (isSet)
    throw new UsageError(`\`register\` is set in \`${shown}\` already`, [
      'Another day, or another number of meetings, is yours to write there.',
    ])
}

function theOneThatFits({ fits }: LineAdvice): LineSetting | null {
  const [only = null, other] = fits
  if (other !== undefined)
    throw new UsageError('Two settings of the register fit, and which is meant only you know', [
      'try:    epha doctor --fix unmentioned          what the list no longer has is done',
      'or:     epha doctor --fix since          a line in time',
    ])
  return only
}

/** Null where no meeting was held from which a line could be counted. */
function changeOf(setting: LineSetting, { best }: LineAdvice): RegisterChange | null {
  if (setting === 'unmentioned') return { doneAfter }
  return best && { since: best.since }
}
