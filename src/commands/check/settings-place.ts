import { join } from 'node:path'
import type { SettingsPlace } from '../../check/open-gate.js'
import { settingsName } from '../../workspace/folder.js'
import { wayTo } from '../../workspace/paths.js'
import type { Workspace } from '../../workspace/workspace.js'

/** Where `epha.yaml` lies, or would be made, and the minutes folder as it is written there. */
export function settingsPlace({ settings, folder, fromHere, fromSettings }: Workspace): SettingsPlace {
  const path = settings?.kind === 'read' ? settings.file.path : settingsName
  return { shown: fromHere(path), folder: wayTo(join(folder, fromSettings('')), folder) || '.' }
}
