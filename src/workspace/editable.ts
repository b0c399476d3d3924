import { UsageError } from '../model/usage-error.js'
import type { SourceFile } from './workspace.js'

/**
 * Throws UsageError for a file that is read and never edited, one in UTF-16: what other programs make of a file whose
 * encoding changed is theirs to say.
 * @param shown the file as people type it
 */
export function refuseToEdit({ encoding }: SourceFile, shown: string): void {
  if (encoding === undefined) return
  throw new UsageError(`\`${shown}\` is saved as UTF-16, which is read and never edited`, [
    'Nothing was written.',
    'Save it as UTF-8 first: in an editor, or in PowerShell:',
    `  (Get-Content ${inPowerShell(shown)}) | Set-Content -Encoding utf8 ${inPowerShell(shown)}`,
  ])
}

function inPowerShell(path: string): string {
  return /^[\w./:-]+$/.test(path) ? path : `'${path.replaceAll("'", "''")}'`
}
