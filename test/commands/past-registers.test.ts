import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { loadedAt } from '../../src/commands/actions/at-commit.js'
import { diffMinutes } from '../../src/commands/diff/diff-minutes.js'
import type { Environment } from '../../src/commands/environment.js'
import { findMinutes } from '../../src/commands/find-minutes.js'
import { load } from '../../src/commands/load.js'
import { type PastRegisters, pastRegisters } from '../../src/commands/log/past-registers.js'
import type { Action } from '../../src/model/action.js'
import type { ComparedRegister } from '../../src/model/register.js'
import { openCommit } from '../../src/workspace/commit.js'
import { historyOf } from '../../src/workspace/history.js'
import { patience, runs } from '../generated.js'
import { histories, type Version } from '../histories.js'
import { environmentAt } from '../history-told.js'
import { newRepository, type Repository } from '../repository.js'

/** A repository that has each version as a commit. */
function committed(versions: readonly Version[]): Repository {
  const club = newRepository()
  club.write('minutes/notes.md', '# Notes\n')
  let before: readonly string[] = []
  for (const [at, { epha, files }] of versions.entries()) {
    for (const path of before) rmSync(join(club.folder, 'minutes', path), { force: true })
    club.write('minutes/epha.yaml', epha)
    for (const [path, text] of files) club.write(`minutes/${path}`, text)
    club.git('add', '--all')
    club.git('commit', '--quiet', '--allow-empty', '--message', `Version ${at}`)
    before = [...files.keys()]
  }
  return club
}

/** All that is compared of a register, with what is worked out when it is asked for. */
function compared({ actions, byId, minutes, unread }: ComparedRegister) {
  const whole = (action: Action) => ({ ...action, entries: [...action.entries] })
  const ids = [...byId].map(([id, action]) => [id, whole(action)] as const)
  return {
    actions: actions.map(whole),
    byId: ids.sort(([one], [other]) => (one < other ? -1 : 1)),
    minutes,
    unread,
  }
}

/** The registers of all commits, one after the other. */
async function inTurn(environment: Environment): Promise<readonly ReturnType<typeof compared>[]> {
  const workspace = findMinutes(null, environment.here, environment.today)
  const { commits, open } = historyOf(workspace)
  const past: PastRegisters = await pastRegisters(workspace, environment)
  const registers: ReturnType<typeof compared>[] = []
  for (const commit of commits) {
    const opened = open(commit)
    const register = opened === null ? registers.at(-1) : compared(await past.of(opened))
    if (register !== undefined) registers.push(register)
  }
  past.save()
  return registers
}

/** What `epha diff` and `--at` say of the last commit and the one before. */
async function lastTwo(environment: Environment): Promise<readonly unknown[]> {
  const request = { range: 'HEAD~1..HEAD', target: null, format: 'json', confidential: true } as const
  const at = (revision: string) =>
    loadedAt({ revision, isDayTyped: true }, environment, {}).then(
      ({ loaded }) => compared(loaded.register),
      String,
    )
  return [await diffMinutes(request, environment), await at('HEAD~1'), await at('HEAD')]
}

const cacheFolder = mkdtempSync(join(tmpdir(), 'epha-past-'))
const cache = { folder: join(cacheFolder, 'cache'), program: 'test', now: Date.now }
afterAll(() => rmSync(cacheFolder, { recursive: true, force: true }))

/** Fails where a commit is another one among the others than by itself; gives its registers. */
async function expectSame(versions: readonly Version[]): Promise<readonly ReturnType<typeof compared>[]> {
  const club = committed(versions)
  try {
    const environment = environmentAt(club.folder)
    const workspace = findMinutes(null, club.folder, environment.today)
    const alone: ReturnType<typeof compared>[] = []
    for (const { id } of historyOf(workspace).commits) {
      const options = { opened: openCommit(workspace, id), mayBeEmpty: true, allTime: true }
      alone.push(compared((await load(environment, options)).register))
    }
    expect(alone.length).toBeGreaterThan(0)
    expect(await inTurn(environment)).toEqual(alone)
    expect(await inTurn({ ...environment, cache })).toEqual(alone)
    expect(await inTurn({ ...environment, cache })).toEqual(alone)
    const plainly = await lastTwo(environment)
    expect(await lastTwo({ ...environment, cache })).toEqual(plainly)
    expect(await lastTwo({ ...environment, cache })).toEqual(plainly)
    return alone
  } finally {
    club.remove()
  }
}

describe('a commit among others is read as by itself, with what an earlier run kept and without', () => {
  it(
    'whatever each changes',
    async () => {
      await fc.assert(
        fc.asyncProperty(histories, async (versions) => {
          await expectSame(versions)
        }),
        { numRuns: Math.ceil(runs / 20) },
      )
    },
    patience * 12,
  )

  it('where the settings alone are others', async () => {
    const files = new Map([['deep/a1.md', '---\ndate: 2011-03-01\n---\n\n# Meeting\n\n- [ ] RH to call\n']])
    const [before, now] = await expectSame([
      { epha: '', files },
      { epha: 'series: { yard: { folder: deep } }\n', files },
    ])
    expect([before, now].map((register) => register?.actions[0]?.meeting.series)).toEqual(['deep', 'yard'])
  })

  it('where minutes of the series write small what was a name before', async () => {
    const of = (date: string, ...lines: readonly string[]) =>
      `---\ndate: ${date}\nseries: hall\n---\n\n# Meeting\n\n${lines.join('\n\n')}\n`
    const first = of(
      '2011-03-01',
      'Present: Rosa Hall',
      'The Tree Warden Scheme (TWS) met.',
      '- [ ] TWS to plant oaks',
    )
    const one = new Map([
      ['a1.md', first],
      ['a2.md', of('2011-04-05', 'It rained on the oaks.')],
    ])
    const two = new Map(one).set('a2.md', of('2011-04-05', 'It rained on each tree, warden and scheme.'))
    const registers = await expectSame([one, two].map((files) => ({ epha: '', files })))
    const owners = registers.map(({ actions }) => actions[0]?.owners[0]?.kind)
    expect(owners).toEqual(['person', 'unknown'])
  })
})
