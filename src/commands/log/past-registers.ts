import type { ComparedRegister, Unread } from '../../model/register.js'
import type { Settings } from '../../model/settings.js'
import type { CommittedWorkspace } from '../../workspace/commit.js'
import type { Workspace } from '../../workspace/workspace.js'
import type { Environment } from '../environment.js'
import { readFrom, readingsInTurn } from '../kept/readings-in-turn.js'
import { inMinutesFolder, withoutLine } from '../load.js'
import { readFiles } from '../read-files.js'

/** Registers of one commit after the other. */
export interface PastRegisters {
  readonly of: (workspace: CommittedWorkspace) => Promise<ComparedRegister>
  /** Keeps what was read for the next run. */
  readonly save: () => void
}

/**
 * Makes the register of one commit after the other, as `load` would make each of all time: what is not different from the
 * commit before is neither read nor folded again, and the register of a commit that changed nothing is the very same.
 */
export async function pastRegisters(now: Workspace, { cache, today }: Environment): Promise<PastRegisters> {
  const { defaultSettings, readSettings } = await import('../reader.js')
  const { registersInTurn } = await import('../../register/in-turn.js')
  const registerOf = registersInTurn()
  const readings = readingsInTurn(cache, 'history', now)
  const settingsOf = settingsInTurn(defaultSettings, readSettings)
  const of: PastRegisters['of'] = async (workspace) => {
    const settings = settingsOf(workspace)
    const unread: Unread[] = workspace.settings?.kind === 'unread' ? [workspace.settings.unread] : []
    const around = { unread, progress: undefined, readings: readings.by(readFrom(workspace)) }
    const { all } = await readFiles(workspace, settings, {}, around)
    const isNamed = (path: string): boolean => now.alone || now.named.includes(path)
    const minutes = all.filter(({ isMinutes, path }) => isMinutes || isNamed(path))
    return registerOf(minutes, settings, { unread, today })
  }
  return { of, save: readings.save }
}

/** Reads the settings of one commit after the other, each text once: where they say the same, they are the same object. */
function settingsInTurn(
  defaults: Settings,
  read: (text: string, path: string) => Settings,
): (workspace: CommittedWorkspace) => Settings {
  const known = new Map<string, Settings>()
  return (workspace) => {
    const source = readFrom(workspace)
    const file = workspace.settings?.kind === 'read' ? workspace.settings.file : null
    const settings =
      known.get(source) ??
      withoutLine(file === null ? defaults : inMinutesFolder(read(file.text, file.path), workspace))
    known.set(source, settings)
    return settings
  }
}
