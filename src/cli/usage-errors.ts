import type { Command, CommanderError } from 'commander'
import { nearest } from '../language/nearest.js'
import { didYouMean, mendedBy, UsageError, whatIsThere } from '../model/usage-error.js'

/** What commander calls the command that answers where none is named; nobody types it. */
const unnamed = 'ask'

/** `epha actions`, from the words that lead to a command. */
function nameOf(command: Command): string {
  if (command.parent === null || command.name() === unnamed) return 'epha'
  return `${nameOf(command.parent)} ${command.name()}`
}

function flagsOf(command: Command): readonly string[] {
  const own = command.options.filter((option) => !option.hidden).flatMap((option) => option.long ?? [])
  return command.parent ? [...own, ...flagsOf(command.parent)] : own
}

/** What was typed, between single quotes in the words of commander. */
function quotedIn(message: string): string {
  return /'([^']*)'/.exec(message)?.[1] ?? ''
}

// These need the name of a file too.
const fileFormats: readonly string[] = ['xlsx', 'docx']

/** `--format csv` for `--csv`, where that is one of the formats of the command. */
function formatNamed(flag: string, command: Command): string | null {
  const formats = command.options.find(({ long }) => long === '--format')?.description.split(/[^\w-]+/) ?? []
  const name = flag.slice(2)
  return formats.includes(name) && !fileFormats.includes(name) ? `--format ${name}` : null
}

function unknownFlag(typed: string, command: Command): UsageError {
  const name = nameOf(command)
  const flags = flagsOf(command)
  const flag = typed.replace(/=.*/s, '')
  const format = formatNamed(flag, command)
  const near = format ?? nearest(flag, flags)
  return new UsageError(
    `unknown flag \`${typed}\` of \`${name}\`${didYouMean(near)}`,
    [...whatIsThere('flags', flags, ' '), ...(near === null ? [`try:    ${name} --help`] : [])],
    null,
    near === null ? null : mendedBy(near, flag),
  )
}

function excessWord(command: Command): UsageError {
  const typed = command.args.at(command.registeredArguments.length) ?? ''
  return new UsageError(
    `\`${nameOf(command)}\` takes ${command.registeredArguments.length === 0 ? 'no words' : 'fewer words'}, unexpected \`${typed}\``,
    [],
    null,
    // What is meant is found among all commands.
    { flag: null, typed: command.args.join(' '), instead: [] },
  )
}

/** A mistake that commander found in what was typed, in the words of epha; null for help and version, which are none. */
export function usageErrorOf({ code, message }: CommanderError, command: Command): UsageError | null {
  const name = nameOf(command)
  switch (code) {
    case 'commander.help':
    case 'commander.helpDisplayed':
    case 'commander.version':
      return null
    case 'commander.unknownOption':
      return unknownFlag(quotedIn(message), command)
    case 'commander.optionMissingArgument': {
      const [flag = '', value = ''] = quotedIn(message).split(/ (?=<)/)
      return new UsageError(`\`${flag}\` needs ${value} after it`, [`try:    ${name} --help`])
    }
    case 'commander.missingArgument':
      return new UsageError(`\`${name}\` needs <${quotedIn(message)}> after it`, [`try:    ${name} --help`])
    case 'commander.excessArguments':
      return excessWord(command)
    default:
      return new UsageError(message.replace(/^error: /, ''), [`try:    ${name} --help`])
  }
}
