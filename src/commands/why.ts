import { whyLines } from '../render/why.js'
import type { Answer, Environment } from './environment.js'
import { answerAbout, type OneAction } from './one-action.js'
import { sourceTexts } from './source-lines.js'

/** Why an action is outstanding, overdue, whose it is, and why later entries are the same. */
export function why(options: OneAction, environment: Environment): Promise<Answer> {
  return answerAbout(options, 'why', environment, (listed, { register, workspace, today }) =>
    whyLines(listed, {
      ...environment.stdout,
      today,
      register,
      fromHere: workspace.fromHere,
      textOf: sourceTexts(workspace),
    }),
  )
}
