import { mendedBy, UsageError } from '../../model/usage-error.js'
import { type ArisingFormatName, arisingFormats } from '../../render/agenda/index.js'
import { counted } from '../../render/english.js'
import { answerOf } from '../answer.js'
import type { Answer, Environment } from '../environment.js'
import { load } from '../load.js'
import { writeOutput } from '../output.js'
import { arisingParts } from './arising-parts.js'
import { lastOfSeries } from './series.js'

/** What was typed after `epha agenda`. */
export interface AgendaOptions {
  readonly series: string | null
  readonly format: ArisingFormatName
  readonly output: string | null
}

/** The matters arising of the next meeting alone, to paste. Throws UsageError for a Word file without a file to go to. */
export async function printAgenda(
  { series, format, output }: AgendaOptions,
  environment: Environment,
): Promise<Answer> {
  if (format === 'docx' && output === null)
    throw new UsageError(
      '`--format docx` is for a file, and not for the screen',
      [],
      null,
      mendedBy('-o arising.docx --format', '--format'),
    )
  const loaded = await load(environment)
  const last = lastOfSeries(series, loaded.register, loaded.today, 'agenda')
  const parts = arisingParts(loaded.register, last.series, () => 'full')
  const { render } = await arisingFormats[format]()
  const made = await render(parts)
  const number = parts.reduce((sum, { rows }) => sum + rows.length, 0)
  const note = number === 0 ? 'Nothing is outstanding.' : `${counted(number, 'action')} outstanding.`
  if (output === null) return answerOf(typeof made === 'string' ? made : '', [note], loaded, environment)
  const wrote = writeOutput(output, made, { format, here: environment.here, workspace: loaded.workspace })
  return answerOf('', [note, wrote], loaded, environment)
}
