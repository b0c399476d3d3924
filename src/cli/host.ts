import type { Host } from '../commands/command.js'
import type { Answer } from '../commands/environment.js'
import { asideText } from '../commands/error-text.js'
import { unobeyed, written } from '../render/lines.js'
import { keysOn } from './keys.js'

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

/** Says when Ctrl-C is typed, which ends a command that waits. */
function interrupted(process: NodeJS.Process): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort())
  return controller.signal
}

/** Shows an answer: results on stdout, everything else on stderr, and the exit code it has for now. */
export function showAnswer(answer: Answer, process: NodeJS.Process): void {
  const { stdout, stderr, exitCode, isForRunner = false } = answer
  process.exitCode = exitCode
  const isOverheard = process.env.GITHUB_ACTIONS === 'true' && !isForRunner
  process.stdout.write(isOverheard ? unobeyed(stdout) : stdout)
  const isBelow = process.stdout.isTTY && process.stderr.isTTY && stdout !== ''
  process.stderr.write(asideText(stderr, isBelow))
}

/** Whether somebody sits at both ends. Looking makes the streams, which most commands do not need. */
const isAtTerminal = ({ stdin, stderr }: NodeJS.Process): boolean => stdin.isTTY && stderr.isTTY

/** The process, as commands may use it. */
export function hostOf(process: NodeJS.Process, version: string): Host {
  const { env, platform } = process
  return {
    versions: { epha: version, node: process.version },
    platform,
    variables: env,
    now: () => new Date(),
    randomWord: () => crypto.randomUUID(),
    readInput: () => textOf(process.stdin),
    get ask() {
      return isAtTerminal(process) ? (question: string) => ask(question, process) : null
    },
    get keys() {
      return isAtTerminal(process) ? () => keysOn(process.stdin, (text) => process.stderr.write(text)) : null
    },
    say: (line) => process.stderr.write(written([line])),
    show: (answer) => showAnswer(answer, process),
    interrupted: () => interrupted(process),
  }
}
