import { aftermathsIn } from '../../check/silent-minutes.js'
import { dayText } from '../../language/day-text.js'
import type { Listed } from '../../model/listing.js'
import { listedOn } from '../../query/standing.js'
import { isBeforeLine } from '../../register/line.js'
import { written } from '../../render/lines.js'
import { confidentialJson, showJson, showLines } from '../../render/show.js'
import { confidentialLines } from '../../render/summary.js'
import { whyJson, whyLines } from '../../render/why.js'
import { visible } from '../../source/visible.js'
import { answerOf } from '../answer.js'
import type { Answer, Environment } from '../environment.js'
import { loadActions } from '../load-actions.js'
import type { Loaded } from '../loaded.js'
import { sourceTexts } from '../source-lines.js'
import { findAction } from './find-action.js'

/** Which action, and whether its words may be shown though they were minuted in confidence. */
export interface OneAction {
  readonly id: string
  readonly confidential: boolean
  /** For programs. */
  readonly json: boolean
}

/**
 * What a command has to say of one action. Of a confidential one that is its id alone, unless it is asked for as
 * such.
 */
async function answerAbout(
  { id, confidential, json }: OneAction,
  environment: Environment,
  textOf: (listed: Listed, loaded: Loaded) => string,
): Promise<Answer> {
  const loaded = await loadActions(environment, { allTime: true })
  const { register, today } = loaded
  const action = findAction(id, register)
  if (action.confidential && !confidential) {
    const notes = confidentialLines(1, 'action')
    if (json) return answerOf(confidentialJson(action, today), notes, loaded, environment)
    const line = `${environment.stdout.palette.key(visible(action.id))}  confidential`
    return answerOf(written([line]), notes, loaded, environment)
  }
  const { since } = loaded.settings.register
  const line =
    since !== null && isBeforeLine(action, since)
      ? [`It lies before ${dayText(since)} (register.since): lists show it with --all-time.`]
      : []
  return answerOf(textOf(listedOn(action, register, today), loaded), line, loaded, environment)
}

/** One action over its whole life: what it is, what is known of it, and what each meeting said. */
export function showAction(options: OneAction, environment: Environment): Promise<Answer> {
  return answerAbout(options, environment, (listed, { register, workspace, today }) =>
    options.json
      ? showJson(listed, today)
      : written(
          showLines(listed, {
            ...environment.stdout,
            people: register.people,
            fromHere: workspace.fromHere,
            textOf: sourceTexts(workspace),
          }),
        ),
  )
}

/** Why an action is outstanding, overdue, whose it is, and why later entries are the same. */
export function explainAction(options: OneAction, environment: Environment): Promise<Answer> {
  return answerAbout(options, environment, (listed, { register, workspace, today }) => {
    const textOf = sourceTexts(workspace)
    const context = {
      ...environment.stdout,
      today,
      register,
      fromHere: workspace.fromHere,
      textOf,
      mentions: aftermathsIn(register, today, textOf)(listed.action).mentions,
    }
    return options.json ? whyJson(listed, context) : written(whyLines(listed, context))
  })
}
