import system, { type PlatformPath } from 'node:path'

/** A path with `/` on every system, as ids and output have it. */
export function withSlashes(path: string, { sep }: PlatformPath = system): string {
  return path.replaceAll(sep, '/')
}

/** Whether a path is a folder itself or lies below it. */
export function isInFolder(folder: string, path: string, of: PlatformPath = system): boolean {
  const way = of.relative(folder, path)
  // To another drive of Windows there is no way but the whole path.
  return way === '' || !(way === '..' || way.startsWith(`..${of.sep}`) || of.isAbsolute(way))
}

/** The way from a folder to a path, with `/`; empty for the folder itself. */
export function wayTo(folder: string, path: string, of: PlatformPath = system): string {
  return withSlashes(of.relative(folder, path), of)
}

/** How paths of a minutes folder are said from elsewhere. */
export interface Ways {
  readonly fromSettings: (path: string) => string
  readonly fromHere: (path: string) => string
}

/** The ways of a minutes folder, with the folder of its `epha.yaml` and the current one; all absolute. */
export function waysOf(folder: string, base: string, here: string, of: PlatformPath = system): Ways {
  return {
    fromSettings: (path) => wayTo(folder, of.resolve(base, path), of),
    fromHere: (path) => wayTo(here, of.join(folder, path), of) || '.',
  }
}
