import type { Answer, Environment } from './environment.js'
import type { Loaded } from './loaded.js'
import { writeOutput } from './output.js'

/** What was made, and the file that it goes into. */
interface Made {
  readonly made: string | Uint8Array
  readonly output: string
  readonly format: string
  readonly environment: Environment
  readonly loaded: Loaded
}

/** The answer with what was made in a file, and not on stdout: replaced whole, or left as it was. */
export function intoFile(answer: Answer, { made, output, format, environment, loaded }: Made): Answer {
  const { here } = environment
  const wrote = writeOutput(output, made, { format, here, workspace: loaded.workspace })
  return { ...answer, stdout: '', stderr: [...answer.stderr, wrote] }
}
