import type { ComparedRegister, Unread } from '../../model/register.js'
import type { Settings } from '../../model/settings.js'
import type { CommittedWorkspace } from '../../workspace/commit.js'
import type { Workspace } from '../../workspace/workspace.js'
import type { Environment } from '../environment.js'
import { readingsInTurn } from '../kept/readings-in-turn.js'
import { inMinutesFolder, withoutLine } from '../load.js'
import { readFiles } from '../read-files.js'

/** Registers of one commit after the other. */
export interface PastRegisters {
  readonly of: (workspace: CommittedWorkspace) => Promise<ComparedRegister>
  /** Keeps what was read for the next run. */
  readonly save: () => void
}

/** Settings, and all that they were read from. */
interface ReadSettings {
  readonly settings: Settings
  readonly readFrom: string
}

/**
 * Makes the register of one commit after the other, as `load` would make each of all time: what is not different from the
 * commit before is neither read nor folded again, and the register of a commit that changed nothing is the very same.
 */
export async function pastRegisters(
  { folder, alone, named }: Workspace,
  { cache, today }: Environment,
): Promise<PastRegisters> {
  const { defaultSettings, readSettings } = await import('../reader.js')
  const { registersInTurn } = await import('../../register/in-turn.js')
  const registerOf = registersInTurn()
  const readings = readingsInTurn(cache, JSON.stringify(['past', folder, alone, named]))
  const settingsOf = settingsInTurn(defaultSettings, readSettings)
  const of: PastRegisters['of'] = async (workspace) => {
    const { settings, readFrom } = settingsOf(workspace)
    const unread: Unread[] = workspace.settings?.kind === 'unread' ? [workspace.settings.unread] : []
    const around = { unread, progress: undefined, readings: readings.by(readFrom) }
    const { all } = await readFiles(workspace, settings, {}, around)
    const minutes = all.filter(({ isMinutes, path }) => isMinutes || alone || named.includes(path))
    return registerOf(minutes, settings, { unread, today })
  }
  return { of, save: readings.save }
}

/** Reads the settings of one commit after the other, each text once: where they say the same, they are the same object. */
function settingsInTurn(
  defaults: Settings,
  read: (text: string, path: string) => Settings,
): (workspace: CommittedWorkspace) => ReadSettings {
  const known = new Map<string, Settings>()
  return (workspace) => {
    const { settings: reading } = workspace
    const file = reading?.kind === 'read' ? reading.file : null
    const readFrom = JSON.stringify([file?.path ?? null, file?.text ?? null, workspace.fromSettings('.')])
    const settings =
      known.get(readFrom) ??
      withoutLine(file === null ? defaults : inMinutesFolder(read(file.text, file.path), workspace))
    known.set(readFrom, settings)
    return { settings, readFrom }
  }
}
