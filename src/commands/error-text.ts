import { isUsageError, UsageError } from '../model/usage-error.js'
import { written } from '../render/lines.js'
import type { Terminal } from '../render/renderer.js'
import type { Environment } from './environment.js'

/** What is said beside a result, as stderr gets it: below a list on the same terminal, an empty line parts the two. */
export function asideText(lines: readonly string[], isBelow: boolean): string {
  return (isBelow && lines.length > 0 ? '\n' : '') + written(lines)
}

/** Why nothing could be done, as stderr gets it: a mistake in the request, or one in epha. */
export async function mistakeText(error: unknown, terminal: Terminal): Promise<string> {
  const mistake = isUsageError(error)
    ? error
    : new UsageError(`Wrong in epha, not in the minutes: ${String(error)}`)
  const { usageErrorLines } = await import('../render/errors.js')
  return written(usageErrorLines(mistake, terminal))
}

/** An error, and where it is a mistake in the request, with what is wrong in `epha.yaml` below it. */
export async function withSettings(error: unknown, environment: Environment): Promise<unknown> {
  if (!isUsageError(error)) return error
  const { withSettingsFaults } = await import('./settings-aside.js')
  return withSettingsFaults(error, environment).catch(() => error)
}
