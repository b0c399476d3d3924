import { nearest } from '../language/nearest.js'
import { didYouMean, mendedBy, UsageError, whatIsThere } from '../model/usage-error.js'
import { foldersIn, openWorkspace } from '../workspace/folder.js'
import type { Workspace } from '../workspace/workspace.js'
import { type Beginning, beginning, usualFolder } from './begin.js'

/** What was looked at where no minutes are found. */
interface LookedAt {
  /** How many files were read. */
  readonly files: number
  /** What was left out, as paths from the minutes folder. */
  readonly passedOver: readonly string[]
}

/** Nothing in the folder is minutes: what was looked at, what was passed over, and how to begin. */
export function noMinutes(
  { alone, fromHere }: Workspace,
  { files, passedOver }: LookedAt,
  begun: Beginning,
): UsageError {
  const folder = fromHere('')
  const where = folder === '.' ? 'here' : `in \`${folder}\``
  const why =
    files === 0
      ? passedOver.length === 0
        ? `no markdown file is ${where}`
        : `no markdown file ${where} is read`
      : `${files === 1 ? 'the one file' : `none of the ${files} files`} ${where} gives ${files === 1 ? 'neither a date nor' : 'a date or'} an action`
  return new UsageError(
    `No minutes found: ${why}`,
    alone ? [] : [...whatIsThere('passed over', passedOver), ...beginning(begun)],
  )
}

/**
 * Opens the folder or the file that was asked for; without one `./minutes`, else here. Throws UsageError where
 * there is nothing of that name.
 */
export function findMinutes(place: string | null, here: string, today: string): Workspace {
  if (place === null) {
    const usual = openWorkspace(usualFolder, here)
    const workspace = usual && !usual.alone ? usual : openWorkspace('.', here)
    if (workspace) return workspace
  } else {
    const workspace = place === '' ? null : openWorkspace(place, here)
    if (workspace) return workspace
  }
  const typed = place ?? '.'
  const plainly = typed.replace(/^\.\/+/, '').replace(/\/+$/, '')
  const near = nearest(plainly, foldersIn(here))
  const isHere = !plainly.includes('/')
  const what = isHere ? `no folder \`${plainly}\` is here` : `no folder or file is at \`${plainly}\``
  const mend = near === null ? null : mendedBy(near, typed, '--minutes')
  throw new UsageError(
    `No minutes found: ${what}${didYouMean(near)}`,
    beginning({ place: plainly === '' ? null : plainly, here, today }),
    null,
    mend,
  )
}
