import type { Command } from './command.js'

/** `epha complete`: what the scripts of `epha completion` call at every touch of the tabulator key. */
export const completeCommand: Command = {
  name: 'complete',
  arguments: '[words...]',
  summary: 'what can stand where somebody is typing',
  hidden: true,
  flags: [],
  examples: [],
  run: async ({ words, environment, commands }) => {
    const { completeWords } = await import('./complete/complete-words.js')
    const { commandLineShape } = await import('./complete/command-line.js')
    return completeWords(words, commandLineShape(commands), environment)
  },
}
