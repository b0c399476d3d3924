import type { Command } from './command.js'
import { choiceOf, isTyped, textValue } from './flag-values.js'
import { jsonFlag } from './shared-flags.js'

/** `epha doctor`: the one thing to do next, what is found, and what is not. */
export const doctorCommand: Command = {
  name: 'doctor',
  calledAlso: ['ok', 'setup', 'setting', 'config', 'configuration'],
  summary: 'the one thing to do next, then what epha finds here and what it does not',
  about:
    'It reads, checks, and writes nothing; `Then` is what comes after the next thing. A line that --fix writes leaves ' +
    'all else in epha.yaml as it stands; where both fit, say which.',
  flags: [
    {
      flags: '--fix [which]',
      help: 'put the line that fits into epha.yaml, after showing the difference: since, unmentioned',
      choices: ['since', 'unmentioned'],
      not: ['--json'],
    },
    jsonFlag,
  ],
  examples: ['epha doctor', 'epha doctor --fix'],
  run: async ({ environment, values, host }) => {
    const { versions, variables } = host
    if (values.fix !== undefined) {
      const { lineSettings, writeLine } = await import('./doctor/write-line.js')
      const which = textValue(values, 'fix')
      const asked = which === null ? null : choiceOf(which, '--fix', lineSettings)
      return writeLine(asked, environment, host)
    }
    const { diagnose } = await import('./doctor/diagnose.js')
    const { EPHA_SMTP_URL, EPHA_SMTP_FROM } = variables
    const smtp = { url: EPHA_SMTP_URL || null, from: EPHA_SMTP_FROM || null }
    return diagnose({ ...environment, versions, smtp, json: isTyped(values, 'json') })
  },
}
