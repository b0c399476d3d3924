import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadedAt } from '../../src/commands/actions/at-commit.js'
import { logAction } from '../../src/commands/log/log-action.js'
import { environmentAt, historyTold } from '../history-told.js'
import { newRepository, type Repository, termlyMinutes } from '../repository.js'
import { rowingClub } from '../rowing-club.js'
import { trapped } from '../trapped.js'

let club: Repository
beforeEach(() => {
  club = newRepository()
})
afterEach(() => club.remove())

const told = (id: string, here = club.folder, minutes: string | null = null) =>
  historyTold(id, environmentAt(here, minutes))

const write = (...lines: readonly string[]): void =>
  club.write('minutes/2011-spring.md', termlyMinutes('2011-spring', '2011-03-14', lines.join('\n')))

describe('the history of an action', () => {
  it('is told of by the commits of a branch that was merged, and not by the merge', async () => {
    club.remove()
    club = rowingClub()
    const steps = await told('2012-06-04/2.2')
    expect(steps).toEqual([
      'Minutes of June: raised',
      'Jackets are tested too: reworded',
      'Call minutes by their day: moved',
    ])
  })

  it('ends with what nobody has committed yet', async () => {
    write('- [ ] RH to find a trainer')
    club.commit('One')
    write('- [ ] TR to find a trainer')
    expect(await told('2011-spring/h1.1')).toEqual(['One: raised', 'null: reassigned'])
    expect(
      (
        await logAction(
          { id: '2011-spring/h1.1', format: 'table' as const, csv: {}, output: null, confidential: false },
          environmentAt(club.folder),
        )
      ).stdout,
    ).toContain('  not committed yet\n    owner RH -> TR\n')
  })

  it('is found by its last id where it is in no minutes any more', async () => {
    write('- [ ] RH to find a trainer', '- [ ] TR to call')
    club.commit('One')
    write('- [ ] TR to call')
    club.commit('Two')
    write('- [ ] TR to call', '- [ ] RH to write')
    club.commit('Three')
    expect(await told('2011-spring/h1.1')).toEqual(['One: raised', 'Two: moved'])
    const gone = await logAction(
      { id: '2011-spring/h1.9', format: 'table' as const, csv: {}, output: null, confidential: false },
      environmentAt(club.folder),
    ).catch((error: unknown) => error)
    expect(String(gone)).toContain('did you mean')
    club.write('minutes/2011-spring.md', termlyMinutes('2011-spring', '2011-03-14', 'Nothing.'))
    club.commit('Four')
    expect(await told('2011-spring/h1.2')).toEqual(['Three: raised', 'Four: dropped'])
  })

  it('is not that of another action that had its id before, but that of one that came back', async () => {
    write('- [ ] RH to find a trainer')
    club.commit('One')
    write('Nothing.')
    club.commit('Two')
    write('- [ ] TR to call')
    club.commit('Three')
    expect(await told('2011-spring/h1.1')).toEqual(['Three: raised'])
    write('- [ ] RH to find a trainer')
    club.commit('Four')
    expect(await told('2011-spring/h1.1')).toEqual(['One: raised', 'Two: dropped', 'Four: raised'])
  })

  it('goes on through folders and files that got another name', async () => {
    write('- [ ] RH to find a trainer')
    club.commit('One')
    write('- [ ] RH to find a trainer (by 13 June 2011)')
    club.commit('Two')
    club.git('mv', 'minutes', 'protocols')
    club.commit('Three')
    club.git('mv', 'protocols/2011-spring.md', 'protocols/spring.md')
    club.commit('Four')
    club.git('mv', 'protocols', 'minutes')
    club.commit('Five')
    club.write('minutes/spring.md', termlyMinutes('2011-spring', '2011-03-14', '- [x] RH to find a trainer'))
    club.commit('Six')
    const steps = await told('2011-spring/h1.1')
    expect(steps.map((step) => step.split(':')[0])).toEqual(['One', 'Two', 'Six'])
  })

  it('is the same for a change that two branches made alike', async () => {
    write('- [ ] RH to find a trainer')
    club.commit('One')
    club.git('checkout', '--quiet', '-b', 'other')
    write('- [ ] TR to find a trainer')
    club.commit('Two')
    club.git('checkout', '--quiet', 'main')
    club.write('minutes/2011-summer.md', termlyMinutes('2011-summer', '2011-06-13', 'It rained.'))
    club.commit('Three')
    club.git('merge', '--quiet', '--no-ff', '--no-commit', 'other')
    write('- [ ] TR to find a trainer (by 1 July 2011)')
    club.commit('Merge with a change of its own')
    expect(await told('2011-spring/h1.1')).toEqual([
      'One: raised',
      'Two: reassigned',
      'Merge with a change of its own: re-dated',
    ])
  })

  it('says that a short clone may not know where it began, and refuses one without files', async () => {
    write('- [ ] RH to find a trainer')
    club.commit('One')
    write('- [ ] RH to find a trainer', '', '- [ ] TR to call')
    club.commit('Two')
    club.git('config', 'uploadpack.allowFilter', 'true')
    const clones = mkdtempSync(join(tmpdir(), 'epha-short-'))
    const request = {
      id: '2011-spring/h1.1',
      format: 'table' as const,
      csv: {},
      output: null,
      confidential: false,
    }
    const short = join(clones, 'short')
    club.git('clone', '--quiet', '--depth=1', `file://${club.folder}`, short)
    const answer = await logAction(request, environmentAt(short))
    expect([answer.exitCode, answer.stderr.join('\n')]).toEqual([
      3,
      expect.stringContaining('This clone begins here'),
    ])
    const whole = await logAction(request, environmentAt(club.folder))
    expect([whole.exitCode, whole.stderr]).toEqual([0, []])
    const partial = join(clones, 'partial')
    club.git('clone', '--quiet', '--filter=blob:none', `file://${club.folder}`, partial)
    await expect(logAction(request, environmentAt(partial))).rejects.toThrow('this is a partial clone')
    rmSync(clones, { recursive: true })
  })

  it('does not show the words of what was ever confidential', async () => {
    write('## 5. Staff', '', '- [ ] RH to talk to Maureen Quill')
    club.commit('One')
    write('## 5. Staff (confidential)', '', '- [ ] RH to talk to Maureen Quill')
    club.commit('Quill is secret')
    for (const format of ['json', 'table', 'csv'] as const) {
      const request = { id: '2011-spring/5.1', format, csv: {}, output: null, confidential: false }
      const { stdout } = await logAction(request, environmentAt(club.folder))
      expect(stdout).toContain('2011-spring/5.1')
      expect(stdout).not.toContain('Quill')
      expect(
        (await logAction({ ...request, confidential: true }, environmentAt(club.folder))).stdout,
      ).toContain('Quill')
    }
  })

  it('starts no program, and nothing in it is obeyed by a terminal', async () => {
    write('- [ ] RH to find a trainer')
    club.commit('One \u001b[31mred\u202e', { name: 'Eve\u001b[2J', day: '2011-03-15' })
    write('- [ ] TR to find a trainer')
    club.commit('Two')
    const trap = trapped(club)
    const request = {
      id: '2011-spring/h1.1',
      format: 'table' as const,
      csv: {},
      output: null,
      confidential: false,
    }
    const { stdout } = await logAction(request, environmentAt(club.folder))
    expect(stdout).toContain('owner RH -> TR')
    expect(stdout).not.toMatch(/[\u001b\u202e]/)
    expect(existsSync(trap)).toBe(false)
  })
})

describe('the register at a commit', () => {
  it('is that of its files and of its day, unless another is typed', async () => {
    write('- [ ] RH to find a trainer')
    club.commit('One', { name: 'Terry', day: '2011-03-15' })
    write('- [ ] RH to find a trainer', '- [ ] TR to call')
    club.commit('Two', { name: 'Terry', day: '2011-03-16' })
    const at = async (isDayTyped: boolean) =>
      (await loadedAt({ revision: 'HEAD~1', isDayTyped }, environmentAt(club.folder), {})).loaded
    expect((await at(false)).today).toBe('2011-03-15')
    expect((await at(true)).today).toBe('2011-06-20')
    expect((await at(false)).register.actions.map(({ text }) => text)).toEqual(['find a trainer'])
  })

  it('is refused of a commit that has no minutes', async () => {
    club.write('README.md', '# Nothing\n')
    club.commit('Nothing yet')
    write('- [ ] RH to find a trainer')
    club.commit('One')
    await expect(
      loadedAt({ revision: 'HEAD~1', isDayTyped: false }, environmentAt(club.folder), {}),
    ).rejects.toThrow('needs a commit that has minutes')
  })
})
