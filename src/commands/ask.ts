import { formatNames } from '../render/index.js'
import { actionsOptions, listFlags } from './actions/flags.js'
import type { Command } from './command.js'
import { isGiven } from './flag-values.js'

/** What is typed without the name of a command: `epha TR`, `epha overdue`, `epha 3.1`; of nothing at all, where things stand. */
export const askCommand: Command = {
  name: 'ask',
  arguments: '[words...]',
  summary: 'what words alone mean: an owner, a state, a meeting, an item, an id',
  hidden: true,
  aliases: ['status'],
  isUnnamed: true,
  flags: listFlags,
  examples: ['epha TR', 'epha overdue', 'epha 3.1', 'epha TR due before 2011-12-01'],
  run: async (call) => {
    const { words, values } = call
    if (words.length === 0 && !listFlags.some(({ flags }) => isGiven(values, flags))) {
      const { whereThingsStand } = await import('./ask/standing.js')
      return whereThingsStand(call)
    }
    const { answerWords } = await import('./ask/answer-words.js')
    return answerWords(actionsOptions(words, values, formatNames), call)
  },
}
