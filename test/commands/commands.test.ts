import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/commands/index.js'
import { everywhereFlags } from '../../src/commands/shared-flags.js'

const readme = readFileSync('README.md', 'utf8')
const visible = commands.filter((command) => command.hidden !== true)

/** `--owner` of `--owner <who>`. */
function nameOf(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? ''
}

/** Whether README names a flag, in its long or its short form. */
function isInReadme(written: string): boolean {
  const forms = written.match(/(?<![\w-])--?[a-z][\w-]*/g) ?? []
  return forms.some((form) => new RegExp(`(?<![\\w-])${form}(?![\\w-])`).test(readme))
}

describe('README', () => {
  const table = readme.slice(readme.indexOf('| command | answers |'), readme.indexOf('| flag | shows |'))

  it('has every command in its table, and no other', () => {
    const named = [...table.matchAll(/^\| `epha ([a-z]+)/gm)].map(([, name]) => name)
    expect(named.sort()).toEqual([...visible.map(({ name }) => name), 'help'].sort())
  })

  it('names the flags of a list of actions, and those of every command', () => {
    const flags = [
      ...everywhereFlags,
      ...commands.filter(({ name }) => name === 'actions').flatMap((command) => command.flags),
    ]
    const missing = flags.filter(({ flags: written, hidden }) => !hidden && !isInReadme(written))
    // For who asks for a spreadsheet or a calendar: `epha help export` has them.
    expect(missing.map(({ flags: written }) => nameOf(written))).toEqual([
      '--csv-separator',
      '--csv-raw',
      '--events',
    ])
  })
})

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
