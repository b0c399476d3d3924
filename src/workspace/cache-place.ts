import { isAbsolute, join } from 'node:path'

/** Where a program of this user may keep what can be lost; null where the system names no such folder. */
export function cachePlace(
  { XDG_CACHE_HOME, LOCALAPPDATA, HOME }: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string | null {
  // https://specifications.freedesktop.org/basedir-spec: a path that is not absolute is to be ignored.
  if (XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, 'epha')
  if (platform === 'win32') return LOCALAPPDATA ? join(LOCALAPPDATA, 'epha', 'cache') : null
  if (!HOME || !isAbsolute(HOME)) return null
  return join(HOME, platform === 'darwin' ? 'Library/Caches' : '.cache', 'epha')
}
