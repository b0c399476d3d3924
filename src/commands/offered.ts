import { isUsageError, UsageError } from '../model/usage-error.js'

/**
 * An error as it is thrown by a command: a mistake offers that command, `try:    epha export --owner TR`. What reads
 * flags for several commands offers `epha actions`.
 */
export function errorOf(command: string, error: unknown): unknown {
  if (!isUsageError(error)) return error
  const more = error.more.map((line) => line.replace('epha actions ', `epha ${command} `))
  return new UsageError(error.message, more, error.pointed)
}
