import { describe, expect, test } from 'vitest'
import { programOf } from '../../src/cli/program.js'
import { commands } from '../../src/commands/index.js'
import { widthOf } from '../../src/render/words.js'

/** The help of a command as a terminal of a width has it. */
function helpOf(name: string, width: number): readonly string[] {
  const program = programOf(
    commands,
    '0.1.0',
    async () => undefined,
    () => width,
  )
  const parser = program.commands.find((command) => command.name() === name)
  let text = ''
  parser?.configureOutput({ ...parser.configureOutput(), writeOut: (part) => (text += part) }).outputHelp()
  return text.split('\n')
}

const named = commands.filter(({ hidden }) => hidden !== true).map(({ name }) => name)

describe.each([60, 80, 120])('help at %i columns', (width) => {
  test.each(named)('%s has no line that is wider', (name) => {
    const lines = helpOf(name, width)
    const [, examples = ''] = lines.join('\n').split('\nExamples:\n')
    // A command stays whole for whoever copies it.
    expect(examples).not.toBe('')
    expect(lines.filter((line) => widthOf(line) > width && !line.trim().startsWith('epha '))).toEqual([])
  })
})

/** The lines of what a flag does, from its name on. */
function linesOf(flag: string, help: readonly string[]): readonly string[] {
  const at = help.findIndex((line) => line.startsWith(`  ${flag}`))
  const length = help.slice(at + 1).findIndex((line) => !line.startsWith('      '))
  return help.slice(at, at + 1 + length)
}

test('what a flag does stands below it where little room is beside it, else beside it', () => {
  expect(linesOf('--meeting', helpOf('remind', 60))).toEqual([
    '  --meeting <id>',
    '      what a meeting raised or named: an id, `last`, or',
    '      `next` for what is due by then',
  ])
  expect(linesOf('--meeting', helpOf('remind', 80))).toEqual([
    '  --meeting <id>         what a meeting raised or named: an id, `last`, or',
    '                         `next` for what is due by then',
  ])
})

test.each(named)('the description of no flag of %s is squeezed into a narrow column at 60', (name) => {
  const help = helpOf(name, 60)
  const begin = help.indexOf('Options:')
  const flags = help.slice(begin).filter((line) => /^ {2}--?\w/.test(line))
  expect(flags.length).toBeGreaterThan(4)
  // Beside it there are forty columns, below it all.
  const beside = flags.filter((line) => / {2}\S/.test(line.trim()))
  expect(beside.filter((line) => 60 - line.search(/\S {2,}\S/) < 40)).toEqual([])
})

test('the list of commands names each with what stands behind it', () => {
  const program = programOf(
    commands,
    '0.1.0',
    async () => undefined,
    () => 60,
  )
  let text = ''
  program.configureOutput({ ...program.configureOutput(), writeOut: (part) => (text += part) }).outputHelp()
  for (const { name, arguments: words = '', hidden } of commands) {
    if (hidden) continue
    expect(text).toContain(`\n  ${[name, words].filter(Boolean).join(' ')}\n      `)
  }
  expect(text).not.toContain('|')
})
