import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isUsageError, UsageError } from '../model/usage-error.js'
import { makeFolder } from './folders.js'
import { isInFolder } from './paths.js'
import { reasonOf } from './read.js'
import { replaceFile } from './replace-file.js'

/** Where an output goes: its path, as it was typed too, and the current folder. */
export interface OutputPlace {
  readonly absolute: string
  readonly shown: string
  readonly here: string
}

/**
 * Puts an output into a file, in place of an earlier one; gives whether there was none. Throws UsageError where something
 * else is there, and where a link leads out of the folder in which the file was asked for; nothing is written then.
 */
export function replaceOutput(
  place: OutputPlace,
  made: string | Uint8Array,
  isOwn: (begun: Buffer) => boolean,
): boolean {
  const isNew = refuseOthers(place, isOwn)
  replaceFile(place.absolute, made, place.shown)
  return isNew
}

/**
 * Puts several outputs into a folder, made where it is missing: all of them, or none where one would take the place of
 * something else. `isOwn` says whether a file of a name with these bytes is an earlier output.
 */
export function replaceOutputs(
  folder: OutputPlace,
  files: ReadonlyMap<string, string>,
  isOwn: (name: string, begun: Buffer) => boolean,
): void {
  const placeOf = (name: string): OutputPlace => ({
    absolute: join(folder.absolute, name),
    shown: `${folder.shown}/${name}`,
    here: folder.here,
  })
  for (const name of files.keys()) refuseOthers(placeOf(name), (begun) => isOwn(name, begun))
  makeFolder(folder.absolute, folder.shown)
  for (const [name, text] of files) replaceFile(join(folder.absolute, name), text, placeOf(name).shown)
}

/** Gives whether no file is there. Throws UsageError for what is no earlier output, and for links. */
function refuseOthers({ absolute, shown, here }: OutputPlace, isOwn: (begun: Buffer) => boolean): boolean {
  try {
    const there = lstatSync(absolute, { throwIfNoEntry: false })
    if (there?.isSymbolicLink()) throw refused(shown, 'it is a link')
    if (leadsOut(here, dirname(absolute))) throw refused(shown, 'a link on the way leads out of this folder')
    if (there?.isFile() && there.size > 0 && !isOwn(readFileSync(absolute)))
      throw refused(shown, 'it was not written by epha, or not in this format')
    return there === undefined
  } catch (error) {
    if (isUsageError(error)) throw error
    throw new UsageError(`\`${shown}\` could not be written: ${reasonOf(error)}`)
  }
}

/** Whether a folder that is in another by its path is elsewhere. */
function leadsOut(here: string, folder: string): boolean {
  if (!isInFolder(here, folder)) return false
  let last = folder
  while (!existsSync(last) && dirname(last) !== last) last = dirname(last)
  return isInFolder(here, last) && !isInFolder(realpathSync(here), realpathSync(last))
}

function refused(shown: string, why: string): UsageError {
  return new UsageError(`\`${shown}\` was left as it is: ${why}`, [
    'Nothing was written.',
    'Remove it, or choose another name.',
  ])
}
