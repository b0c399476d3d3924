import type { Flag } from '../../cli/flags.js'
import { UsageError } from '../../model/usage-error.js'
import { problemFormatNames } from '../../render/problems/index.js'
import { choiceOf, type Given, isGiven, listOf, partsOf, textOf } from '../flag-values.js'
import type { CheckRequest } from './check-minutes.js'

/** The flags of `epha check`. */
export const checkFlags: readonly Flag[] = [
  {
    flags: '--format <format>',
    help: `${problemFormatNames.join(', ')}; github by itself under GitHub Actions`,
  },
  { flags: '--json', help: 'the same as --format json' },
  { flags: '--quiet', help: 'errors alone, and no summary' },
  { flags: '--max-warnings <number>', help: 'more warnings than this are exit 1' },
  { flags: '--rule <name>', help: 'this rule alone, also one that is off', many: true },
  { flags: '--no-rule <name>', help: 'not this rule', many: true },
  { flags: '--since <date>', help: 'older minutes are read, and not complained of' },
  { flags: '--confidential', help: 'show the words of confidential actions too' },
  { flags: '--explain <rule>', help: 'why a rule matters, with examples' },
  { flags: '--self-test', help: 'run built-in bad minutes through the gate' },
  { flags: '--baseline <file>', help: 'problems to live with; what is not in it is news' },
  { flags: '--write-baseline', help: 'write the problems of now into the baseline; it may shrink' },
  { flags: '--allow-growth', help: 'let the baseline grow' },
  { flags: '--compare-with <branch>', help: 'only what this branch brought: since it left origin/main, say' },
  { flags: '--stdin', help: 'the text of one file from stdin' },
  { flags: '--stdin-filename <file>', help: 'where the text from stdin belongs' },
  { flags: '--watch', help: 'check again after each change' },
]

/** What the machine says beside the flags. */
export interface Surroundings {
  readonly variables: Readonly<Record<string, string | undefined>>
  /** Random, for the runner of GitHub Actions. */
  readonly token: string
  readonly version: string
  readonly stdin: () => Promise<string>
}

/** What was typed after `epha check`, as what it means. Throws UsageError for flags that do not go together. */
export async function checkRequest(
  words: readonly string[],
  given: Given,
  { variables, token, version, stdin }: Surroundings,
): Promise<CheckRequest> {
  const format = isGiven(given, 'json') ? 'json' : textOf(given, 'format')
  const baseline = textOf(given, 'baseline')
  if (baseline === null && isGiven(given, 'writeBaseline'))
    throw new UsageError('Unexpected `--write-baseline` alone, expected `--baseline <file>` with it')
  const compareWith = textOf(given, 'compareWith')
  if (compareWith !== null && isGiven(given, 'writeBaseline'))
    throw new UsageError('Unexpected `--compare-with` beside `--write-baseline`, expected one of them')
  const isRunner = variables.GITHUB_ACTIONS === 'true'
  return {
    files: words,
    format: format === null ? null : choiceOf(format, '--format', problemFormatNames),
    quiet: isGiven(given, 'quiet'),
    only: partsOf(listOf(given, 'rule')),
    without: partsOf(listOf(given, 'noRule')),
    since: textOf(given, 'since'),
    maxWarnings: warningsOf(textOf(given, 'maxWarnings')),
    confidential: isGiven(given, 'confidential'),
    unsaved: isGiven(given, 'stdin')
      ? { name: textOf(given, 'stdinFilename') ?? words[0] ?? 'stdin.md', text: await stdin() }
      : null,
    baseline:
      baseline === null
        ? null
        : { file: baseline, write: isGiven(given, 'writeBaseline'), mayGrow: isGiven(given, 'allowGrowth') },
    compareWith,
    runner: isRunner ? { token, summary: variables.GITHUB_STEP_SUMMARY || null } : null,
    version,
  }
}

function warningsOf(text: string | null): number | null {
  if (text === null) return null
  if (!/^\d{1,9}$/.test(text))
    throw new UsageError(`Unexpected \`${text}\` after \`--max-warnings\`, expected a number`)
  return Number(text)
}
