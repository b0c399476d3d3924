import { UsageError } from '../model/usage-error.js'
import { plain } from '../render/renderer.js'
import { faultPlaces, type SettingsFaults, settingsFaultLines } from '../render/settings-mistakes.js'
import { openWorkspace } from '../workspace/folder.js'
import type { Environment } from './environment.js'
import { findMinutes } from './find-minutes.js'
import type { Loaded } from './loaded.js'

/** What is wrong with the `epha.yaml` that was read. */
export function settingsFaultsOf({
  settings,
  workspace,
}: Pick<Loaded, 'settings' | 'workspace'>): SettingsFaults {
  const unread = workspace.settings?.kind === 'unread' ? workspace.settings.unread : null
  return { settings, unread, fromHere: workspace.fromHere }
}

/** Whether there is an `epha.yaml` of which nothing holds. */
export function isWithoutSettings({ settings, unread }: SettingsFaults): boolean {
  return unread !== null || settings.broken
}

/**
 * Throws UsageError where something is wrong with `epha.yaml`, for what cannot be taken back: a letter that was sent.
 * @param done "Nothing was sent."
 */
export function refuseMistakes(faults: SettingsFaults, done: string): void {
  const [header] = settingsFaultLines(faults, plain)
  if (header === undefined) return
  throw new UsageError(header.replace(/^warning: /, ''), [
    ...faultPlaces(faults, plain).map((line) => line.replace(/^ {2}/, '')),
    done,
  ])
}

/**
 * A mistake in the request with those of `epha.yaml` below it: an owner who is unknown may be so because nothing of it
 * holds. What the mistake says of them already is not said again.
 */
export async function withSettingsFaults(error: UsageError, environment: Environment): Promise<UsageError> {
  const faults = await faultsFrom(environment)
  const lines = faults === null ? [] : settingsFaultLines(faults, plain)
  const [header = '', ...places] = lines
  const isSaid = places.some((place) => error.more.some((line) => saysPlace(line.trim(), place.trim())))
  if (lines.length === 0 || isSaid) return error
  return new UsageError(
    error.message,
    [...error.more, header.replace(/^warning: /, ''), ...places],
    error.pointed,
    error.mend,
  )
}

/** Whether a line of a mistake says the place that a fault stands at, alone or with the fault. */
const saysPlace = (line: string, fault: string): boolean =>
  line.includes(fault) || (line !== '' && fault.startsWith(`${line}  `))

/** What the text of the `epha.yaml` that would be read says alone; null where there are no minutes, or nothing is wrong. */
async function faultsFrom({ minutes, here, today }: Environment): Promise<SettingsFaults | null> {
  const workspace = minutes === null ? findMinutes(null, here, today) : openWorkspace(minutes, here)
  if (!workspace?.settings) return null
  const { defaultSettings, readSettings } = await import('./reader.js')
  const { settings } = workspace
  const written =
    settings.kind === 'read' ? readSettings(settings.file.text, settings.file.path) : defaultSettings
  return settingsFaultsOf({ settings: written, workspace })
}
