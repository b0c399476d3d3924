import { dirname, join, resolve } from 'node:path'
import { findLocalSettings, localName } from '../../workspace/folder.js'
import { gitStateOf, repositoryOf } from '../../workspace/git.js'
import { wayTo } from '../../workspace/paths.js'
import type { Loaded } from '../loaded.js'
import { type Diagnosis, fine, wrong } from './diagnosis.js'

/** Whether the minutes are in a repository, and whether that keeps e-mail addresses, which it should not. */
export function aboutGit({ workspace, settings }: Loaded, here: string): Diagnosis {
  const repository = repositoryOf(workspace.folder)
  if (repository.kind === 'no answer') return { findings: [fine('Git', repository.why)], steps: [] }
  const local = join(dirname(resolve(workspace.folder, settings.path ?? 'epha.yaml')), localName)
  const shown = wayTo(here, local)
  const isThere = findLocalSettings(workspace.folder, settings.path) !== null
  const is = isThere ? 'is there' : 'is not there'
  if (repository.kind === 'none')
    return {
      findings: [fine('Git', `no repository; ${localName} ${is}, and should be kept out of one`)],
      steps: [],
    }
  const root = wayTo(here, repository.root) || '.'
  const state = gitStateOf(local)
  const inGit = `repository \`${root}\`; ${localName} ${is}`
  if (state === 'ignored') return { findings: [fine('Git', `${inGit}, and git leaves it out`)], steps: [] }
  if (state === 'tracked')
    return {
      findings: [wrong('Git', `${inGit}, and git keeps the addresses in it`)],
      steps: [
        {
          about: 'surroundings',
          sentence: `Take ${localName} out of git; what was committed stays in its history.`,
          type: [`git rm --cached ${shown}`, `echo ${localName} >> .gitignore`],
        },
      ],
    }
  const finding = `${inGit}, and should be kept out of git`
  return {
    findings: [isThere ? wrong('Git', finding) : fine('Git', finding)],
    steps: [
      {
        about: 'surroundings',
        sentence: `Keep e-mail addresses out of git: they belong in ${localName}.`,
        type: [`echo ${localName} >> .gitignore`],
      },
    ],
  }
}
