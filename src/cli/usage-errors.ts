import type { Command, CommanderError } from 'commander'
import { nearest } from '../language/nearest.js'
import { UsageError, whatIsThere } from '../model/usage-error.js'

/** `epha actions`, from the words that lead to a command. */
function nameOf(command: Command): string {
  return command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name()
}

function flagsOf(command: Command): readonly string[] {
  const own = command.options.filter((option) => !option.hidden).flatMap((option) => option.long ?? [])
  return command.parent ? [...own, ...flagsOf(command.parent)] : own
}

/** What was typed, between single quotes in the words of commander. */
function quotedIn(message: string): string {
  return /'([^']*)'/.exec(message)?.[1] ?? ''
}

function unknownFlag(typed: string, command: Command): UsageError {
  const name = nameOf(command)
  const flags = flagsOf(command)
  const near = nearest(typed.replace(/=.*/s, ''), flags)
  return new UsageError(
    `Unexpected flag \`${typed}\`, expected one of \`${name}\`${near === null ? '' : `; nearest is \`${near}\``}`,
    [...whatIsThere('flags', flags, ' '), `try:    ${name} ${near ?? '--help'}`],
  )
}

function unknownCommand(typed: string, command: Command): UsageError {
  const visible = command
    .createHelp()
    .visibleCommands(command)
    .filter((subcommand) => subcommand.name() !== 'help')
  const commands = visible.flatMap((subcommand) => [subcommand.name(), ...subcommand.aliases()])
  const near = nearest(typed, commands)
  const names = visible.map((subcommand) => subcommand.name())
  return new UsageError(
    `Unexpected command \`${typed}\`, expected one of epha${near === null ? '' : `; nearest is \`${near}\``}`,
    [...whatIsThere('commands', names, ' '), `try:    ${nameOf(command)} ${near ?? '--help'}`],
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
    case 'commander.unknownCommand':
      return unknownCommand(quotedIn(message), command)
    case 'commander.optionMissingArgument': {
      const [flag = '', value = ''] = quotedIn(message).split(/ (?=<)/)
      return new UsageError(`Unexpected end after \`${flag}\`, expected ${value}`, [`try:    ${name} --help`])
    }
    case 'commander.missingArgument':
      return new UsageError(`Unexpected end after \`${name}\`, expected <${quotedIn(message)}>`, [
        `try:    ${name} --help`,
      ])
    case 'commander.excessArguments':
      return new UsageError(
        `Unexpected \`${command.args.at(command.registeredArguments.length) ?? ''}\` after \`${name}\`, expected flags only`,
        [`try:    ${name} --help`],
      )
    default:
      return new UsageError(message.replace(/^error: /, ''), [`try:    ${name} --help`])
  }
}
