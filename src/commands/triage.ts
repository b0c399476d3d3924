import { dryRunFlag } from './change/flags.js'
import type { Command } from './command.js'
import { commaParts, isTyped, listValue, readDuration, textValue } from './flag-values.js'

/** `epha triage`: old actions, one after the other. */
export const triageCommand: Command = {
  name: 'triage',
  summary:
    'go through old actions, a key each: done, withdrawn, carried forward; the answers are minuted in one file',
  about: `Without a terminal the answers are flags. They go into minutes of today, \`2011-06-20-review.md\` beside those of
the series: what was approved stays as it is.`,
  flags: [
    { flags: '--older-than <days>', help: 'not mentioned for so long (365d)' },
    { flags: '--done <id>', help: 'these are done; several with commas', many: true },
    { flags: '--withdraw <id>', help: 'these are withdrawn, for the reason of --because', many: true },
    { flags: '--because <words>', help: 'why they are withdrawn', needs: ['--withdraw'] },
    { flags: '--carry <id>', help: 'these are carried forward', many: true },
    dryRunFlag,
  ],
  examples: ['epha triage', 'epha triage --done 2011-spring/3.1 --carry 2011-spring/4a.1'],
  run: async (call) => {
    const { values } = call
    const ids = (flag: string): readonly string[] => commaParts(listValue(values, flag))
    const { triage } = await import('./triage/triage.js')
    return triage(
      {
        olderThan: readDuration(textValue(values, 'olderThan') ?? '365d', '--older-than'),
        done: ids('done'),
        withdrawn: ids('withdraw'),
        because: textValue(values, 'because'),
        carried: ids('carry'),
        isDryRun: isTyped(values, 'dryRun'),
      },
      call,
    )
  },
}
