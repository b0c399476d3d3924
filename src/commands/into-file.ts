import type { Answer, Environment } from './environment.js'
import type { Loaded } from './loaded.js'
import { writeOutput } from './output.js'

/** The answer with its stdout in a file instead: replaced whole, or left as it was. */
export function intoFile(
  answer: Answer,
  output: string,
  {
    format,
    environment,
    loaded,
  }: { readonly format: string; readonly environment: Environment; readonly loaded: Loaded },
): Answer {
  const { here } = environment
  const wrote = writeOutput(output, answer.stdout, { format, here, workspace: loaded.workspace })
  return { ...answer, stdout: '', stderr: [...answer.stderr, wrote] }
}
