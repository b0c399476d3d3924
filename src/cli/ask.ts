import { createInterface } from 'node:readline'

/** Asks a question on a terminal; an end of the input is an empty answer. */
export function ask(
  question: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<string> {
  const terminal = createInterface({ input, output })
  return new Promise((answered) => {
    terminal.once('close', () => answered(''))
    terminal.question(question, (answer) => {
      answered(answer)
      terminal.close()
    })
  })
}
