import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { logAction } from '../../src/commands/log/log-action.js'
import { environmentAt, historyTold } from '../history-told.js'
import { newRepository, type Repository, termlyMinutes } from '../repository.js'

let club: Repository
beforeEach(() => {
  club = newRepository()
})
afterEach(() => club.remove())

const told = (id: string) => historyTold(id, environmentAt(club.folder))

const write = (name: string, ...lines: readonly string[]): void =>
  club.write(`minutes/${name}.md`, termlyMinutes(name, '2011-03-14', lines.join('\n')))

/** Minutes whose id is their name, which they get from their file. */
const writeNamed = (name: string, line: string, date = '2011-03-14'): void =>
  club.write(
    `minutes/${name}.md`,
    `---\ndate: ${date}\n---\n\n# Meeting\n\nPresent: Ralph Hill (RH), Tom Ray (TR)\n\n${line}\n`,
  )

/** What is said of an action without a colour. */
const textOf = async (id: string, here = club.folder) => {
  const { exitCode, stdout, stderr } = await logAction(
    { id, format: 'table' as const, csv: {}, output: null, confidential: false },
    environmentAt(here),
  )
  return { exitCode, stdout, stderr: stderr.join('\n') }
}

describe('an action is followed', () => {
  it.each(['topic', 'main'])(
    'into both branches, where its file got another name on one: %s last',
    async (last) => {
      writeNamed('jan', '- [ ] RH to find a trainer')
      club.commit('One', { name: 'Terry', day: '2011-03-15' })
      club.git('checkout', '--quiet', '-b', 'topic')
      writeNamed('jan', '- [ ] TR to find a trainer')
      club.commit('Given', { name: 'Terry', day: last === 'topic' ? '2011-03-18' : '2011-03-16' })
      club.git('checkout', '--quiet', 'main')
      club.git('mv', 'minutes/jan.md', 'minutes/january.md')
      club.commit('Renamed', { name: 'Terry', day: '2011-03-17' })
      club.git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'topic')
      const steps = await told('january/h1.1')
      expect(steps.toSorted()).toEqual(['Given: reassigned', 'One: raised', 'Renamed: moved'])
      expect(steps[0]).toBe('One: raised')
      expect(await told('jan/h1.1')).toEqual(steps)
    },
  )

  it('under the id that it was pinned by, and under its number again', async () => {
    write('2011-spring', '- [ ] RH to find a trainer')
    club.commit('One')
    write('2011-spring', '- [ ] RH to find a trainer ^coach')
    club.commit('Pinned')
    write('2011-spring', '- [ ] TR to find a trainer ^coach')
    club.commit('Given')
    const steps = ['One: raised', 'Given: reassigned']
    expect(await told('2011-spring/coach')).toEqual(steps)
    expect(await told('2011-spring/h1.1')).toEqual(steps)
    write('2011-spring', '- [ ] TR to find a trainer')
    club.commit('No longer pinned')
    const later = [...steps, 'No longer pinned: moved']
    expect(await told('2011-spring/h1.1')).toEqual(later)
    expect(await told('2011-spring/coach')).toEqual(later)
    write('2011-spring', '- [ ] TR to find a trainer ^coach')
    expect(await told('2011-spring/h1.1')).toEqual(later)
  })

  it('from an id of long ago to the one of now', async () => {
    writeNamed('jan', '- [ ] RH to find a trainer')
    club.commit('One')
    club.git('mv', 'minutes/jan.md', 'minutes/january.md')
    club.commit('Two')
    writeNamed('january', '- [ ] RH to find a trainer ^coach')
    club.commit('Pinned')
    club.git('mv', 'minutes/january.md', 'minutes/first.md')
    club.commit('Three')
    club.git('mv', 'minutes/first.md', 'minutes/termly.md')
    const steps = ['One: raised', 'Two: moved', 'Three: moved', 'null: moved']
    for (const id of [
      'jan/h1.1',
      'january/h1.1',
      'january/coach',
      'FIRST/coach',
      'FIRST/h1.1',
      'termly/coach',
    ])
      expect(await told(id)).toEqual(steps)
    expect((await textOf('jan/h1.1')).stdout).toMatch(/^termly\/coach {2}outstanding\n/)
    rmSync(join(club.folder, 'minutes/termly.md'))
    expect((await textOf('jan/h1.1')).stdout).toMatch(/^first\/coach {2}in no minutes any more\n/)
  })

  it('from an id to the action of which its line is a later word now', async () => {
    writeNamed('jan', '- [ ] RH to find a trainer')
    writeNamed('feb', '- [ ] TR to book the upper hall', '2011-04-11')
    club.commit('One')
    club.git('mv', 'minutes/feb.md', 'minutes/february.md')
    club.commit('Two')
    writeNamed('february', '- [ ] jan/h1.1 TR to book the upper hall', '2011-04-11')
    club.commit('Three')
    writeNamed('february', 'It rained.', '2011-04-11')
    club.commit('Four')
    const { stdout } = await textOf('feb/h1.1')
    expect(stdout).toMatch(/^jan\/h1\.1 {2}outstanding\n/)
    expect(stdout).toContain('february/h1.1 is read as a later word on it')
  })

  it('by the number of an action that was always pinned', async () => {
    write('2011-spring', '- [ ] RH to find a trainer ^coach')
    club.commit('One')
    write('2011-spring', 'Nothing.')
    club.commit('Two')
    expect(await told('2011-spring/h1.1')).toEqual(['One: raised', 'Two: dropped'])
  })

  it('to an earlier life of it, though others had its id between the two', async () => {
    for (const [subject, ...lines] of [
      ['One', '- [ ] RH to find a trainer'],
      ['Two', 'Nothing.'],
      ['Three', '- [ ] TR to call the harbour', '- [ ] PQ to wait for rain'],
      ['Four', '- [ ] PQ to wait for rain'],
      ['Five', 'Nothing.'],
      ['Six', '- [ ] RH to find a trainer'],
    ] as const) {
      write('2011-spring', ...lines)
      club.commit(subject)
    }
    expect(await told('2011-spring/h1.1')).toEqual(['One: raised', 'Two: dropped', 'Six: raised'])
  })

  it('from an id to the action that had it last', async () => {
    write('2011-spring', '- [ ] RH to find a trainer')
    club.commit('One')
    write('2011-spring', '- [ ] TR to call', '- [ ] RH to find a trainer')
    club.commit('Two')
    write('2011-spring', '- [ ] PQ to wait', '- [ ] TR to call', '- [ ] RH to find a trainer')
    club.commit('Three')
    expect(await told('2011-spring/h1.1')).toEqual(['Three: raised'])
    expect(await told('2011-spring/h1.2')).toEqual(['Two: raised', 'Three: moved'])
    expect(await told('2011-spring/h1.3')).toEqual(['One: raised', 'Two: moved', 'Three: moved'])
    write('2011-spring', 'Nothing.')
    club.commit('Four')
    expect(await told('2011-spring/h1.2')).toEqual(['Two: raised', 'Three: moved', 'Four: dropped'])
  })

  it('on both branches of which one lost it', async () => {
    write('2011-spring', '- [ ] RH to find a trainer')
    club.commit('One')
    club.git('checkout', '--quiet', '-b', 'topic')
    write('2011-spring', 'Nothing.')
    club.commit('Lost')
    club.git('checkout', '--quiet', 'main')
    write('2011-spring', '- [ ] TR to find a trainer')
    club.commit('Given')
    club.git('merge', '--quiet', '--no-ff', '-X', 'theirs', '-m', 'Merge', 'topic')
    const steps = await told('2011-spring/h1.1')
    expect(steps.toSorted()).toEqual(['Given: reassigned', 'Lost: dropped', 'One: raised'])
  })

  it('no farther than where it was raised on a branch, though another had its id on the other', async () => {
    write('2011-spring', '- [ ] TR to call the harbour')
    club.commit('One')
    write('2011-spring', 'Nothing.')
    club.commit('Two')
    club.git('checkout', '--quiet', '-b', 'topic')
    write('2011-spring', '- [ ] RH to find a trainer')
    club.commit('Three')
    club.git('checkout', '--quiet', 'main')
    write('2011-summer', 'It rained.')
    club.commit('Four')
    club.git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'topic')
    expect(await told('2011-spring/h1.1')).toEqual(['Three: raised'])
  })

  it('to each commit at which a short clone begins', async () => {
    write('2011-spring', '- [ ] RH to find a trainer')
    club.commit('One')
    club.git('checkout', '--quiet', '-b', 'topic')
    write('2011-summer', '- [ ] TR to call')
    club.commit('Two')
    club.git('checkout', '--quiet', 'main')
    write('2011-autumn', '- [ ] TR to write')
    club.commit('Three')
    club.git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'topic')
    const clones = mkdtempSync(join(tmpdir(), 'epha-short-'))
    club.git('clone', '--quiet', '--depth=2', `file://${club.folder}`, join(clones, 'short'))
    for (const id of ['2011-summer/h1.1', '2011-autumn/h1.1'])
      expect(await textOf(id, join(clones, 'short'))).toMatchObject({
        exitCode: 3,
        stderr: expect.stringContaining('This clone begins here'),
      })
    rmSync(clones, { recursive: true, force: true })
  })
})
