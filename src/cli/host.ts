import type { Host, Keys } from '../commands/command.js'
import type { Answer } from '../commands/environment.js'
import { asideText } from '../commands/error-text.js'

/** All of a stream, as text. */
async function textOf(stream: NodeJS.ReadStream): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

/** Asks a question on a terminal, which gives the answer as a line; an end of the input is an empty answer. */
function ask(question: string, { stdin, stderr }: NodeJS.Process): Promise<string> {
  return new Promise((answered) => {
    const answer = (words: string): void => {
      stdin.pause()
      answered(words)
    }
    stdin.once('data', (line: Buffer | string) => answer(String(line)))
    stdin.once('end', () => answer(''))
    stderr.write(question)
  })
}

// Ctrl-C and Ctrl-D, which a terminal that gives single keys hands on
const endOfInput = /^[\x03\x04]$/

/** Keys of the terminal without waiting for Enter; arrows and the like are none. */
function keysOf({ stdin, stderr }: NodeJS.Process): Keys {
  const waiting: string[] = []
  let isOver = false
  let wake = (): void => undefined
  stdin.setRawMode(true)
  stdin.on('data', (chunk: Buffer | string) => {
    const text = String(chunk)
    if (!text.startsWith('\x1b')) waiting.push(...[...text].filter((key) => key !== '\r' && key !== '\n'))
    wake()
  })
  stdin.on('end', () => {
    isOver = true
    wake()
  })
  return {
    press: async (question) => {
      stderr.write(question)
      stdin.resume()
      while (waiting.length === 0 && !isOver)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      const key = waiting.shift() ?? ''
      const pressed = endOfInput.test(key) ? '' : key
      stderr.write(`${/^[\p{L}\p{N}?]$/u.test(pressed) ? pressed : ''}\n`)
      return pressed
    },
    end: () => {
      stdin.setRawMode(false)
      stdin.pause()
    },
  }
}

/** Says when Ctrl-C is typed, which ends a command that waits. */
function interrupted(process: NodeJS.Process): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort())
  return controller.signal
}

/** Shows an answer: results on stdout, everything else on stderr, and the exit code it has for now. */
export function showAnswer({ stdout, stderr, exitCode }: Answer, process: NodeJS.Process): void {
  process.exitCode = exitCode
  process.stdout.write(stdout)
  const isBelow = process.stdout.isTTY && process.stderr.isTTY && stdout !== ''
  process.stderr.write(asideText(stderr, isBelow))
}

/** The process, as commands may use it. */
export function hostOf(process: NodeJS.Process, version: string): Host {
  const { env, stdin, stderr, platform } = process
  return {
    versions: { epha: version, node: process.version },
    platform,
    variables: env,
    now: () => new Date(),
    randomWord: () => crypto.randomUUID(),
    readInput: () => textOf(stdin),
    ask: stdin.isTTY && stderr.isTTY ? (question) => ask(question, process) : null,
    keys: stdin.isTTY && stderr.isTTY ? () => keysOf(process) : null,
    say: (line) => stderr.write(`${line}\n`),
    show: (answer) => showAnswer(answer, process),
    interrupted: () => interrupted(process),
  }
}
