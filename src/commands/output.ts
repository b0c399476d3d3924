import { resolve } from 'node:path'
import { mendedBy, UsageError } from '../model/usage-error.js'
import { isOwnOutput } from '../render/own-output.js'
import { isReadFile, isReadFolder, settingsName } from '../workspace/folder.js'
import { ledgerName } from '../workspace/ledger.js'
import { replaceOutput } from '../workspace/output.js'
import { isInFolder, wayTo } from '../workspace/paths.js'
import type { Workspace } from '../workspace/workspace.js'

/** What goes into a file beside the minutes. */
export interface Output {
  readonly format: string
  readonly here: string
  /** The minutes that it is made from. */
  readonly workspace: Pick<Workspace, 'folder'>
}

/**
 * Writes what a command gives into a file, in place of what it gave before, and says so. Throws UsageError for a file that
 * epha did not write, for one that would be read as minutes, and for one behind a link that leads elsewhere.
 */
export function writeOutput(
  shown: string,
  made: string | Uint8Array,
  { format, here, workspace }: Output,
): string {
  const absolute = resolve(here, shown)
  const name = absolute.split(/[\\/]/).at(-1) ?? ''
  const isSettings = name === settingsName || /^epha\..*ya?ml$/.test(name)
  if (isSettings) throw new UsageError(`\`${shown}\` holds settings of epha`, ['Nothing was written.'])
  if (isKeptName(name))
    throw new UsageError(`\`${shown}\` is the name of a file of epha’s own`, ['Nothing was written.'])
  if (wouldBeMinutes(workspace.folder, absolute)) {
    const beside = isInFolder(workspace.folder, here) ? `../${name}` : name
    throw new UsageError(
      `\`${shown}\` is in the minutes folder, where it would be read as minutes`,
      ['Nothing was written.', 'Choose a folder beside it.'],
      null,
      mendedBy(beside, shown, '--output'),
    )
  }
  const isNew = replaceOutput({ absolute, shown, here }, made, (begun) => isOwnOutput(begun, format))
  // `-o TR` may have been meant for an owner: it says what it did.
  const as = /\.\w+$/.test(shown) ? '' : `, a file with the list as ${format}`
  return `${isNew ? 'Written' : 'Written anew'}: ${shown}${as}`
}

/** The ledger of what was sent, the lock, and what is swept. */
const isKeptName = (name: string): boolean => name === ledgerName || /^\.epha-/i.test(name)

function wouldBeMinutes(folder: string, absolute: string): boolean {
  if (!isInFolder(folder, absolute)) return false
  const names = wayTo(folder, absolute).split('/')
  return names.every((name, at) => (at === names.length - 1 ? isReadFile(name) : isReadFolder(name)))
}
