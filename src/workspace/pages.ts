import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isUsageError, UsageError } from '../model/usage-error.js'
import { isOwn } from './install-file.js'
import { type OutputPlace, refuseFolder } from './output-place.js'
import { reasonOf } from './read.js'
import { replaceFile } from './replace-file.js'

/** Pages to be put into a folder. */
export interface Pages {
  /** Path of each from the folder, with `/`, and its text; written in this order. */
  readonly files: readonly { readonly path: string; readonly text: string }[]
  /** Folders in it that belong to the pages: what an earlier run left there goes. */
  readonly folders: readonly string[]
  /** What each page begins with. A file that does not is somebody else's, and stays. */
  readonly mark: string
}

function refuseWhatIsNotOurs(folder: string, { files, folders, mark }: Pages, shown: string): void {
  for (const name of folders) {
    const stats = lstatSync(join(folder, name), { throwIfNoEntry: false })
    if (stats && !stats.isDirectory())
      throw new UsageError(`\`${name}\` in \`${shown}\` is no folder, and pages go there`)
  }
  const foreign = files.find((file) => isOwn(join(folder, file.path), mark) === false)
  if (foreign)
    throw new UsageError(
      `\`${foreign.path}\` in \`${shown}\` is there, expected an empty folder or an earlier report`,
      ['It was not written by epha, so nothing was changed.'],
    )
}

/** Pages of an earlier run that this one does not have: of a person who owns nothing now, of a meeting renamed. */
function leftOver(folder: string, { files, folders, mark }: Pages): readonly string[] {
  // In small letters: where `tr.html` and `TR.html` are one file, it is the page that was just written.
  const current = new Set(files.map((file) => file.path.toLowerCase()))
  return folders
    .filter((name) => lstatSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory())
    .flatMap((name) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`))
    .filter((path) => path.endsWith('.html') && !current.has(path.toLowerCase()))
    .filter((path) => isOwn(join(folder, path), mark) === true)
}

function isSame(path: string, text: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true && readFileSync(path, 'utf8') === text
}

/**
 * Makes a folder hold these pages, and gives the paths of the pages of an earlier run that were taken away. Each
 * file is replaced whole, one that says the same is left alone, and nothing that epha did not write is touched.
 * Throws UsageError where such a thing is in the way, or a link that leads out, before anything is written, and where
 * writing fails.
 */
export function replacePages(place: OutputPlace, pages: Pages): readonly string[] {
  const { absolute: folder, shown } = place
  try {
    refuseFolder(place)
    refuseWhatIsNotOurs(folder, pages, shown)
    for (const { path, text } of pages.files) {
      const target = join(folder, path)
      if (isSame(target, text)) continue
      mkdirSync(dirname(target), { recursive: true })
      replaceFile(target, text, `${shown}/${path}`)
    }
    const old = leftOver(folder, pages)
    for (const path of old) rmSync(join(folder, path))
    return old
  } catch (error) {
    if (isUsageError(error)) throw error
    throw new UsageError(`\`${shown}\` could not be written: ${reasonOf(error)}`)
  }
}
