import { Command } from 'commander'
import type { Answer, Environment } from '../commands/environment.js'
import type { Given } from '../commands/flag-values.js'
import { everywhereFlags, type Flag, optionOf } from './flags.js'
import { usageErrorOf } from './usage-errors.js'

/** What a command does with the words and flags after its name. It is loaded only when it is called. */
export type Run = (words: readonly string[], given: Given, environment: Environment) => Promise<Answer>

/** A command as it is declared. */
export interface Declaration {
  /** Its name, with its words: `show <id>`. */
  readonly usage: string
  readonly aliases?: readonly string[]
  readonly summary: string
  /** What more its help says, above the examples. */
  readonly about?: string
  /** Other programs call it; it is left out of the help. */
  readonly hidden?: boolean
  readonly flags: readonly Flag[]
  readonly examples: readonly string[]
  readonly run: Run
}

/** Calls a command with the words and flags that were typed. */
export type Call = (run: Run, words: readonly string[], given: Given) => Promise<void>

function declare(program: Command, declaration: Declaration, call: Call): void {
  const command = program
    .command(declaration.usage, { hidden: declaration.hidden === true })
    .summary(declaration.summary)
  command.description(declaration.summary).aliases(declaration.aliases ?? [])
  for (const flag of declaration.flags) command.addOption(optionOf(flag))
  if (declaration.about !== undefined) command.addHelpText('after', `\n${declaration.about}`)
  command.addHelpText('after', `\nExamples:\n${declaration.examples.map((one) => `  ${one}\n`).join('')}`)
  command.action(() => call(declaration.run, command.args, command.optsWithGlobals<Given>()))
}

/** Throws what commander found wrong as a UsageError; help and version end in peace. */
function tellMistakes(command: Command): void {
  command.exitOverride((error) => {
    throw usageErrorOf(error, command) ?? error
  })
  command.configureOutput({ outputError: () => undefined })
  for (const one of command.commands) tellMistakes(one)
}

/** The whole command line, with its flags and its help. */
export function programOf(declarations: readonly Declaration[], version: string, call: Call): Command {
  const program = new Command('epha')
    .description('Reads the minutes of a committee: who owes what, since which meeting, by when.')
    .version(version, '--version', 'the version of epha')
    .helpCommand('help [command]', 'the flags of a command, with examples')
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError(false)
  for (const flag of everywhereFlags) program.addOption(optionOf(flag))
  for (const declaration of declarations) declare(program, declaration, call)
  program.addHelpText(
    'after',
    `\nExamples:\n${declarations.flatMap(({ examples: [first] }) => (first === undefined ? [] : [`  ${first}\n`])).join('')}`,
  )
  tellMistakes(program)
  return program
}
