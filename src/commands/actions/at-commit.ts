import { dayText } from '../../language/day-text.js'
import { UsageError } from '../../model/usage-error.js'
import { openCommit } from '../../workspace/commit.js'
import { folderAt } from '../../workspace/moved-folder.js'
import { commitDay, namedCommit } from '../../workspace/revisions.js'
import { commitAt } from '../commit-at.js'
import type { Environment } from '../environment.js'
import { findMinutes } from '../find-minutes.js'
import { readingsInTurn } from '../kept/readings-in-turn.js'
import { load } from '../load.js'
import type { Loaded, LoadOptions } from '../loaded.js'
import { submoduleSentences } from '../versions.js'

/** A commit as `--at` names it. */
export interface AtCommit {
  readonly revision: string
  /** Somebody typed the day to speak of: else it is that of the commit. */
  readonly isDayTyped: boolean
}

/**
 * The register as the files had it at a commit, and the sentences that say so. Throws UsageError for a commit that is none, and
 * for one without minutes.
 */
export async function loadedAt(
  { revision, isDayTyped }: AtCommit,
  environment: Environment,
  options: LoadOptions,
): Promise<{ readonly loaded: Loaded; readonly sentences: readonly string[] }> {
  const workspace = findMinutes(environment.minutes, environment.here, environment.today)
  const { folder } = workspace
  const asked = { name: revision, asked: `\`--at ${revision}\``, after: '--at', typed: revision }
  const commit = commitAt(namedCommit(folder, revision), asked)
  const day = commitDay(folder, commit)
  const opened = openCommit(workspace, commit, { folderThen: (prefix) => folderAt(folder, commit, prefix) })
  const then = isDayTyped ? environment : { ...environment, today: day }
  // What may be an action too is looked for anew.
  const readings = options.possible ? null : readingsInTurn(environment.cache, 'versions', workspace)
  const loaded = await load(then, { ...options, opened, mayBeEmpty: true }, readings)
  readings?.save()
  const which = `${commit.slice(0, 7)} of ${dayText(day)}`
  // A register as of an earlier day may have none of the minutes of the commit.
  if (loaded.files === loaded.others && loaded.register.unread.length === 0)
    throw new UsageError(`\`--at ${revision}\` needs a commit that has minutes; ${which} has none`)
  const sentence = `As the files were at ${which}, by the day ${dayText(loaded.today)}.`
  return { loaded, sentences: [sentence, ...submoduleSentences(workspace)] }
}
