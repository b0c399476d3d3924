import { type CommittedWorkspace, isReadName } from './commit.js'
import { filesIn } from './git.js'
import type { FileReading, SourceFile, Workspace } from './workspace.js'

// 2026-12-01.txt · minutes.mdown · .hidden.md · template.md.bak
const mayBeText =
  /\.(?:md|markdown|mdown|mkdn?|mdwn|mdtxt|mdtext|mdx|qmd|rmd|adoc|rst|org|txt|text)(?:\.\w{1,8}|~)?$/i

/**
 * Files that were not at a commit and whose name, or that of a folder on the way, keeps them from being read as minutes,
 * though they may well be some: paths from the minutes folder, in order.
 */
export function passedOverSince(now: Workspace, before: CommittedWorkspace): readonly string[] {
  return filesIn(now.folder)
    .filter((path) => !before.paths.has(path) && !isReadName(path) && mayBeText.test(path))
    .toSorted()
}

/** Files that were not at a commit and are left out by what `exclude` said then: paths from the minutes folder, in order. */
export function excludedSince(
  now: Workspace,
  before: CommittedWorkspace,
  exclude: readonly string[],
): readonly string[] {
  if (exclude.length === 0) return []
  const isOut = before.isExcluded(exclude)
  return filesIn(now.folder)
    .filter((path) => !before.paths.has(path) && isReadName(path) && isOut(path))
    .toSorted()
}

/**
 * The minutes of now as they would be read had nothing but minutes changed since a commit: what `exclude` leaves out is
 * what it left out then, and new files are read whatever they are called.
 * @param passedOver those whose name keeps them from being read
 * @param change the text of a file as it is to be read, which must have the same places
 */
export function asAgreed(
  now: Workspace,
  before: CommittedWorkspace,
  passedOver: readonly string[],
  change: (file: SourceFile) => string,
): Workspace {
  const changed = (reading: FileReading): FileReading =>
    reading.kind === 'unread'
      ? reading
      : { kind: 'read', file: { ...reading.file, text: change(reading.file) } }
  return {
    ...now,
    settings: before.settings,
    fromSettings: before.fromSettings,
    files: function* (exclude) {
      const isOut = before.isExcluded(exclude)
      for (const reading of now.files([])) if (!isOut(pathOf(reading))) yield changed(reading)
      for (const path of passedOver) {
        const reading = now.read(path)
        if (reading.kind === 'read' && !isOut(path)) yield changed(reading)
      }
    },
  }
}

function pathOf(reading: FileReading): string {
  return reading.kind === 'read' ? reading.file.path : reading.unread.path
}
