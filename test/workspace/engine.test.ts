import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { switchesFor } from '../../src/workspace/engine.js'

/** What a Node that is told a flag of V8 while it runs says to it. */
const saidTo = (flag: string): string =>
  spawnSync(process.execPath, ['-e', `require('node:v8').setFlagsFromString(${JSON.stringify(flag)})`], {
    encoding: 'utf8',
  }).stderr

describe('what V8 is told', () => {
  it('is something that this Node knows', () => {
    const flags = switchesFor(process.versions.v8)
    expect(flags.length).toBeGreaterThan(0)
    for (const flag of flags) expect(saidTo(flag)).toBe('')
    expect(saidTo('--nobody-knows-this=1')).toContain('--nobody-knows-this')
  })

  it.each([
    ['11.3.244.8-node.33', ['--interrupt-budget=1000000', '--heap-growing-percent=100']],
    ['12.4.254.21-node.57', ['--invocation-count-for-turbofan=30000', '--heap-growing-percent=100']],
    ['13.6.233.17-node.53', ['--invocation-count-for-turbofan=30000', '--heap-growing-percent=100']],
  ])('is by the name that V8 %s has for it', (version, flags) => {
    expect(switchesFor(version)).toEqual(flags)
  })

  it.each(['10.2.154.26-node.36', '15.0.1', '111.3', '', 'next'])(
    'is nothing where the version is %j',
    (version) => {
      expect(switchesFor(version)).toEqual([])
    },
  )
})
