import { CommanderError } from 'commander'
import { commandLine } from '../src/cli/command-line.js'
import type { RunCommand } from '../src/cli/program.js'
import { programTyped, withoutNegations, withTyped } from '../src/cli/typed-command.js'
import type { Host } from '../src/commands/command.js'
import type { Environment } from '../src/commands/environment.js'
import { mistakeText, withSettings } from '../src/commands/error-text.js'
import { textValue } from '../src/commands/flag-values.js'
import { commands } from '../src/commands/index.js'
import { plain, type Terminal } from '../src/render/renderer.js'
import type { Cache } from '../src/workspace/cache.js'

/** What a command that was typed has to say. */
export interface Said {
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: number
}

const paper = { palette: plain, width: null }

/** A process without a terminal. */
function hostWith(variables: Host['variables'], say: (line: string) => void): Host {
  return {
    versions: { epha: '0.1.0', node: 'v20' },
    platform: 'linux',
    variables,
    now: () => new Date('2011-06-20T12:00:00Z'),
    randomWord: () => 'word',
    readInput: async () => '',
    ask: null,
    keys: null,
    say,
    show: () => undefined,
    interrupted: () => AbortSignal.abort(),
  }
}

/** Types a command in a folder on 20 June 2011, in this process: all of it but the terminal is the program's. */
export async function typed(
  words: readonly string[],
  here: string,
  variables: Host['variables'] = {},
  { terminal = paper, cache }: { readonly terminal?: Terminal; readonly cache?: Cache } = {},
): Promise<Said> {
  const said: string[] = []
  const command = { program: programTyped(variables), words }
  let answer: Said = { stdout: '', stderr: '', exitCode: 2 }
  const runTyped: RunCommand = async ({ run }, rest, values) => {
    const asOf = textValue(values, 'asOf')
    const environment: Environment = {
      here,
      minutes: textValue(values, 'minutes'),
      today: '2011-06-20',
      ...(asOf === null ? {} : { asOf }),
      ...(cache ? { cache } : {}),
      stdout: terminal,
      stderr: terminal,
    }
    const host = hostWith(variables, (line) => said.push(line))
    try {
      const { stdout, stderr, exitCode } = await run({
        words: rest,
        values,
        environment,
        host,
        commands,
      })
      answer = { stdout, stderr: [...said, ...stderr, ''].join('\n'), exitCode }
    } catch (error) {
      const offered = withTyped(error, command, commands)
      const stderr = await mistakeText(await withSettings(offered, environment), terminal)
      answer = { stdout: '', stderr: [...said, stderr].join('\n'), exitCode: 2 }
    }
  }
  const line = commandLine({ commands, version: '0.1.0', run: runTyped, width: () => 80 })
  try {
    await line.parse(withoutNegations(words, commands))
  } catch (error) {
    if (error instanceof CommanderError) throw error
    const stderr = await mistakeText(withTyped(error, command, commands), terminal)
    answer = { stdout: '', stderr, exitCode: 2 }
  }
  return answer
}
