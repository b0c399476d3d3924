import type { Problem } from '../model/problem.js'
import { UsageError } from '../model/usage-error.js'
import { counted } from '../render/counts.js'
import { compare, readBaseline, writeBaseline } from './baseline.js'
import type { LineOf } from './line-reader.js'

/** A file of problems to live with, and what is to be done with it. */
export interface BaselineRequest {
  readonly file: string
  readonly write: boolean
  readonly mayGrow: boolean
}

/** What is left of the problems, and what to say of those that are not. */
export interface Left {
  readonly problems: readonly Problem[]
  /** Sentences for stderr. */
  readonly notes: readonly string[]
}

/** What is left of the problems when the baseline has been looked at, or written. Throws UsageError where there is none. */
export async function againstBaseline(
  problems: readonly Problem[],
  { file, write, mayGrow }: BaselineRequest,
  here: string,
  lineOf: LineOf,
): Promise<Left> {
  const before = readBaseline(file, here)
  if (before === null && !write)
    throw new UsageError(`Unexpected baseline \`${file}\`, expected a file that is there`, [
      `try:    epha check --baseline ${file} --write-baseline`,
    ])
  const { fresh, known } =
    before === null ? { fresh: problems, known: 0 } : await compare(problems, before, lineOf)
  if (!write) return { problems: fresh, notes: [`${counted(known, 'problem')} in the baseline.`] }
  if (before !== null && fresh.length > 0 && !mayGrow)
    return {
      problems: fresh,
      notes: ['The baseline was not written: it would grow. --allow-growth lets it.'],
    }
  await writeBaseline(file, here, problems, lineOf)
  return { problems: [], notes: [`${counted(problems.length, 'problem')} written to the baseline.`] }
}
