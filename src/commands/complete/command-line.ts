import type { Command, Flag } from '../command.js'
import { everywhereFlags } from '../shared-flags.js'
import type { CommandLineShape, CommandShape, FlagShape } from './complete-words.js'

// --owner <who>
function flagShape({ flags, help, choices }: Flag): FlagShape {
  const [name = ''] = /--[\w-]+/.exec(flags) ?? []
  const [, takes = null] = /[<[]([\w-]+)/.exec(flags) ?? []
  return { name, takes, help, choices: choices ?? null }
}

// <shell> [of]
function commandShape({ name, aliases = [], summary, flags, choices, ...command }: Command): CommandShape {
  return {
    names: [name, ...aliases],
    summary,
    words: [...(command.arguments ?? '').matchAll(/[\w-]+/g)].map(([word]) => word),
    choices: choices ?? null,
    flags: flags.filter((flag) => flag.hidden !== true).map(flagShape),
  }
}

/** All that can be typed, for the shells that complete it. */
export function commandLineShape(commands: readonly Command[]): CommandLineShape {
  return {
    commands: commands.filter((command) => command.hidden !== true).map(commandShape),
    everywhere: everywhereFlags.map(flagShape),
  }
}
