import { listColumns } from '../render/list-columns.js'
import type { Command } from './command.js'
import { isTyped } from './flag-values.js'
import { listFormatFlags, listFormatOf } from './list-format.js'

/** Flags of the list, which nothing else that is asked of people has. */
const shown = ['--json', '--format', '--output', '--columns']

/** `epha people`: who is who, and what is open about it. */
export const peopleCommand: Command = {
  name: 'people',
  calledAlso: ['who', 'attended', 'present', 'absent', 'attendance', 'roster', 'member'],
  summary: 'everybody who owns or attended, why two spellings are one, and what is open',
  about:
    'Answers stand in epha.yaml: a yes as an alias, a no below `different`. Nothing there is changed or removed.',
  flags: [
    {
      flags: '--settle',
      help: 'ask what is open, one question after another, and keep each answer',
      not: ['--write', ...shown],
    },
    {
      flags: '--write',
      help: 'put into epha.yaml whoever is sure, after showing the difference',
      not: shown,
    },
    ...listFormatFlags(listColumns.people),
  ],
  examples: ['epha people', 'epha people --settle', 'epha people --write'],
  run: async ({ values, environment, host }) => {
    const [settle, write] = ['settle', 'write'].map((flag) => isTyped(values, flag))
    if (settle) {
      const { settleQuestions } = await import('./people/settle.js')
      return settleQuestions(environment, host)
    }
    if (write) {
      const { writeRoster } = await import('./people/write-roster.js')
      return writeRoster(environment, host)
    }
    const { listEverybody } = await import('./people/list-people.js')
    return listEverybody(listFormatOf(values, listColumns.people), environment)
  },
}
