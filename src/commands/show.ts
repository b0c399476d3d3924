import { showLines } from '../render/show.js'
import type { Answer, Environment } from './environment.js'
import { answerAbout, type OneAction } from './one-action.js'
import { sourceTexts } from './source-lines.js'

/** One action over its whole life: what it is, what is known of it, and what each meeting said. */
export function show(options: OneAction, environment: Environment): Promise<Answer> {
  return answerAbout(options, 'show', environment, (listed, { register, workspace }) =>
    showLines(listed, {
      ...environment.stdout,
      people: register.people,
      fromHere: workspace.fromHere,
      textOf: sourceTexts(workspace),
    }),
  )
}
