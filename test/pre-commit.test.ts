import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pack } from './packed.js'
import { newRepository, type Repository, termlyMinutes } from './repository.js'
import { needs } from './tools.js'

const hookRunner = needs('pre-commit')

describe.skipIf(hookRunner.isMissing)(
  hookRunner.title('run by pre-commit, the hook'),
  { timeout: 120_000 },
  () => {
    let hooks: Repository
    let committee: Repository
    let home = ''

    beforeAll(() => {
      home = mkdtempSync(join(tmpdir(), 'epha-pre-commit-'))
      hooks = newRepository()
      committee = newRepository()
      publish(hooks, home)
      const hook = { repo: `file://${hooks.folder}`, rev: 'v1', hooks: [{ id: 'epha-check' }] }
      committee.write('.pre-commit-config.yaml', JSON.stringify({ repos: [hook] }))
      committee.write('minutes/epha.yaml', 'people:\n  RH: Ralph Holloway\n')
      const spring = '## 4. Behaviour\n\n- [ ] RH to find out who will train schools'
      committee.write('minutes/2011-spring.md', termlyMinutes('2011-spring', '2011-03-14', spring))
      committee.commit('Minutes of spring')
    })
    afterAll(() => {
      hooks.remove()
      committee.remove()
      rmSync(home, { recursive: true, force: true })
    })

    /** Stages minutes of summer that say this, and runs what would run before the commit. */
    function stage(line: string) {
      const body = `## 2. Matters arising\n\n${line}`
      committee.write('minutes/2011-summer.md', termlyMinutes('2011-summer', '2011-06-13', body))
      committee.git('add', 'minutes/2011-summer.md')
      return spawnSync('pre-commit', ['run'], {
        cwd: committee.folder,
        encoding: 'utf8',
        env: {
          PATH: process.env.PATH,
          HOME: home,
          PRE_COMMIT_HOME: join(home, 'cache'),
          npm_config_cache: join(home, 'npm'),
          npm_config_offline: 'true',
        },
      })
    }

    test('stops minutes that drop an action', () => {
      const { status, stdout } = stage('The minutes were approved.')
      expect(stdout).toContain('minutes/2011-summer.md:9:1  error  action-unreported')
      expect(stdout).toContain('- [ ] 2011-spring/4.1 RH find out')
      expect(status).toBe(1)
    })

    test('lets minutes pass that carry it', () => {
      const { status, stdout } = stage('- [ ] 2011-spring/4.1 RH has no answer.')
      expect(stdout).toMatch(/^epha check\.+Passed$/m)
      expect(status).toBe(0)
    })

    test('does not run for what is no minutes', () => {
      committee.commit('Minutes of summer')
      committee.write('budget.csv', 'tea,3\n')
      committee.git('add', 'budget.csv')
      const { status, stdout } = spawnSync('pre-commit', ['run'], {
        cwd: committee.folder,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, HOME: home, PRE_COMMIT_HOME: join(home, 'cache') },
      })
      expect([status, stdout]).toEqual([0, expect.stringContaining('(no files to check)Skipped')])
    })
  },
)

/**
 * Makes this project's repository as pre-commit clones it, but built already and without the packages that building
 * wants: nothing is fetched. It still has a step that prints before packing, as the build does.
 */
function publish({ folder, write, commit, git }: Repository, home: string): void {
  const { filename } = pack(home)
  execFileSync('tar', ['-xzf', join(home, filename), '-C', folder, '--strip-components=1'])
  const { devDependencies: _, ...manifest } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ ...manifest, scripts: { prepare: 'echo built' } }),
  )
  for (const name of ['.npmrc', '.pre-commit-hooks.yaml']) copyFileSync(name, join(folder, name))
  write('.gitignore', 'node_modules\n')
  commit('The hook')
  git('tag', 'v1')
}
