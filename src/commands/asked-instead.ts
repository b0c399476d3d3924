import { isUsageError, UsageError } from '../model/usage-error.js'
import { noFlags } from '../query/flags.js'
import { queryTyped } from './actions/query-typed.js'
import type { Call } from './command.js'
import { hasFormOfId } from './id-form.js'
import { load } from './load.js'
import { quoted } from './shell-word.js'

/**
 * What is wrong with the words of a command that minutes something, where they are a question: `epha done since March` asks
 * what is done since. Any other mistake is what it was.
 * @param name of the command; `isAsked` where it is a word of the question too
 */
export async function askedInstead(
  error: unknown,
  { name, isAsked }: { readonly name: string; readonly isAsked: boolean },
  { words, environment }: Call,
): Promise<unknown> {
  if (!isUsageError(error) || words.length === 0 || words.some(hasFormOfId)) return error
  const question = isAsked ? [name, ...words] : words
  try {
    await queryTyped({ ...noFlags, expression: question.join(' ') }, await load(environment), 'all')
  } catch {
    return error
  }
  return new UsageError(`\`epha ${name}\` takes no question, unexpected \`${words.join(' ')}\``, [
    `try:    epha actions ${question.map(quoted).join(' ')}`,
    'Nothing was written.',
  ])
}
