/** Asks a question on a terminal, which gives the answer as a line; an end of the input is an empty answer. */
export function ask(
  question: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<string> {
  return new Promise((answered) => {
    const answer = (words: string): void => {
      input.pause()
      answered(words)
    }
    input.once('data', (line: Buffer | string) => answer(String(line)))
    input.once('end', () => answer(''))
    output.write(question)
  })
}
