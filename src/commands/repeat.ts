import { resolve } from 'node:path'
import { isUsageError } from '../model/usage-error.js'
import { usageErrorLines } from '../render/errors.js'
import type { Answer, Environment } from './environment.js'
import { findMinutes } from './find-minutes.js'

/** What to do again, and what does not count as a change. */
export interface Repetition {
  readonly run: () => Promise<Answer>
  readonly show: (answer: Answer) => void
  /** Paths from the current folder that the command writes itself. */
  readonly writes: readonly string[]
  readonly stop: AbortSignal
}

/**
 * Answers again whenever minutes or `epha.yaml` change. Minutes that are wrong while they are being
 * written are told of, and watched on.
 */
export async function repeatOnChange(
  { run, show, writes, stop }: Repetition,
  environment: Environment,
): Promise<void> {
  const { here, minutes, today } = environment
  const { folder, settings } = findMinutes(minutes, here, today)
  const paths = [folder]
  if (settings !== null)
    paths.push(resolve(folder, settings.kind === 'read' ? settings.file.path : settings.unread.path))
  const answer = async (): Promise<void> => {
    try {
      show(await run())
    } catch (error) {
      if (!isUsageError(error)) throw error
      show({ stdout: '', stderr: usageErrorLines(error, environment.stderr), exitCode: 3 })
    }
  }
  const { onChange } = await import('../workspace/watch.js')
  await onChange(
    paths,
    writes.map((path) => resolve(here, path)),
    answer,
    stop,
  )
}
