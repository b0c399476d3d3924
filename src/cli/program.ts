import { Command as CommandParser, Help, Option } from 'commander'
import type { Command, Flag } from '../commands/command.js'
import type { FlagValues } from '../commands/flag-values.js'
import { everywhereFlags } from '../commands/shared-flags.js'
import { contraryError, mendedBy } from '../model/usage-error.js'
import { refuseTogether, type TypedFlag } from './flags-together.js'
import { usageErrorOf } from './usage-errors.js'

/** Runs a command with the words and flags that were typed. */
export type RunCommand = (command: Command, words: readonly string[], values: FlagValues) => Promise<void>

/** A flag as commander takes it. */
function optionOf({ flags, help, many, hidden }: Flag): Option {
  const option = new Option(flags, help).hideHelp(hidden === true)
  // `--no-rule <name>` is a flag of its own, not `--rule` turned off.
  if (option.required) option.negate = false
  if (!many) return option.required ? option.argParser(onlyValue(option)) : option
  return option.argParser((value: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    value,
  ])
}

/** Reads the value of a flag that has one. Throws UsageError for another one after it: the last of them is no choice. */
function onlyValue({ long, flags }: Option): (value: string, before: string | undefined) => string {
  const name = long ?? flags
  return (value, before) => {
    if (before === undefined || before === value) return value
    throw contraryError(`${name} ${before}`, `${name} ${value}`, mendedBy('', before, name))
  }
}

function examplesText(examples: readonly string[]): string {
  return `\nExamples:\n${examples.map((example) => `  ${example}\n`).join('')}`
}

/** How wide help is where nobody says it. */
const usualWidth = 80

/** Where fewer columns are left beside a flag, what it does stands below it. */
const leastBeside = 40

/** What a flag does, beside it or below it. */
function helpItem(term: string, termWidth: number, description: string, help: Help): string {
  const width = help.helpWidth ?? usualWidth
  if (width - termWidth - 4 >= leastBeside || description === '')
    return Help.prototype.formatItem.call(help, term, termWidth, description, help)
  const below = help.boxWrap(description, Math.max(width - 6, help.minWidthToWrap))
  return `  ${term}\n${below.replace(/^/gm, '      ')}`
}

/** A command with what stands behind its name: every one has flags, and its help tells of its other names. */
function subcommandTerm(command: CommandParser): string {
  const words = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`
    return argument.required ? `<${name}>` : `[${name}]`
  })
  return [command.name(), ...words].join(' ')
}

/** Adds words below the help of a command, each line as wide as the help at most, and its rest under its beginning. */
function addBelow(parser: CommandParser, text: string): void {
  parser.addHelpText('after', () => {
    const help = parser.createHelp()
    const width = parser.configureOutput().getOutHelpWidth?.() ?? usualWidth
    return text
      .split('\n')
      .map((line) => {
        const [lead = ''] = /^ */.exec(line) ?? []
        const rest = help.boxWrap(line.slice(lead.length), Math.max(width - lead.length, 20))
        return rest.replace(/^(?=.)/gm, lead)
      })
      .join('\n')
  })
}

/** The flags that were typed for a command, with their values. */
function typedFlags(parser: CommandParser, flags: readonly Flag[]): readonly TypedFlag[] {
  return flags.flatMap((flag) => {
    const name = optionOf(flag).attributeName()
    if (parser.getOptionValueSourceWithGlobals(name) !== 'cli') return []
    const value: unknown = parser.optsWithGlobals<FlagValues>()[name]
    return [{ flag, value: typeof value === 'string' ? value : '' }]
  })
}

function declare(program: CommandParser, command: Command, run: RunCommand): void {
  const { name, aliases = [], summary, about, hidden = false, isUnnamed = false, flags, examples } = command
  const usage = command.arguments === undefined ? name : `${name} ${command.arguments}`
  const parser = program
    .command(usage, { hidden, isDefault: isUnnamed })
    .summary(summary)
    .description(summary)
    .aliases(aliases)
  for (const flag of flags) parser.addOption(optionOf(flag))
  if (about !== undefined) addBelow(parser, `\n${about}`)
  addBelow(parser, examplesText(examples))
  parser.action(() => {
    refuseTogether(typedFlags(parser, [...flags, ...everywhereFlags]))
    return run(command, parser.args, parser.optsWithGlobals<FlagValues>())
  })
}

/** Throws what commander found wrong as a UsageError; help and version end in peace. */
function throwMistakes(parser: CommandParser, width: () => number): void {
  parser.exitOverride((error) => {
    throw usageErrorOf(error, parser) ?? error
  })
  parser.configureOutput({ outputError: () => undefined, getOutHelpWidth: width })
  for (const command of parser.commands) throwMistakes(command, width)
}

/**
 * The whole command line, with its flags and its help.
 * @param width of the help
 */
export function programOf(
  commands: readonly Command[],
  version: string,
  run: RunCommand,
  width: () => number = () => usualWidth,
): CommandParser {
  const program = new CommandParser('epha')
    .description('Reads the minutes of a committee: who owes what, since which meeting, by when.')
    .version(version, '-v, --version', 'the version of epha')
    .helpCommand('help [command]', 'the flags of a command, with examples')
    .configureHelp({ showGlobalOptions: true, minWidthToWrap: 20, formatItem: helpItem, subcommandTerm })
    .showSuggestionAfterError(false)
  for (const flag of everywhereFlags) program.addOption(optionOf(flag))
  for (const command of commands) declare(program, command, run)
  addBelow(program, examplesText(commands.flatMap(({ examples }) => examples.slice(0, 1))))
  throwMistakes(program, width)
  return program
}
