import type { Command, Flag } from '../commands/command.js'
import { everywhereFlags } from '../commands/shared-flags.js'
import type { UsageError } from '../model/usage-error.js'
import { flagNames } from './one-minus.js'
import type { Part } from './parts.js'

/** Flags that the program answers itself, whatever the command. */
const programFlags: readonly Flag[] = [{ flags: '--version', help: '' }]

/** What people call a format that goes into a file. */
const fileFormats: ReadonlyMap<string, string> = new Map([
  ['xlsx', 'xlsx'],
  ['excel', 'xlsx'],
  ['docx', 'docx'],
  ['word', 'docx'],
])

// to excel · as csv · in word
const beforeFormat = /^(?:to|as|in|into)$/i

/**
 * The words of a command with the one that was not understood typed as the flag that it names: `json` as `--json`,
 * `board.xlsx` as `-o board.xlsx`, `to excel` as `-o list.xlsx`, `may.md` as `--minutes may.md`; null where none of them
 * names one.
 */
export function withFlagFor(
  error: UsageError,
  parts: readonly Part[],
  command: Command,
): readonly string[] | null {
  const typed = parts.find(
    (part, at) =>
      part.kind === 'operand' && isNamedIn(error, parts, at) && flagFor(part.text, command) !== null,
  )
  const flag = typed === undefined ? null : flagFor(typed.text, command)
  if (typed === undefined || flag === null) return null
  const at = parts.indexOf(typed)
  const texts = parts.map(({ lead, text }) => `${lead}${text}`)
  return [...texts.slice(0, isLinked(parts, at) ? at - 1 : at), ...flag, ...texts.slice(at + 1)]
}

const isLinked = (parts: readonly Part[], at: number): boolean =>
  parts[at - 1]?.kind === 'operand' && beforeFormat.test(parts[at - 1]?.text ?? '')

/** Whether a mistake names a word, or the one that leads to it: `to` of `to excel`. */
const isNamedIn = ({ message }: UsageError, parts: readonly Part[], at: number): boolean =>
  /^unknown word |, unexpected `|^no meetings are called |^No minutes found: /.test(message) &&
  [parts[at], isLinked(parts, at) ? parts[at - 1] : undefined].some(
    (part) => part !== undefined && message.includes(`\`${part.text}\``),
  )

function flagFor(word: string, command: Command): readonly string[] | null {
  const small = word.toLowerCase()
  const flags = [...command.flags, ...everywhereFlags, ...programFlags].filter(
    ({ hidden }) => hidden !== true,
  )
  const named = (name: string): Flag | undefined => flags.find((flag) => flagNames(flag).includes(name))
  const flag = named(`--${small}`)
  // "minutes of march": what takes a value is mostly a word of the question.
  if (flag !== undefined && !flag.flags.includes('<')) return [`--${small}`]
  const output = named('--output')
  if (/\.(?:md|markdown)$/i.test(word)) return ['--minutes', word]
  if (command.isUnnamed && /\.(?:docx?|odt|pdf)$/i.test(word)) return ['import', word]
  if (output !== undefined && /\.(?:csv|xlsx|docx|json|ics)$/i.test(word)) return ['-o', word]
  const formats = named('--format')?.choices ?? []
  const file = fileFormats.get(small)
  if (file !== undefined)
    return output !== undefined && formats.includes(file) ? ['-o', `list.${file}`] : null
  return formats.includes(small) ? ['--format', small] : null
}
