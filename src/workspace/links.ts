import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isInFolder } from './paths.js'

/** Which names may be minutes, and which folders may hold some. */
export interface ReadNames {
  readonly isReadFile: (name: string) => boolean
  readonly isReadFolder: (name: string) => boolean
}

/** So many names are looked at behind a link: where there are more, nobody knows what lies there. */
const mostNames = 2000

/**
 * Whether a link of the minutes folder leads to no minutes of its own: to what is read at its own place, or to a folder
 * without any. A link that leads nowhere, or to another file, may stand for minutes. It is not followed either way.
 */
export function leadsToNoMinutes(absolute: string, folder: string, names: ReadNames): boolean {
  try {
    const [target, root] = [realpathSync(absolute), realpathSync(folder)]
    if (isInFolder(root, target)) return isReadBelow(root, target, names)
    return !mayHoldMinutes(target, root, names)
  } catch {
    return false
  }
}

/** Whether what lies at a path of the folder is read there, by the names on its way. */
function isReadBelow(root: string, target: string, { isReadFile, isReadFolder }: ReadNames): boolean {
  const way = target
    .slice(root.length)
    .split(/[\\/]/)
    .filter((name) => name !== '')
  const file = statSync(target).isDirectory() ? null : (way.pop() ?? '')
  return way.every(isReadFolder) && (file === null || isReadFile(file))
}

function mayHoldMinutes(target: string, root: string, { isReadFile, isReadFolder }: ReadNames): boolean {
  const toVisit = [target]
  let seen = 0
  for (let folder = toVisit.pop(); folder !== undefined; folder = toVisit.pop()) {
    if (folder === root) continue
    // Throws for a file, and for a folder that nobody may look into.
    const entries = readdirSync(folder, { withFileTypes: true })
    seen += entries.length
    if (seen > mostNames) return true
    for (const entry of entries) {
      if (entry.isDirectory() && isReadFolder(entry.name)) toVisit.push(join(folder, entry.name))
      else if (!entry.isDirectory() && isReadFile(entry.name)) return true
    }
  }
  return false
}
