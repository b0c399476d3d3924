import type { Action, Change, Sighting } from '../../src/model/action.js'
import type { Register } from '../../src/model/register.js'
import { registerOfFixture } from '../notation/expectation.js'

/** The life of every action, a line for what it came to and one for each later word about it. */
export function livesOf(register: Register): string[] {
  return register.actions.flatMap((action) => [cameTo(action), ...action.entries.slice(1).map(later)])
}

/** What a folder of `fixtures/register` comes to: the lives, and the problems that folding met. */
export function lives(name: string): string[] {
  const register = registerOfFixture('fixtures/register', name)
  return [...livesOf(register), ...metWhileFolding(register)]
}

/** What an action came to: `2011-spring/3.1 TR: ask SIEY · outstanding · due 2011-06-13 · carried 1`. */
export function cameTo(action: Action): string {
  const owners = action.owners.map(({ key }) => key).join(', ') || 'nobody'
  return [
    `${action.id} ${owners}: ${action.text}`,
    action.closed ? `${action.status} ${action.closed}` : action.status,
    ...(action.due ? [`due ${action.due.date ?? action.due.written}`] : []),
    ...(action.carried > 0 ? [`carried ${action.carried}`] : []),
    ...(action.confidential ? ['confidential'] : []),
  ].join(' · ')
}

function later({ meeting, knownBy, changes, carried }: Sighting): string {
  return `  ${[meeting.id, knownBy, ...(carried ? ['carried'] : []), ...changes.map(change)].join(' · ')}`
}

const change = ({ what, from, to }: Change): string => `${what} ${from ?? 'none'} → ${to ?? 'none'}`

/** The problems that are of no file alone: `rule path:line`. */
export function metWhileFolding(register: Register): string[] {
  const read = new Set(register.minutes.flatMap(({ problems }) => problems))
  return register.problems
    .filter((problem) => !read.has(problem))
    .map(({ rule, location }) => `${rule} ${location.path}:${location.line}`)
}
