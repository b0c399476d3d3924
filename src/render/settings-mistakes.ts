import type { Unread } from '../model/register.js'
import type { Settings } from '../model/settings.js'
import { visible } from '../source/visible.js'
import { counted } from './english.js'
import type { Palette } from './renderer.js'

/** What is wrong with `epha.yaml`, and how its path is typed from here. */
export interface SettingsFaults {
  readonly settings: Pick<Settings, 'path' | 'problems' | 'broken'>
  /** Why the file as a whole could not be read; null where it could. */
  readonly unread: Unread | null
  readonly fromHere: (path: string) => string
}

/** More than these nobody reads below an answer. */
const most = 6

/** Mistakes of `epha.yaml`: what holds in spite of them, then a line each with its place; none where there are none. */
export function settingsFaultLines(
  { settings, unread, fromHere }: SettingsFaults,
  palette: Palette,
): readonly string[] {
  const { problems, broken, path } = settings
  if (unread === null && problems.length === 0) return []
  const shown = `\`${visible(fromHere(unread?.path ?? path ?? ''))}\``
  const header =
    unread !== null || broken
      ? `${shown} could not be read; nothing of it holds`
      : `${counted(problems.length, 'mistake')} in ${shown}, ${problems.length === 1 ? 'which does' : 'which do'} not hold`
  return [
    `${palette.strong(palette.soon('warning:'))} ${header}`,
    ...faultPlaces({ settings, unread, fromHere }, palette),
  ]
}

/** A line for each mistake, indented: `epha.yaml:3:5  Unexpected …`. */
export function faultPlaces(
  { settings: { problems }, unread, fromHere }: SettingsFaults,
  palette: Palette,
): readonly string[] {
  const more = problems.length - most
  return [
    ...(unread === null
      ? []
      : [`  ${palette.key(visible(placeOf(fromHere(unread.path), unread.location)))}  ${unread.why}`]),
    ...(unread?.cure === undefined ? [] : [`  try:    ${palette.key(unread.cure)}`]),
    ...problems
      .slice(0, most)
      .map(
        ({ location, message }) =>
          `  ${palette.key(visible(placeOf(fromHere(location.path), location)))}  ${visible(message)}`,
      ),
    ...(more > 0 ? [`  and ${more} more; epha check has all of them`] : []),
  ]
}

function placeOf(path: string, location: Unread['location']): string {
  return location === undefined ? path : `${path}:${location.line}:${location.column}`
}
