import type { Command } from './command.js'
import { textValue } from './flag-values.js'

/** `epha review`: answers what imported minutes ask. */
export const reviewCommand: Command = {
  name: 'review',
  calledAlso: ['confirm', 'question'],
  arguments: '<file>',
  summary: 'what imported minutes ask, one question after another, a key each',
  about:
    'Each answer is kept in the file at once, and changes it where it must. Without a terminal and without answers it lists the questions.',
  flags: [{ flags: '--answers <list>', help: 'number and key of each: `4=y,5=1`, `6=e:TR`' }],
  examples: ['epha review minutes/2011-spring.md', 'epha review minutes/2011-spring.md --answers 4=y,5=1'],
  run: async ({ words, values, environment, host }) => {
    const { reviewFile } = await import('./review/review-file.js')
    return reviewFile({ file: words[0] ?? '', answers: textValue(values, 'answers') }, environment, host)
  },
}
