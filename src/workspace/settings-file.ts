import { join, resolve } from 'node:path'
import { UsageError } from '../model/usage-error.js'
import { refuseToEdit } from './editable.js'
import type { EditedFile } from './edited-file.js'
import { settingsName } from './folder.js'
import type { Workspace } from './workspace.js'

/**
 * The `epha.yaml` of a folder of minutes; without one, where it would be made: beside the minutes. Throws UsageError
 * where it is there and cannot be read, a link among others, as nothing is written through a link, and where it is saved as
 * UTF-16.
 */
export function settingsFileOf({ folder, settings, fromHere }: Workspace): EditedFile {
  if (settings === null)
    return { absolute: join(folder, settingsName), shown: fromHere(settingsName), text: null, bom: false }
  if (settings.kind === 'unread') {
    const { path, why } = settings.unread
    throw new UsageError(`\`${fromHere(path)}\` could not be read: ${why}`, ['Nothing was written.'])
  }
  const { path, text, bom } = settings.file
  refuseToEdit(settings.file, fromHere(path))
  return { absolute: resolve(folder, path), shown: fromHere(path), text, bom }
}
