import { lstatSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isUsageError, UsageError } from '../model/usage-error.js'
import { makeFolder } from './folders.js'
import { type OutputPlace, outputRefused, refuseFolder } from './output-place.js'
import { reasonOf } from './read.js'
import { replaceFile } from './replace-file.js'

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
  refuseFolder(folder)
  for (const name of files.keys()) refuseOthers(placeOf(name), (begun) => isOwn(name, begun))
  makeFolder(folder.absolute, folder.shown)
  for (const [name, text] of files) replaceFile(join(folder.absolute, name), text, placeOf(name).shown)
}

/** Gives whether no file is there. Throws UsageError for what is no earlier output, and for links. */
function refuseOthers({ absolute, shown, here }: OutputPlace, isOwn: (begun: Buffer) => boolean): boolean {
  try {
    refuseFolder({ absolute: dirname(absolute), shown, here })
    const there = lstatSync(absolute, { throwIfNoEntry: false })
    if (there?.isSymbolicLink()) throw outputRefused(shown, 'it is a link')
    if (there?.isFile() && there.size > 0 && !isOwn(readFileSync(absolute)))
      throw outputRefused(shown, 'it was not written by epha, or not in this format')
    return there === undefined
  } catch (error) {
    if (isUsageError(error)) throw error
    throw new UsageError(`\`${shown}\` could not be written: ${reasonOf(error)}`)
  }
}
