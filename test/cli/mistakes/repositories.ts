import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { commit, copied, git, type MistakeScene } from './scene.js'

/** Repositories that cannot be asked. */
export const repositoryMistakes: readonly MistakeScene[] = [
  {
    name: 'a repository without a commit',
    make: (folder) => {
      copied('committee')(folder)
      git(folder, 'init', '--quiet', '--initial-branch=main')
    },
    lines: ['diff', 'log 3.1', 'actions --at main'],
  },
  {
    name: 'minutes in no repository',
    make: copied('committee'),
    lines: ['diff', 'log 3.1', 'actions --at main', 'check --compare-with main'],
  },
  {
    name: 'a repository with two branches that have nothing in common',
    make: (folder) => {
      git(folder, 'init', '--quiet', '--initial-branch=main')
      commit(folder)
      git(folder, 'checkout', '--quiet', '--orphan', 'draft')
      copied('committee')(folder)
      commit(folder)
    },
    lines: [
      'diff main',
      'diff mian..draft',
      'actions --at main --owner TR',
      'actions --at mian --owner TR',
      'check --compare-with main',
      'check --compare-with mian',
    ],
  },
  {
    name: 'a short clone',
    make: (folder) => {
      const whole = join(folder, 'whole')
      copied('committee')(whole)
      git(whole, 'init', '--quiet', '--initial-branch=main')
      commit(whole)
      commit(whole)
      git(folder, 'clone', '--quiet', '--depth=1', `file://${whole}`, 'clone')
      rmSync(whole, { recursive: true })
      renameSync(join(folder, 'clone'), join(folder, 'short'))
    },
    lines: ['diff HEAD~1 --minutes short/minutes', 'check --compare-with draft --minutes short/minutes'],
  },
  {
    name: 'the folder of a bare repository',
    make: (folder) => {
      git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', '.')
      copied('committee')(folder)
    },
    lines: ['diff'],
  },
]
