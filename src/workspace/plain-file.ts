import { appendFileSync, readFileSync } from 'node:fs'
import { UsageError } from '../model/usage-error.js'
import { reasonOf } from './reason.js'

/** Adds text at the end of a file that others write too, such as a job summary. Throws UsageError where it cannot. */
export function appendText(absolute: string, text: string): void {
  try {
    appendFileSync(absolute, text)
  } catch (error) {
    throw new UsageError(
      `Unexpected place \`${absolute}\`, expected one that can be written: ${reasonOf(error)}`,
    )
  }
}

/** The text of a file that is no minutes; null where there is none of that name. Throws UsageError where it cannot be read. */
export function textIfThere(absolute: string, shown: string): string | null {
  try {
    return readFileSync(absolute, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new UsageError(`Unexpected \`${shown}\`, expected a file that can be read: ${reasonOf(error)}`)
  }
}
