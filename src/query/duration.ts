import { UsageError } from '../model/usage-error.js'

const written = /^(\d{1,4}) ?(d|days?|w|weeks?)?$/

/** Days of `21d`, `3w` or `21`. Throws UsageError, with the name of the flag, for anything else. */
export function readDuration(text: string, flag: string): number {
  const [, number, unit = 'd'] = written.exec(text.trim().toLowerCase()) ?? []
  if (number === undefined)
    throw new UsageError(
      `Unexpected \`${text}\` after \`${flag}\`, expected days or weeks such as \`21d\` or \`3w\``,
    )
  return Number(number) * (unit.startsWith('w') ? 7 : 1)
}
