import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadedAt } from '../../src/commands/actions/at-commit.js'
import { environmentAt } from '../history-told.js'
import { newRepository, type Repository, termlyMinutes } from '../repository.js'

let club: Repository
beforeEach(() => {
  club = newRepository()
})
afterEach(() => club.remove())

const at = (revision: string, minutes: string | null = null, asOf?: string) =>
  loadedAt(
    { revision, isDayTyped: false },
    { ...environmentAt(club.folder, minutes), ...(asOf === undefined ? {} : { asOf }) },
    {},
  )

const spring = termlyMinutes('2011-spring', '2011-03-14', '- [ ] RH to find a trainer')

describe('the register of a commit', () => {
  it('is that of the folder as it was called then', async () => {
    club.write('minutes/2011-spring.md', spring)
    club.commit('One')
    club.git('mv', 'minutes', 'protocols')
    club.commit('Two')
    for (const revision of ['HEAD~1', 'HEAD']) {
      const { loaded } = await at(revision, 'protocols')
      expect(loaded.register.actions.map(({ id }) => id)).toEqual(['2011-spring/h1.1'])
    }
  })

  it('names minutes that could not be read, also where there were no others', async () => {
    club.write(
      'minutes/2011-spring.md',
      Buffer.from('# 14 March 2011\n\n- [ ] R\u00e9my to call\n', 'latin1'),
    )
    club.commit('One')
    club.write('minutes/2011-spring.md', spring)
    club.commit('Two')
    const { loaded } = await at('HEAD~1')
    expect(loaded.register.unread.map(({ path }) => path)).toEqual(['2011-spring.md'])
  })

  it('is empty as of a day before its first meeting, and refused where there were no minutes', async () => {
    club.write('README.txt', 'Nothing yet.\n')
    club.commit('Nothing')
    club.write('minutes/2011-spring.md', spring)
    club.commit('One')
    rmSync(join(club.folder, 'minutes/2011-spring.md'))
    expect((await at('HEAD', 'minutes', '2011-03-01')).loaded.register.actions).toEqual([])
    expect((await at('HEAD', 'minutes', '2011-03-14')).loaded.register.actions).toHaveLength(1)
    await expect(at('HEAD~1', 'minutes', '2011-03-01')).rejects.toThrow('has none')
  })
})
