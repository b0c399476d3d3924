import { dayText } from '../language/day-text.js'
import { nearest } from '../language/nearest.js'
import { addDays } from '../model/day.js'
import { UsageError, whatIsThere } from '../model/usage-error.js'
import { foldersIn, openWorkspace } from '../workspace/folder.js'
import type { Workspace } from '../workspace/workspace.js'

/** Where minutes are looked for when nobody names a place; after it, here. */
const usualFolder = 'minutes'

/** A path as a shell takes it for one word. */
function quoted(path: string): string {
  return /^[\w./@%+=:,~-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}

/** Five lines that can be typed as they stand, and the last of them lists an action. */
function beginning(place: string | null, today: string): readonly string[] {
  const folder = place ?? usualFolder
  const file = quoted(`${folder.replace(/\/+$/, '')}/${today}.md`)
  return [
    'or begin with these five lines:',
    `  mkdir -p ${quoted(folder)}`,
    `  echo "# Committee meeting, ${dayText(today)}" > ${file}`,
    `  echo "## 1. The summer fair" >> ${file}`,
    `  echo "- [ ] TR to book the hall (by ${dayText(addDays(today, 14))})" >> ${file}`,
    `  epha actions${place === null ? '' : ` --minutes ${quoted(folder)}`}`,
  ]
}

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
  place: string | null,
  today: string,
): UsageError {
  const folder = fromHere('')
  const where = folder === '.' ? 'here' : `in \`${folder}\``
  const why =
    files === 0
      ? `no markdown file is ${where}`
      : `${files === 1 ? 'the one file' : `none of the ${files} files`} ${where} gives ${files === 1 ? 'neither a date nor' : 'a date or'} an action`
  return new UsageError(
    `No minutes found: ${why}`,
    alone ? [] : [...whatIsThere('passed over', passedOver), ...beginning(place, today)],
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
  throw new UsageError(`No minutes found: ${what}${near === null ? '' : `; nearest is \`${near}\``}`, [
    ...(near === null ? [] : [`try:    epha actions --minutes ${quoted(near)}`]),
    ...beginning(plainly === '' ? null : plainly, today),
  ])
}
