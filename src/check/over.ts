import type { Entry } from '../model/action.js'
import { dormantOn } from '../model/dormant.js'
import type { Register } from '../model/register.js'
import type { SourceLocation } from '../source/lines.js'

/** Which entries of a register are about something that is done, or was not mentioned for a year: nobody waits for it. */
export function overOn(register: Register, today: string): (entry: Entry) => boolean {
  const isDormant = dormantOn(register, today)
  const over = new Set(
    register.actions
      .filter((action) => action.status !== 'outstanding' || isDormant(action))
      .flatMap(({ entries }) => entries.map(({ location }) => placeOf(location))),
  )
  return ({ location }) => over.has(placeOf(location))
}

const placeOf = ({ path, line, column }: SourceLocation): string => `${path}:${line}:${column}`
