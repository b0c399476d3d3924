import { filterFlags } from '../commands/actions/flags.js'
import type { Command, Flag } from '../commands/command.js'
import { everywhereFlags } from '../commands/shared-flags.js'
import { didYouMean, UsageError } from '../model/usage-error.js'

/** `-o` and `--output` of `-o, --output <file>`. */
export const flagNames = ({ flags }: Flag): readonly string[] =>
  flags.match(/(?<![\w-])--?[a-z][\w-]*/g) ?? []

const afterOneMinus = /^-\p{L}{2,}$/u

/** The flag that was typed with one minus for two. */
function flagOfOneMinus(word: string, commands: readonly Command[]): Flag | undefined {
  if (!afterOneMinus.test(word)) return undefined
  const known = [...commands.flatMap(({ flags }) => flags), ...everywhereFlags]
  return known.find((flag) => flagNames(flag).includes(`-${word}`))
}

/** Whether a word is a question that begins with a minus, and no flag: `-owner:TR`, `-"training"`, `-@mine`, `-TR`. */
export function isNegation(
  word: string,
  command: Command | undefined,
  commands: readonly Command[],
): boolean {
  if (/^-(?:[("@\u201c]|[a-z]{2,}[ \t]*(?:[:<>=]))/i.test(word)) return true
  const isAsking = command?.isUnnamed === true || command?.arguments?.startsWith('[query') === true
  return isAsking && afterOneMinus.test(word) && flagOfOneMinus(word, commands) === undefined
}

/**
 * Throws UsageError for a flag with one minus for two, which else is the letters of other flags: `-overdue` would write the list
 * into a file of the name `verdue`.
 */
export function refuseOneMinus(word: string, commands: readonly Command[]): void {
  const flag = flagOfOneMinus(word, commands)
  if (flag === undefined) return
  const name = `-${word}`
  // What a question can ask for too, `--overdue`, may have been meant to be turned round.
  const isState = filterFlags.includes(flag) && !flag.flags.includes('<')
  const instead = isState
    ? [
        { words: name, meaning: flag.help },
        { words: `not ${word.slice(1)}`, meaning: 'all others' },
      ]
    : [{ words: name, meaning: null }]
  const mend = { flag: null, typed: word, instead }
  throw new UsageError(`unknown flag \`${word}\`${didYouMean(name)}`, [], null, mend)
}
