import { listedOn } from '../query/listed.js'
import { written } from '../render/lines.js'
import { showLines } from '../render/show.js'
import { confidentialLines } from '../render/summary.js'
import { visible } from '../source/visible.js'
import { answerOf } from './answer.js'
import type { Answer, Environment } from './environment.js'
import { findAction } from './find-action.js'
import { load } from './load.js'

/** One action over its whole life. A confidential one shows its id alone, unless it is asked for as such. */
export async function show(
  options: { readonly id: string; readonly confidential: boolean },
  environment: Environment,
): Promise<Answer> {
  const loaded = await load(environment)
  const { register, workspace, today } = loaded
  const { stdout } = environment
  const action = findAction(options.id, register.actions, 'show')
  if (action.confidential && !options.confidential)
    return answerOf(
      `${stdout.palette.key(visible(action.id))}  confidential\n`,
      confidentialLines(1, 'action'),
      loaded,
      environment,
    )
  const paper = { ...stdout, people: register.people, fromHere: workspace.fromHere }
  return answerOf(written(showLines(listedOn(action, register, today), paper)), [], loaded, environment)
}
