import type { Flag } from '../commands/command.js'
import { contraryError, mendedBy, UsageError } from '../model/usage-error.js'

/** A flag that was typed, with the value behind it; empty where it takes none. */
export interface TypedFlag {
  readonly flag: Flag
  readonly value: string
}

/** `--owner` of `-o, --owner <who>`. */
function longName({ flags }: Flag): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags
}

/**
 * Throws UsageError for two flags that cannot both hold, and for one that does nothing without another, as the flags declare
 * it: nobody is to believe that a flag did something.
 */
export function refuseTogether(typed: readonly TypedFlag[]): void {
  for (const { flag } of typed) {
    const { not = [], needs = [] } = flag
    const name = longName(flag)
    const other = typed.find((each) => each.flag !== flag && not.some((written) => isWritten(each, written)))
    if (other) throw contraryError(name, asTyped(other, not), without(name))
    if (needs.length === 0 || typed.some((each) => needs.some((written) => isWritten(each, written))))
      continue
    throw new UsageError(
      `\`${name}\` does nothing without \`${needs.join('` or `')}\``,
      [],
      null,
      without(name),
    )
  }
}

const without = (name: string) => mendedBy('', name)

/** Whether a flag that was typed is `--send`, or `--status done` with that value. */
function isWritten({ flag, value }: TypedFlag, written: string): boolean {
  const [name, wanted = null] = written.split(' ')
  return longName(flag) === name && (wanted === null || value.toLowerCase() === wanted)
}

function asTyped({ flag, value }: TypedFlag, not: readonly string[]): string {
  const name = longName(flag)
  return not.includes(name) ? name : `${name} ${value}`
}
