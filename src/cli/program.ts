import { Command as CommandParser, Option } from 'commander'
import type { Command, Flag } from '../commands/command.js'
import type { FlagValues } from '../commands/flag-values.js'
import { everywhereFlags } from '../commands/shared-flags.js'
import { usageErrorOf } from './usage-errors.js'

/** Runs a command with the words and flags that were typed. */
export type RunCommand = (command: Command, words: readonly string[], values: FlagValues) => Promise<void>

/** A flag as commander takes it. */
function optionOf({ flags, help, many, hidden }: Flag): Option {
  const option = new Option(flags, help).hideHelp(hidden === true)
  // `--no-rule <name>` is a flag of its own, not `--rule` turned off.
  if (option.required) option.negate = false
  if (!many) return option
  return option.argParser((value: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    value,
  ])
}

function examplesText(examples: readonly string[]): string {
  return `\nExamples:\n${examples.map((example) => `  ${example}\n`).join('')}`
}

function declare(program: CommandParser, command: Command, run: RunCommand): void {
  const { name, aliases = [], summary, about, hidden = false, flags, examples } = command
  const usage = command.arguments === undefined ? name : `${name} ${command.arguments}`
  const parser = program.command(usage, { hidden }).summary(summary).description(summary).aliases(aliases)
  for (const flag of flags) parser.addOption(optionOf(flag))
  if (about !== undefined) parser.addHelpText('after', `\n${about}`)
  parser.addHelpText('after', examplesText(examples))
  parser.action(() => run(command, parser.args, parser.optsWithGlobals<FlagValues>()))
}

/** Throws what commander found wrong as a UsageError; help and version end in peace. */
function throwMistakes(parser: CommandParser): void {
  parser.exitOverride((error) => {
    throw usageErrorOf(error, parser) ?? error
  })
  parser.configureOutput({ outputError: () => undefined })
  for (const command of parser.commands) throwMistakes(command)
}

/** The whole command line, with its flags and its help. */
export function programOf(commands: readonly Command[], version: string, run: RunCommand): CommandParser {
  const program = new CommandParser('epha')
    .description('Reads the minutes of a committee: who owes what, since which meeting, by when.')
    .version(version, '--version', 'the version of epha')
    .helpCommand('help [command]', 'the flags of a command, with examples')
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError(false)
  for (const flag of everywhereFlags) program.addOption(optionOf(flag))
  for (const command of commands) declare(program, command, run)
  program.addHelpText('after', examplesText(commands.flatMap(({ examples }) => examples.slice(0, 1))))
  throwMistakes(program)
  return program
}
