import { CommanderError } from 'commander'
import { commandLine } from './cli/command-line.js'
import { cacheOf, environmentOf, errorTerminal, progressOn } from './cli/environment.js'
import { hostOf, showAnswer } from './cli/host.js'
import { helpWidth } from './cli/terminal.js'
import { programTyped, withoutNegations, withTyped } from './cli/typed-command.js'
import { mistakeText, withSettings } from './commands/error-text.js'
import { commands } from './commands/index.js'

/** Set by the build, from package.json. */
declare const EPHA_VERSION: string

/** Set by the build: what the program was built from, in a few letters. */
declare const EPHA_BUILD: string

async function main(): Promise<void> {
  const host = hostOf(process, EPHA_VERSION)
  const line = commandLine({
    commands,
    version: EPHA_VERSION,
    run: async (command, words, values) => {
      const environment = {
        ...(await environmentOf(values, process, host.now())),
        ...(await progressOn(process)),
        ...cacheOf(values, process, EPHA_BUILD),
      }
      try {
        showAnswer(await command.run({ words, values, environment, host, commands }), process)
      } catch (error) {
        throw await withSettings(error, environment)
      }
    },
    width: () => helpWidth(process.env, process.stdout, process.stderr),
  })
  let words: readonly string[] = process.argv.slice(2)
  try {
    words = withoutNegations(words, commands)
    await line.parse(words)
  } catch (error) {
    if (error instanceof CommanderError) return
    process.exitCode = 2
    const offered = withTyped(error, { program: programTyped(process.env), words }, commands)
    process.stderr.write(await mistakeText(offered, await errorTerminal(line.flags(), process)))
  }
}

// A reader that has seen enough (`| head`) is no mistake; a full disk is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return
  process.exitCode = 2
  process.stderr.write(`error: stdout could not be written: ${error.code ?? error.message}\n`)
})
process.stderr.on('error', () => undefined)
void main()
