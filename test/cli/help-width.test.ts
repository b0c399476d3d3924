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
