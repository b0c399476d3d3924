import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newRepository, type Repository, termlyMinutes } from '../repository.js'
import { type Registry, startRegistry } from './registry.js'
import type { Machine } from './runner.js'

/** A repository with minutes of spring on its main branch, and a machine that has checked it out. */
export interface Site {
  readonly registry: Registry
  readonly repository: Repository
  /** Where the packed epha lies. */
  readonly folder: string
  readonly machine: (values?: Readonly<Record<string, string>>) => Machine
  /** Makes a branch anew whose minutes of summer say this, from the main branch as it was cloned. */
  readonly propose: (line: string) => void
  readonly remove: () => Promise<void>
}

/** Makes a repository for a test, with a remote as the runner has it. */
export async function newSite(): Promise<Site> {
  const cache = mkdtempSync(join(tmpdir(), 'epha-cache-'))
  const registry = await startRegistry(cache)
  const repository = newRepository()
  repository.write('minutes/epha.yaml', 'people:\n  RH: Ralph Holloway\n  TR: Terry Reynolds\n')
  const spring = '## 4. Behaviour\n\n- [ ] RH to find out who will train schools (by 13 June 2011)'
  repository.write('minutes/2011-spring.md', termlyMinutes('2011-spring', '2011-03-14', spring))
  repository.commit('Minutes of spring')
  repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  return {
    registry,
    repository,
    folder: cache,
    machine: (values = {}) => ({ checkout: repository.folder, values, registry: registry.url, cache }),
    propose: (line) => {
      repository.git('checkout', '--quiet', '-B', 'summer', 'main')
      const body = `## 2. Matters arising\n\n${line}`
      repository.write('minutes/2011-summer.md', termlyMinutes('2011-summer', '2011-06-13', body))
      repository.commit('Minutes of summer')
    },
    remove: async () => {
      await registry.close()
      repository.remove()
      rmSync(cache, { recursive: true, force: true })
    },
  }
}
