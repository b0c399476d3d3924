import { problemFormatNames } from '../render/problems/index.js'
import type { CheckRequest } from './check/check-minutes.js'
import type { Call, Command, Flag } from './command.js'
import { noAnswer } from './environment.js'
import { choiceOf, commaParts, isTyped, listValue, otherValue, textValue } from './flag-values.js'
import { jsonFlag } from './shared-flags.js'

const flags: readonly Flag[] = [
  {
    flags: '--format <format>',
    help: `${problemFormatNames.join(', ')}; github by itself under GitHub Actions`,
    choices: problemFormatNames,
  },
  { ...jsonFlag, help: 'the same as --format json', not: ['--format'] },
  { flags: '--quiet', help: 'errors alone, and no summary' },
  { flags: '--all', help: 'every problem whole, also where they are many', not: ['--quiet'] },
  { flags: '--max-warnings <number>', help: 'more warnings than this are exit 1' },
  { flags: '--rule <name>', help: 'this rule alone, also one that is off', many: true },
  { flags: '--no-rule <name>', help: 'not this rule', many: true },
  { flags: '--error <name>', help: 'this rule is an error, whatever epha.yaml says', many: true },
  { flags: '--since <date>', help: 'older minutes are read, and not complained of' },
  { flags: '--confidential', help: 'show the words of confidential actions too' },
  { flags: '--explain <rule>', help: 'why a rule matters, with examples' },
  {
    flags: '--fix',
    help: 'carry what was passed over forward into the draft, after showing the difference',
    // Its answer is no list of problems.
    not: ['--stdin', '--watch', '--compare-with', '--baseline', '--format', '--json'],
  },
  { flags: '--self-test', help: 'run built-in bad minutes through the gate' },
  { flags: '--baseline <file>', help: 'problems to live with; what is not in it is news' },
  {
    flags: '--write-baseline',
    help: 'write the problems of now into the baseline; it may shrink',
    needs: ['--baseline'],
    not: ['--compare-with'],
  },
  { flags: '--allow-growth', help: 'let the baseline grow', needs: ['--write-baseline'] },
  { flags: '--compare-with <branch>', help: 'only what this branch brought: since it left origin/main, say' },
  {
    flags: '--accept-weaker',
    help: 'with --compare-with: what the branch hides by changing the check',
    needs: ['--compare-with'],
  },
  { flags: '--stdin', help: 'the text of one file from stdin' },
  { flags: '--stdin-filename <file>', help: 'where the text from stdin belongs', needs: ['--stdin'] },
  { flags: '--watch', help: 'check again after each change', not: ['--stdin'] },
]

/** `epha check`: what is wrong in the minutes. */
export const checkCommand: Command = {
  name: 'check',
  calledAlso: ['problem', 'error', 'mistake', 'wrong', 'validate', 'lint', 'fix', 'ok'],
  arguments: '[files...]',
  summary: 'what is wrong in the minutes, and what fell between two meetings',
  flags,
  examples: [
    'epha check',
    'epha check minutes/ --format sarif',
    'epha check --explain action-unreported',
    'epha check --fix',
  ],
  run: async (call) => {
    const { values, environment } = call
    const { checkMinutes, explainRule, fixMinutes } = await import('./check/check-minutes.js')
    const rule = textValue(values, 'explain')
    if (rule !== null) return explainRule(rule, environment)
    if (isTyped(values, 'selfTest')) {
      const { loadCheckSamples, selfTest } = await import('./check/self-test.js')
      return selfTest(await loadCheckSamples())
    }
    const request = await requestOf(call)
    if (isTyped(values, 'fix')) {
      return fixMinutes(request, environment, call.host)
    }
    const check = () => checkMinutes(request, environment)
    return isTyped(values, 'watch') ? watch(check, call) : check()
  },
}

/** Checks now and after each change, until Ctrl-C. */
async function watch(check: Check, { words, environment, host }: Call) {
  host.show(await check())
  const { repeatOnChange } = await import('./repeat.js')
  const [named = environment.minutes] = words
  const run = () => {
    // Editors begin a new list of problems at this line.
    host.say('Checking again.')
    return check()
  }
  const repetition = { run, show: host.show, writes: [], stop: host.interrupted() }
  await repeatOnChange(repetition, { ...environment, minutes: named })
  return noAnswer
}

type Check = () => ReturnType<Command['run']>

/** What was typed after `epha check`, as what it means. Throws UsageError for flags that do not go together. */
async function requestOf({ words, values, environment, host }: Call): Promise<CheckRequest> {
  const format = isTyped(values, 'json') ? 'json' : textValue(values, 'format')
  const since = textValue(values, 'since')
  const { GITHUB_ACTIONS, GITHUB_STEP_SUMMARY } = host.variables
  const { baseline, compareWith } = comparisonOf(values)
  return {
    files: words,
    format: format === null ? null : choiceOf(format, '--format', problemFormatNames),
    quiet: isTyped(values, 'quiet'),
    all: isTyped(values, 'all'),
    only: commaParts(listValue(values, 'rule')),
    without: commaParts(listValue(values, 'noRule')),
    errors: commaParts(listValue(values, 'error')),
    since:
      since === null
        ? null
        : await (await import('./typed-days.js')).typedDay(
            since,
            { flag: '--since', end: 'from', isPast: true },
            environment,
          ),
    maxWarnings: warningsOf(textValue(values, 'maxWarnings')),
    confidential: isTyped(values, 'confidential'),
    unsaved: isTyped(values, 'stdin')
      ? { name: textValue(values, 'stdinFilename') ?? words[0] ?? null, text: await host.readInput() }
      : null,
    baseline,
    compareWith,
    acceptWeaker: isTyped(values, 'acceptWeaker'),
    runner:
      GITHUB_ACTIONS === 'true' ? { token: host.randomWord(), summary: GITHUB_STEP_SUMMARY || null } : null,
    version: host.versions.epha,
  }
}

/** What the problems of now are compared with. */
function comparisonOf(values: Call['values']): Pick<CheckRequest, 'baseline' | 'compareWith'> {
  const file = textValue(values, 'baseline')
  const write = isTyped(values, 'writeBaseline')
  const compareWith = textValue(values, 'compareWith')
  const baseline = file === null ? null : { file, write, mayGrow: isTyped(values, 'allowGrowth') }
  return { baseline, compareWith }
}

function warningsOf(text: string | null): number | null {
  if (text === null) return null
  if (!/^\d{1,9}$/.test(text)) throw otherValue('--max-warnings', text, 'is no number', '0')
  return Number(text)
}
