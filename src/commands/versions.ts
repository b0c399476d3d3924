import type { Version } from '../render/changes/changes-report.js'
import { counted, enumerated } from '../render/english.js'
import { commitsOpener } from '../workspace/commit.js'
import { folderAt } from '../workspace/moved-folder.js'
import { commitDay, isInSubmodule } from '../workspace/revisions.js'
import type { Workspace } from '../workspace/workspace.js'
import type { Environment } from './environment.js'
import { readingsInTurn } from './kept/readings-in-turn.js'
import { load } from './load.js'
import type { Loaded } from './loaded.js'

/** The minutes of one version, read. */
export interface LoadedVersion {
  readonly version: Version
  readonly loaded: Loaded
}

/** A commit, the name that it was asked for by, and how the one led to the other. */
export type NamedCommit = Pick<Version, 'name' | 'how'> & { readonly commit: string }

/** Reads versions of the minutes. */
interface VersionsLoader {
  readonly load: (commit: NamedCommit) => Promise<LoadedVersion>
  /** Keeps what was read for the next run. */
  readonly save: () => void
}

/**
 * Reads the minutes as they stood at commits, each when it is asked for, also where their folder was called otherwise then.
 * Git is asked for the files of all of them at once, and a text that several have is read once.
 */
export function commitsLoader(
  now: Workspace,
  commits: readonly NamedCommit[],
  environment: Environment,
): VersionsLoader {
  const ids = commits.map(({ commit }) => commit)
  const { folder } = now
  const open = commitsOpener(now, ids, (commit, prefix) => folderAt(folder, commit, prefix))
  const readings = readingsInTurn(environment.cache, 'versions', now)
  return {
    load: async ({ name, commit, how }) => {
      const options = { opened: open(commit), mayBeEmpty: true, allTime: true }
      const loaded = await load(environment, options, readings)
      return { version: { name, commit, how, day: commitDay(folder, commit) }, loaded }
    },
    save: readings.save,
  }
}

/** What could not be read of a version, as a sentence; none where all could be. */
export function unreadOfVersion({ version, loaded }: LoadedVersion): readonly string[] {
  const { register, workspace } = loaded
  const whole = register.unread.map(({ path, why }) => `${workspace.fromHere(path)} (${why})`)
  const parts = register.problems.flatMap(({ rule, location }) =>
    rule === 'minutes-unreadable' ? [`${workspace.fromHere(location.path)}:${location.line}`] : [],
  )
  const places = [...whole, ...parts]
  if (places.length === 0) return []
  const more = places.length > 12 ? [`${places.length - 12} more`] : []
  const of = version.commit === null ? 'the files here' : (version.name ?? version.commit.slice(0, 7))
  return [
    `Of ${of}, ${counted(places.length, 'place')} could not be read: ${enumerated([...places.slice(0, 12), ...more])}.`,
  ]
}

/** What git cannot know of minutes that lie in a submodule; nothing of all others. */
export function submoduleSentences({ folder }: Workspace): readonly string[] {
  return isInSubmodule(folder)
    ? ['The minutes are in a submodule: these are its commits, not those of the repository around it.']
    : []
}
