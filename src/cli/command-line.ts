import { CommanderError, type Command as CommandParser } from 'commander'
import type { Command } from '../commands/command.js'
import type { FlagValues } from '../commands/flag-values.js'
import { programOf, type RunCommand } from './program.js'

/** A command line that words can be typed on. */
export interface CommandLine {
  /** Reads words and runs the command that they name. Throws UsageError for a mistake, CommanderError where help or the version was shown. */
  readonly parse: (words: readonly string[]) => Promise<void>
  /** The flags of every command, as far as they were read. */
  readonly flags: () => FlagValues
}

/** What a command line is made of: all commands, the version, what runs one, and how wide its help is. */
export interface CommandLineParts {
  readonly commands: readonly Command[]
  readonly version: string
  readonly run: RunCommand
  readonly width: () => number
}

/**
 * The command line of all commands. Only those are declared whose name is among the words, and the one without a name: to
 * declare all of them takes longer than most answers. What these few cannot make out, and help, which tells of the others,
 * is for the whole of it.
 */
export function commandLine({ commands, version, run, width }: CommandLineParts): CommandLine {
  let latest: CommandParser | null = null
  const parse = async (words: readonly string[]): Promise<void> => {
    let isBegun = false
    const few = programOf(
      commandsNamed(words, commands),
      version,
      (...call) => {
        isBegun = true
        return run(...call)
      },
      width,
    )
    latest = few
    const written = withheld(few)
    try {
      await few.parseAsync([...words], { from: 'user' })
      return
    } catch (error) {
      if (isBegun) throw error
      if (error instanceof CommanderError && error.code === 'commander.version') {
        process.stdout.write(written())
        throw error
      }
    }
    latest = programOf(commands, version, run, width)
    await latest.parseAsync([...words], { from: 'user' })
  }
  return { parse, flags: () => latest?.opts() ?? {} }
}

/** The commands that words may mean, as far as names tell: the one that they begin with, else each, and the one without a name. */
function commandsNamed(words: readonly string[], commands: readonly Command[]): readonly Command[] {
  const [first] = words
  const isNamed = (word: string | undefined, { name, aliases = [], isUnnamed = false }: Command): boolean =>
    word !== undefined && !isUnnamed && [name, ...aliases].includes(word)
  const meant = commands.filter((command) => isNamed(first, command))
  if (meant.length > 0) return meant
  return commands.filter(
    (command) => command.isUnnamed === true || words.some((word) => isNamed(word, command)),
  )
}

/** Keeps a program and its commands from showing anything, and gives what they would have shown so far. */
function withheld(program: CommandParser): () => string {
  const shown: string[] = []
  for (const parser of [program, ...program.commands])
    parser.configureOutput({ writeOut: (text) => void shown.push(text), writeErr: () => undefined })
  return () => shown.join('')
}
