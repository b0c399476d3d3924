import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutLine } from '../../src/commands/load.js'
import type { Action } from '../../src/model/action.js'
import type { Minutes } from '../../src/model/minutes.js'
import type { ComparedRegister } from '../../src/model/register.js'
import { recognise } from '../../src/notation/recognise.js'
import { parseDocument } from '../../src/parse/document.js'
import { readSettings } from '../../src/parse/settings.js'
import { buildRegister } from '../../src/register/build.js'
import { registersInTurn } from '../../src/register/in-turn.js'
import { rosterOfOne, whoIsWho } from '../../src/register/roster/rosters.js'
import { patience, runs } from '../generated.js'
import { histories, type Version } from '../histories.js'

const today = '2011-06-20'

/** Reads versions one after the other, as whoever keeps what has not changed. */
function reader(): (version: Version) => readonly Minutes[] {
  const before = new Map<string, Minutes>()
  return ({ epha, files }) => {
    const settings = readSettings(epha, 'epha.yaml')
    const documents = [...files].map(([path, text]) =>
      parseDocument({ path, text }, settings, { alone: false, absolutePath: `/minutes/${path}` }),
    )
    const { rosters } = whoIsWho(
      documents.map(({ names }) => names),
      settings,
    )
    return documents.map((document) => {
      const roster = rosters.get(document.path) ?? rosterOfOne(document.names, settings)
      const read = recognise(document, settings, roster)
      const known = before.get(document.path)
      const minutes = known !== undefined && isDeepStrictEqual(known, read) ? known : read
      before.set(document.path, minutes)
      return minutes
    })
  }
}

