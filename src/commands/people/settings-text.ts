import { UsageError } from '../../model/usage-error.js'
import { readYaml } from '../../parse/yaml.js'
import { linesOf, locate } from '../../source/lines.js'
import type { EditedFile } from '../../workspace/edited-file.js'

/** Throws UsageError, with the line, where `epha.yaml` is no YAML: nothing is added to what cannot be read. */
export function refuseUnreadable({ text, shown }: EditedFile): void {
  if (text === null) return
  const [fault] = readYaml(text).faults
  if (!fault) return
  const { line, column } = locate(shown, linesOf(text), { start: fault.offset, end: fault.offset })
  throw new UsageError(`\`${shown}\` could not be read: ${fault.message}`, [
    `${shown}:${line}:${column}`,
    'Nothing was written.',
  ])
}
