import { describe, expect, it } from 'vitest'
import { commands } from '../../src/commands/index.js'
import { everywhereFlags } from '../../src/commands/shared-flags.js'

const visible = commands.filter((command) => command.hidden !== true)

/** `--owner` of `--owner <who>`. */
function nameOf(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? ''
}

describe.each(visible.map((command) => [command.name, command] as const))('epha %s', (name, command) => {
  it('has examples that are calls of it, with flags that it has', () => {
    expect(command.examples.length).toBeGreaterThan(0)
    const known = [...command.flags, ...everywhereFlags].map(({ flags }) => nameOf(flags))
    for (const example of command.examples) {
      expect(example.split(' ').slice(0, 2)).toEqual(['epha', name])
      for (const [flag] of example.matchAll(/(?<= )--[a-z-]+/g)) expect(known).toContain(flag)
    }
  })

  it('has no flag twice', () => {
    const names = [...command.flags, ...everywhereFlags].map(({ flags }) => nameOf(flags))
    expect(names).toEqual([...new Set(names)])
  })
})
