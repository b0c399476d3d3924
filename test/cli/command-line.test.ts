import { CommanderError } from 'commander'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { commandLine } from '../../src/cli/command-line.js'
import { programOf, type RunCommand } from '../../src/cli/program.js'
import { commands } from '../../src/commands/index.js'

const shown: string[] = []
beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    shown.push(String(text))
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** What came of words that were typed: what was run with which words and flags, what was shown, what was wrong. */
async function outcomeOf(parse: (run: RunCommand) => Promise<unknown>): Promise<unknown> {
  const ran: unknown[] = []
  shown.length = 0
  let wrong: unknown = null
  try {
    await parse(async ({ name }, words, values) => void ran.push([name, [...words], values]))
  } catch (error) {
    wrong = error instanceof CommanderError ? error.code : error
  }
  return { ran, shown: shown.join(''), wrong }
}

/** Of the command line that declares only what words may name, and of the one that declares all. */
async function both(words: readonly string[]): Promise<readonly [few: unknown, all: unknown]> {
  const width = () => 80
  return [
    await outcomeOf((run) => commandLine({ commands, version: '1.2.3', run, width }).parse(words)),
    await outcomeOf((run) =>
      programOf(commands, '1.2.3', run, width).parseAsync([...words], { from: 'user' }),
    ),
  ]
}

const names = commands.flatMap(({ name, aliases = [] }) => [name, ...aliases])

describe('the command line that declares only what may be meant', () => {
  it.each([
    ['actions --owner TR', 'runs a command by its name'],
    ['overdue', 'takes a word that is no command for a question'],
    ['', 'runs what answers where nothing is typed'],
    ['--minutes elsewhere owners', 'finds the command behind flags of every command'],
    ['owners actions', 'takes the name of another command behind it as a word'],
    ['--owner TR', 'knows the flags of a question without a command'],
    ['-- actions', 'takes what stands behind two minuses for words'],
    ['--version', 'shows the version once'],
    ['actions --version', 'shows the version behind a command'],
    ['--help', 'tells of all commands'],
    ['help', 'tells of all commands when it is asked to help'],
    ['help owners', 'tells of one command'],
    ['owners --help', 'tells of the flags of a command'],
    ['help nothing', 'says which command there is not'],
    ['actions --ownr TR', 'says which flag there is not'],
    ['show', 'says which word is missing'],
    ['meetings one two three', 'says which word is too many'],
    ['actions --limit', 'says which value is missing'],
    ['actions --json --csv', 'says which flags contradict each other'],
  ])('%s: %s', async (line) => {
    const [few, all] = await both(line.split(' ').filter((word) => word !== ''))
    expect(few).toEqual(all)
    expect(few).not.toEqual({ ran: [], shown: '', wrong: null })
  })

  it.each(names)('%s is run as by the whole command line', async (name) => {
    const [few, all] = await both([name, 'a'])
    expect(few).toEqual(all)
  })

  it('comes to the same as the whole one, whatever is typed', async () => {
    const flags = commands.flatMap(({ flags: own }) =>
      own.flatMap((flag) => flag.flags.match(/--[a-z-]+/) ?? []),
    )
    const word = fc.oneof(
      fc.constantFrom(...names),
      fc.constantFrom(...flags),
      fc.constantFrom('--help', '-h', '-v', '--', 'help', '--minutes', 'TR', '-', '', '--owner=TR', '-oq'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 5 }), async (words) => {
        const [few, all] = await both(words)
        expect(few).toEqual(all)
      }),
      { numRuns: 300 },
    )
  })

  it('runs a command once, and lets what went wrong in it through', async () => {
    let runs = 0
    const run: RunCommand = async () => {
      runs++
      throw new Error('no disk')
    }
    const line = commandLine({ commands, version: '1', run, width: () => 80 })
    await expect(line.parse(['actions', '--color', 'never'])).rejects.toThrow('no disk')
    expect(runs).toBe(1)
    expect(line.flags()).toMatchObject({ color: 'never' })
  })
})
