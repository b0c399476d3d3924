import { appendFileSync } from 'node:fs'
import { UsageError } from '../model/usage-error.js'
import { reasonOf } from './read.js'

/** Adds text at the end of a file that others write too, such as a job summary. Throws UsageError where it cannot. */
export function appendText(absolute: string, text: string): void {
  try {
    appendFileSync(absolute, text)
  } catch (error) {
    throw new UsageError(`\`${absolute}\` could not be written: ${reasonOf(error)}`)
  }
}
