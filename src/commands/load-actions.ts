import { resolve } from 'node:path'
import type { Minutes } from '../model/minutes.js'
import type { Register } from '../model/register.js'
import type { Environment } from './environment.js'
import { load } from './load.js'
import type { Loaded, LoadOptions } from './loaded.js'
import { fileAmongMinutes } from './neighbours.js'

/**
 * Minutes in, the register out, as `load` gives it, for what is asked of actions. A file alone that names earlier actions
 * is read among the minutes of its folder, which know what is meant: there are then the actions that the file mentions.
 */
export async function loadActions(environment: Environment, options: LoadOptions = {}): Promise<Loaded> {
  const loaded = await load(environment, options)
  const { workspace, register } = loaded
  if (!workspace.alone || environment.minutes === null || !register.minutes.some(namesEarlier)) return loaded
  const among = fileAmongMinutes(workspace, resolve(environment.here, environment.minutes), environment.here)
  if (among === null) return loaded
  const whole = await load(environment, { ...options, opened: among.workspace })
  return { ...loaded, workspace: whole.workspace, register: mentionedIn(among.path, whole.register) }
}

/** Whether minutes name an action by an id, or by what may be one. */
function namesEarlier({ entries }: Minutes): boolean {
  return entries.some(
    ({ ref, shortRef, ifPinned }) => ref !== undefined || shortRef !== undefined || ifPinned !== undefined,
  )
}

/** What a register holds of one file: the actions that it mentions over their whole lives, and all meetings to date them by. */
function mentionedIn(path: string, register: Register): Register {
  const isMentioned = ({ entries }: Register['actions'][number]): boolean =>
    entries.some(({ location }) => location.path === path)
  const isOwn = ({ location }: { readonly location: { readonly path: string } }): boolean =>
    location.path === path
  return {
    ...register,
    actions: register.actions.filter(isMentioned),
    beforeLine: register.beforeLine.filter(isMentioned),
    decisions: register.decisions.filter(isOwn),
    possible: register.possible.filter(isOwn),
    tallies: register.tallies.filter(({ meeting }) => meeting.path === path),
    minutes: register.minutes.filter((minutes) => minutes.path === path),
    unread: register.unread.filter((file) => file.path === path),
    problems: register.problems.filter(isOwn),
  }
}
