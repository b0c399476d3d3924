import { shellNames } from '../render/completion.js'
import type { Command } from './command.js'

/** `epha completion`: the script that a shell reads, printed or installed. */
export const completionCommand: Command = {
  name: 'completion',
  arguments: '<shell> [of]',
  choices: [...shellNames, 'install'],
  summary: 'what a shell needs to complete commands, owners, meetings and ids',
  flags: [],
  examples: ['epha completion install', 'epha completion fish'],
  run: async ({ words, host: { variables, platform } }) => {
    const { completion } = await import('./completion/install.js')
    return completion(words, { variables, platform })
  },
}
