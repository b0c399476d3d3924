import { dirname, resolve } from 'node:path'
import { meetingIdOf } from '../../model/ids.js'
import { readFrontMatter } from '../../parse/front-matter.js'
import { type ImportSource, sourceIn } from '../../parse/import-source.js'
import { openWorkspace } from '../../workspace/folder.js'
import { isInFolder } from '../../workspace/paths.js'
import { isThere } from '../../workspace/read.js'

/** Minutes that lie in the folder already, or in one beside it. */
export interface MinutesThere {
  readonly id: string
  readonly absolutePath: string
  readonly text: string
  /** The paper that they were made of; null where they name none. */
  readonly source: ImportSource | null
}

/**
 * All minutes that share their ids with those of a folder: of the folder itself, and of the outermost one on the way to
 * it from the current folder, which may hold folders of years.
 */
export function minutesThere(folder: string, here: string): readonly MinutesThere[] {
  const own = resolve(here, folder)
  let root = own
  if (isInFolder(here, own)) while (root !== here && dirname(root) !== here) root = dirname(root)
  if (!isThere(root)) return []
  const workspace = openWorkspace(root, here)
  if (!workspace) return []
  return [...workspace.files([])].flatMap((reading): readonly MinutesThere[] => {
    if (reading.kind === 'unread') return []
    const { path, text } = reading.file
    const { fields } = readFrontMatter(text, path)
    const id = fields.meeting ?? meetingIdOf(path)
    return [{ id, absolutePath: resolve(root, path), text, source: sourceIn(text) }]
  })
}
