import type { Appearance, FileAppearances } from '../../src/model/appearance.js'

/** Somebody on the first list of those present. */
export function anAppearance(name: string, more: Partial<Appearance> = {}): Appearance {
  return { name, initials: null, aliases: [], role: null, kind: 'present', list: 1, line: 3, ...more }
}

/** A file of no series that names nobody. */
export function aFile(path: string, more: Partial<FileAppearances> = {}): FileAppearances {
  return {
    path,
    date: null,
    series: null,
    appearances: [],
    openLists: [],
    partedBy: null,
    smallWords: new Set(),
    doers: new Map(),
    ...more,
  }
}
