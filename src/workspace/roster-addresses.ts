import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readText } from './read.js'
import type { Reading } from './workspace.js'

/** The file beside `epha.yaml` that holds addresses and stays out of git. */
export const localName = 'epha.local.yaml'

/** `epha.local.yaml` beside a settings file, or in the minutes folder without one; null where there is none. */
export function findLocalSettings(folder: string, settingsPath: string | null): Reading | null {
  const path = join(settingsPath === null ? folder : dirname(join(folder, settingsPath)), localName)
  return existsSync(path) ? readText(path, localName) : null
}
