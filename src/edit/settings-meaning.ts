import type { Settings } from '../model/settings.js'

/** All that settings say, as one text to compare. */
export function meaningOf({ path: _, places: __, problems, check, ...rest }: Settings): string {
  return JSON.stringify(
    {
      ...rest,
      severities: check.severities,
      since: check.since,
      problems: problems.map(({ message }) => message),
    },
    (_key, value: unknown) => (value instanceof Map ? [...value] : value),
  )
}