/** All that is compared of a register, with what is worked out when it is asked for. */
function compared({ actions, beforeLine, byId, minutes, problems }: Omit<ComparedRegister, 'unread'>) {
  const whole = (action: Action) => ({ ...action, entries: [...action.entries] })
  return {
    actions: actions.map(whole),
    beforeLine,
    byId: [...byId]
      .map(([id, action]) => [id, whole(action)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
    minutes,
    unreadable: problems.filter(({ rule }) => rule === 'minutes-unreadable'),
  }
}

/** Fails where a version has another register by turns than by itself; gives those by turns. */
function expectSame(versions: readonly Version[]): readonly ComparedRegister[] {
  const inTurn = registersInTurn()
  const read = reader()
  let settings = readSettings('', 'epha.yaml')
  let text = ''
  return versions.map((version) => {
    if (version.epha !== text) settings = withoutLine(readSettings(version.epha, 'epha.yaml'))
    text = version.epha
    const minutes = read(version)
    const register = inTurn(minutes, settings, { unread: [], today })
    expect(compared(register)).toEqual(compared(buildRegister(minutes, settings, { today })))
    return register
  })
}

describe('registers of one version after the other', () => {
  it(
    'are those that each version has by itself',
    () => {
      fc.assert(
        fc.property(histories, (versions) => {
          expectSame(versions)
        }),
        { numRuns: Math.ceil(runs / 4) },
      )
    },
    patience * 2,
  )

  const of = (date: string, series: string, ...lines: readonly string[]): string =>
    ['---', `date: ${date}`, `series: ${series}`, '---', '', '# Meeting', '', ...lines, ''].join('\n')

  it('keep the actions of a series in which nothing is different, and what was said before the first difference', () => {
    const files = new Map([
      ['a1.md', of('2011-01-03', 'hall', '- [ ] RH to find a trainer')],
      ['a2.md', of('2011-02-07', 'hall', '- [ ] RH to find a trainer')],
      ['a3.md', of('2011-03-07', 'hall', 'It rained.')],
      ['a4.md', of('2011-04-04', 'hall', 'It rained.')],
      ['b1.md', of('2011-03-01', 'harbour', '- [ ] TR to paint the gate')],
    ])
    const edited = new Map(files).set('a4.md', of('2011-04-04', 'hall', '- [x] RH to find a trainer'))
    const [before, now] = expectSame([
      { epha: '', files },
      { epha: '', files: edited },
    ])
    const named = (register: ComparedRegister | undefined, id: string) => register?.byId.get(id)
    expect(named(now, 'b1/h1.1')).toBe(named(before, 'b1/h1.1'))
    const [old, action] = [named(before, 'a1/h1.1'), named(now, 'a1/h1.1')]
    expect([old?.status, action?.status]).toEqual(['outstanding', 'done'])
    expect(action?.entries[0]).toBe(old?.entries[0])
    expect(action?.entries[1]).toBe(old?.entries[1])
  })

  it('know of a meeting what later minutes have to do with it', () => {
    const first = of(
      '2011-01-03',
      'hall',
      '- [ ] RH to call by the next meeting',
      '- [ ] TR to sing by the meeting after next',
    )
    const one = new Map([['a1.md', first]])
    const two = new Map(one).set('a2.md', of('2011-02-07', 'hall', 'It rained.'))
    const three = new Map(two).set('a3.md', of('2011-03-07', 'hall', 'It rained.'))
    const registers = expectSame([one, two, three].map((files) => ({ epha: '', files })))
    expect(registers.map(({ actions }) => actions.map(({ due }) => due?.date ?? null))).toEqual([
      [null, null],
      ['2011-02-07', null],
      ['2011-02-07', '2011-03-07'],
    ])
  })

  it('spell whoever is on no roster as most minutes do, whichever series they are of', () => {
    const one = new Map([['a1.md', of('2011-01-03', 'hall', '- [ ] @kim to find a trainer')]])
    const two = new Map(one).set(
      'b1.md',
      of('2011-03-01', 'harbour', '- [ ] @Kim to sing', '- [ ] @Kim to paint'),
    )
    const registers = expectSame([one, two].map((files) => ({ epha: '', files })))
    expect(registers.map(({ byId }) => byId.get('a1/h1.1')?.owners[0]?.key)).toEqual(['@kim', '@Kim'])
  })

  it('keep who was carried with all others before the first difference, and nothing of what was there behind it', () => {
    const carrying = ['## Matters arising', '', 'All other actions carried forward.']
    const files = new Map([
      ['a1.md', of('2011-01-03', 'hall', '- [ ] RH to find a trainer', '- [ ] TR to mend the stove')],
      ['a2.md', of('2011-02-07', 'hall', ...carrying)],
      ['a3.md', of('2011-03-07', 'hall', ...carrying)],
      ['a4.md', of('2011-04-04', 'hall', ...carrying)],
      ['a5.md', of('2011-05-02', 'hall', 'It rained.')],
    ])
    const edited = new Map(files).set(
      'a5.md',
      of('2011-05-02', 'hall', '- [x] a1/h1.1 RH has', '', ...carrying),
    )
    const registers = expectSame([files, edited, files, edited].map((each) => ({ epha: '', files: each })))
    const lives = registers.map(({ actions }) => actions.map(({ status, carried }) => `${status} ${carried}`))
    const before = ['outstanding 3', 'outstanding 3']
    const after = ['done 3', 'outstanding 4']
    expect(lives).toEqual([before, after, before, after])
  })

  it('are folded together where minutes of one series name an action of another', () => {
    const files = new Map([
      ['a1.md', of('2011-01-03', 'hall', '- [ ] RH to find a trainer')],
      ['b1.md', of('2011-03-01', 'harbour', '- [ ] TR to paint the gate')],
    ])
    const edited = new Map(files).set('b1.md', of('2011-03-01', 'harbour', '- [x] a1/h1.1 RH has found one'))
    const [before, now, again] = expectSame([
      { epha: '', files },
      { epha: '', files: edited },
      { epha: '', files },
    ])
    expect([before, now, again].map((register) => register?.byId.get('a1/h1.1')?.status)).toEqual([
      'outstanding',
      'done',
      'outstanding',
    ])
  })

  it('take a name for that of an action as soon as there is a meeting of its name, and for words before', () => {
    const one = new Map([['b1.md', of('2011-03-01', 'harbour', '- [ ] a9/pump RH to mend it')]])
    const two = new Map(one).set('a9.md', of('2011-06-06', 'harbour', 'It rained.'))
    const three = new Map(one).set('c9.md', of('2011-06-06', 'harbour', 'It rained.'))
    const registers = expectSame([one, two, three, one].map((files) => ({ epha: '', files })))
    const texts = registers.map(({ actions }) => actions.map(({ text }) => text).join())
    expect(texts).toEqual([
      'a9/pump RH to mend it',
      'mend it',
      'a9/pump RH to mend it',
      'a9/pump RH to mend it',
    ])
  })

  it('say which minutes could not be read, though all others are the same', () => {
    const inTurn = registersInTurn()
    const settings = readSettings('', 'epha.yaml')
    const minutes = reader()({
      epha: '',
      files: new Map([['a1.md', of('2011-01-03', 'hall', 'It rained.')]]),
    })
    const unread = [{ path: 'a2.md', why: 'no text' }]
    expect(inTurn(minutes, settings, { unread: [], today }).unread).toEqual([])
    expect(inTurn(minutes, settings, { unread, today }).unread).toEqual(unread)
  })
})
