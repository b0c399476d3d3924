import { expect } from 'vitest'
import { commands } from '../../../src/commands/index.js'
import { typed } from '../../typed.js'

/** The words of a command line as sh parts them: quotes, and what stands between them. */
export function wordsOf(line: string): readonly string[] {
  const words: string[] = []
  for (const [word] of line.matchAll(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g))
    words.push(
      word.replace(/'([^']*)'|"([^"]*)"/g, (_, single?: string, double?: string) => single ?? double ?? ''),
    )
  return words
}

/** The commands that an error offers, as they would be pasted. */
export function offersIn(stderr: string, program = 'epha'): readonly string[] {
  return [...stderr.matchAll(/^ {2}(?:try|or|next): +(\S.*?)(?: {10}.*)?$/gm)]
    .map(([, command = '']) => command)
    .filter((command) => command.startsWith(`${program} `))
    .map((command) => `epha ${command.slice(program.length + 1)}`)
}

/** They send, wait, ask on the terminal, or write where no `--dry-run` keeps them from it. */
const isNotTyped = (words: readonly string[]): boolean =>
  ['undo', 'triage', 'init', 'completion', 'doctor'].includes(words[0] ?? '') ||
  words.some((word) =>
    [
      '--help',
      '--send',
      '--watch',
      '--stdin',
      '--open',
      '--settle',
      '--write-baseline',
      '--out',
      '-o',
      '--fix',
    ].includes(word),
  )

// True of the minutes that lie there, and not of what was typed.
const ofTheMinutes =
  /^error: (?:`\S+` is there already|The next meeting has a file already|No day is known of the next|`.+` needs (?:minutes in a git repository|a commit that has minutes)|None of the|the saved query|`.+` is approved, and a record|`.+` is an agenda|`.+` needs a branch that has)/m

/** Types what was offered: it has to be a command that is understood. */
export async function typeOffers(offers: readonly string[], here: string): Promise<void> {
  for (const offer of offers) {
    const [, ...words] = wordsOf(offer)
    if (isNotTyped(words)) continue
    const command = commands.find(({ name }) => name === words[0])
    const isWriting = command?.flags.some(({ flags }) => flags === '--dry-run') ?? false
    const { stderr, exitCode } = await typed(isWriting ? [...words, '--dry-run'] : words, here)
    const isRefused = exitCode === 2 && !ofTheMinutes.test(stderr)
    expect([offer, isRefused ? stderr : '']).toEqual([offer, ''])
  }
}
