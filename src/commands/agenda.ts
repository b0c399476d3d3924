import { arisingFormatNames } from '../render/agenda/index.js'
import type { Command } from './command.js'
import { textValue } from './flag-values.js'
import { formatOf } from './output-format.js'

/** `epha agenda`: the matters arising of the next meeting, to paste. */
export const agendaCommand: Command = {
  name: 'agenda',
  calledAlso: ['matters', 'arising'],
  summary: 'the matters arising of the next meeting, to paste into minutes, mail or Word',
  flags: [
    { flags: '--series <name>', help: 'which series, where there are several' },
    { flags: '--format <format>', help: arisingFormatNames.join(', '), choices: arisingFormatNames },
    { flags: '-o, --output <file>', help: 'into a file; the ending of its name gives the format' },
  ],
  examples: ['epha agenda', 'epha agenda --format text', 'epha agenda -o arising.docx'],
  run: async ({ values, environment }) => {
    const output = textValue(values, 'output')
    const { printAgenda } = await import('./next/print-agenda.js')
    return printAgenda(
      {
        series: textValue(values, 'series'),
        format: formatOf(textValue(values, 'format'), output, arisingFormatNames),
        output,
      },
      environment,
    )
  },
}
