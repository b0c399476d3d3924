import { describe, expect, it, test } from 'vitest'
import { meantCommands } from '../../src/commands/ask/meant-commands.js'
import type { Command } from '../../src/commands/command.js'
import { commands } from '../../src/commands/index.js'

const meant = (line: string, understood = '') =>
  meantCommands({ words: line.split(' '), understood, commands }).map(({ words }) => words)

const aCommand = (name: string, more: Partial<Command>): Command => ({
  name,
  summary: '',
  flags: [],
  examples: [],
  run: async () => ({ stdout: '', stderr: [], exitCode: 0 }),
  ...more,
})

describe('the commands that words speak of', () => {
  test.each(
    commands.flatMap(({ name, calledAlso = [] }) => calledAlso.map((called) => [called, name] as const)),
  )('%s leads to %s', (called, name) => {
    expect(meant(called).map((words) => words.split(' ')[0])).toContain(name)
  })

  it('are called by names of their own: what is a command is called nothing else', () => {
    const names = new Set(commands.flatMap(({ name, aliases = [] }) => [name, ...aliases]))
    const claimed = commands.flatMap(({ name, calledAlso = [] }) =>
      calledAlso.filter((called) => names.has(called)).map((called) => `${name}: ${called}`),
    )
    expect(claimed).toEqual([])
  })

  it('are none where no word leads to one', () => {
    expect(meant('varnish oars')).toEqual([])
  })

  it('have the question that was understood behind them, where they take one', () => {
    expect(meant('mail to the late', 'late')).toEqual(['remind late'])
    expect(meant('problems of the late', 'late')).toEqual(['check'])
  })

  it('have the word that is asked about, the longest that leads nowhere', () => {
    expect(meant('where do we mention the new boathouse')[0]).toBe('search boathouse')
  })

  it('have the numbers of actions behind them; without one, a command that needs it is not offered beside others', () => {
    expect(meant('cancel 3.1')[0]).toBe('withdraw 3.1')
    expect(meant('cancel')).toEqual(['withdraw --help'])
    expect(meant('cancel letters')).toEqual(['remind'])
  })

  it('are found by a rare word of their summary, and by no word of many', () => {
    const three = [
      aCommand('one', { summary: 'bakes bread, daily bread' }),
      aCommand('two', { summary: 'sells bread' }),
      aCommand('three', { summary: 'praises bread and butter knives' }),
    ]
    const found = (line: string) =>
      meantCommands({ words: line.split(' '), understood: '', commands: three }).map(({ words }) => words)
    expect(found('knife or knives')).toEqual(['three'])
    expect(found('bread')).toEqual([])
  })

  it('go in the order of how many words lead to them', () => {
    const two = [aCommand('one', { calledAlso: ['oar'] }), aCommand('two', { calledAlso: ['new oar'] })]
    const found = meantCommands({ words: ['a', 'new', 'oar'], understood: '', commands: two })
    expect(found.map(({ words }) => words)).toEqual(['two', 'one'])
  })
})
