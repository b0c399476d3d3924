import type { Command } from './command.js'

/** `epha doctor`: what is found, what is not, and what to do next. */
export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'what epha finds here and what it does not, and what to do next',
  flags: [],
  examples: ['epha doctor'],
  run: async ({ environment, host: { versions, variables } }) => {
    const { diagnose } = await import('./doctor/diagnose.js')
    const { EPHA_SMTP_URL, EPHA_SMTP_FROM } = variables
    const smtp = { url: EPHA_SMTP_URL || null, from: EPHA_SMTP_FROM || null }
    return diagnose({ ...environment, versions, smtp })
  },
}
