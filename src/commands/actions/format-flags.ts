import { type Mend, mendedBy, UsageError } from '../../model/usage-error.js'
import { formats } from '../../render/index.js'
import type { Format, ListWish } from '../../render/renderer.js'
import type { ActionsOptions } from './flags.js'

/** The flag of each wish, as it is typed. */
const flagOf: Readonly<Record<ListWish, string>> = {
  columns: '--columns',
  forPeople: '--for-people',
  count: '--count',
  possible: '--possible',
  csvRaw: '--csv-raw',
  csvSeparator: '--csv-separator',
  events: '--events',
}

function isWished(wish: ListWish, options: ActionsOptions): boolean {
  const value = options[wish]
  return value !== null && value !== false
}

/** The names of the formats that grant a wish, in their order. */
async function serving(wish: ListWish): Promise<readonly string[]> {
  const names: string[] = []
  for (const [name, load] of Object.entries(formats))
    if ((await load()).serves.includes(wish)) names.push(name)
  return names
}

/** What to type: the format that serves in place of the one that was typed, else before the flag; without it otherwise. */
function mendFor(flag: string, [first = 'table']: readonly string[], options: ActionsOptions): Mend {
  const { format, formatBy } = options
  if (formatBy === 'flag') return mendedBy(first, format, '--format')
  const words = formatBy === 'nothing' ? `--format ${first} ${flag}` : ''
  return { flag: null, typed: flag, instead: [{ words, meaning: null }] }
}

/**
 * Throws UsageError for a wish that the format does not grant, since a flag without effect would be a riddle, and for bytes
 * that would go to the screen.
 */
export async function refuseUseless(format: Format, options: ActionsOptions): Promise<void> {
  for (const [wish, flag] of Object.entries(flagOf) as [ListWish, string][]) {
    if (!isWished(wish, options) || format.serves.includes(wish)) continue
    const names = await serving(wish)
    throw new UsageError(
      `\`${flag}\` does nothing with \`--format ${options.format}\``,
      [`formats: ${names.join(', ')}`],
      null,
      mendFor(flag, names, options),
    )
  }
  if (format.isForFiles !== true || options.output !== null) return
  const words = `-o actions.${format.extension} --format`
  throw new UsageError(`\`--format ${options.format}\` is for a file, and not for the screen`, [], null, {
    flag: null,
    typed: '--format',
    instead: [{ words, meaning: null }],
  })
}
