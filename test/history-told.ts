import type { Environment } from '../src/commands/environment.js'
import { logAction } from '../src/commands/log/log-action.js'
import { plain } from '../src/render/renderer.js'

/** A folder, read on a day of June 2011 for a paper of any width. */
export function environmentAt(here: string, minutes: string | null = null): Environment {
  const paper = { palette: plain, width: null }
  return { here, minutes, today: '2011-06-20', stdout: paper, stderr: paper }
}

/** The kinds of change of an action, by the subject of the commit that made them. */
export async function historyTold(id: string, environment: Environment): Promise<readonly string[]> {
  const answer = await logAction(
    { id, format: 'json' as const, csv: {}, output: null, confidential: true },
    environment,
  )
  const {
    history,
  }: {
    readonly history: readonly {
      readonly subject: string | null
      readonly changes: readonly { readonly kind: string }[]
    }[]
  } = JSON.parse(answer.stdout)
  return history.map(({ subject, changes }) => `${subject}: ${changes.map(({ kind }) => kind).join(' ')}`)
}
