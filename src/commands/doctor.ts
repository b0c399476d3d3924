import type { Command } from './command.js'
import { choiceOf, textValue } from './flag-values.js'

/** `epha doctor`: what is found, what is not, and what to do next. */
export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'what epha finds here and what it does not, and what to do next',
  about: 'A line that is written leaves all else in epha.yaml as it stands. Where both fit, say which.',
  flags: [
    {
      flags: '--fix [which]',
      help: 'put the line that fits into epha.yaml, after showing the difference: since, unmentioned',
      choices: ['since', 'unmentioned'],
    },
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
    return diagnose({ ...environment, versions, smtp })
  },
}
