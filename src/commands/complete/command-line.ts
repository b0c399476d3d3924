import { everywhereFlags, type Flag } from '../../cli/flags.js'
import { groupings } from '../../query/group.js'
import { sortKeys } from '../../query/order.js'
import { columnNames, formatNames, shellNames } from '../../render/names.js'
import type { CommandLineShape, CommandShape, FlagShape } from './complete-words.js'

/** A command as it is declared. */
interface Declared {
  readonly usage: string
  readonly aliases?: readonly string[]
  readonly summary: string
  readonly hidden?: boolean
  readonly flags: readonly Flag[]
}

/** Flags whose values are words of epha's own. */
const choices: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['--status', ['outstanding', 'done', 'withdrawn', 'all']],
  ['--group-by', groupings],
  ['--sort', sortKeys],
  ['--columns', columnNames],
  ['--format', formatNames],
  ['--color', ['auto', 'always', 'never']],
  ['shell', [...shellNames, 'install']],
])

// --owner <who>
function flagShape({ flags, help }: Flag): FlagShape {
  const [name = ''] = /--[\w-]+/.exec(flags) ?? []
  const [, takes = null] = /[<[]([\w-]+)/.exec(flags) ?? []
  return { name, takes, help }
}

// show <id>
function commandShape({ usage, aliases = [], summary, flags }: Declared): CommandShape {
  const [name = '', ...words] = usage.split(' ')
  return {
    names: [name, ...aliases],
    summary,
    words: words.map((word) => word.replace(/[^\w-]/g, '')),
    flags: flags.filter((flag) => flag.hidden !== true).map(flagShape),
  }
}

/** All that can be typed, for the shells that complete it. */
export function commandLineShape(declarations: readonly Declared[]): CommandLineShape {
  return {
    commands: declarations.filter((one) => one.hidden !== true).map(commandShape),
    everywhere: everywhereFlags.map(flagShape),
    choices,
  }
}
