import { resolve } from 'node:path'
import { latinLookOf } from '../../language/look-alike-letters.js'
import { nearest } from '../../language/nearest.js'
import { didYouMean, UsageError } from '../../model/usage-error.js'
import { type AddressesRead, readAddresses } from '../../parse/addresses.js'
import { findLocalSettings, localName } from '../../workspace/folder.js'
import { readTextFile } from '../../workspace/read.js'
import type { FileReading } from '../../workspace/workspace.js'
import type { Loaded } from '../loaded.js'

/** An address that was written down wrong: whose letter waits for it, and what the clerk is told. */
export interface AddressMistake {
  /** Whose letter is kept back; null where it is nobody's of the minutes. */
  readonly key: string | null
  /** `addresses.yaml:2` */
  readonly place: string
  readonly message: string
}

/** Where letters go, and to whom they cannot. */
export interface AddressBook {
  /** By key. */
  readonly addresses: ReadonlyMap<string, string>
  readonly mistakes: readonly AddressMistake[]
}

/**
 * Addresses by key: of `epha.yaml`, of `epha.local.yaml`, of the file that was named; the later goes before. Each line
 * that is wrong keeps back one letter, and no other. Throws UsageError where a file cannot be read at all.
 */
export function addressBook(loaded: Loaded, file: string | null, here: string): AddressBook {
  const { workspace, settings } = loaded
  const addresses = new Map<string, string>()
  const mistakes: AddressMistake[] = []
  for (const { key, email } of settings.people) if (email !== undefined) addresses.set(key, email)
  const local = findLocalSettings(workspace.folder, settings.path)
  if (local !== null) add(addressesIn(local, localName), localName, false)
  if (file !== null) add(addressesIn(readTextFile(resolve(here, file), file, true), file), file, true)
  // What is written down wrong was meant to hold: an older address is not taken in its place.
  for (const { key } of mistakes) if (key !== null) addresses.delete(key)
  return { addresses, mistakes }

  function add(read: AddressesRead, shown: string, isOfOwners: boolean): void {
    const known = ownersKnown(loaded)
    for (const [key, { address, line }] of read.addresses) {
      const stranger = known.has(key) ? null : strangerCalled(key, known)
      if (stranger !== null && (isOfOwners || stranger.key !== null))
        mistakes.push({ ...stranger, place: `${shown}:${line}` })
      addresses.set(key, address)
    }
    for (const { key, line, message } of read.faults)
      mistakes.push({ key, place: `${shown}:${line}`, message })
  }
}

function addressesIn(reading: FileReading, shown: string): AddressesRead {
  if (reading.kind === 'unread') throw new UsageError(`\`${shown}\` could not be read: ${reading.unread.why}`)
  return readAddresses(reading.file.text, shown)
}

function ownersKnown({ register, settings }: Loaded): ReadonlySet<string> {
  const { people, groups, actions } = register
  return new Set([
    ...[...people, ...settings.people].map(({ key }) => key),
    ...groups.keys(),
    ...actions.flatMap(({ owners }) => owners.map(({ key }) => key)),
  ])
}

/**
 * Somebody whom the minutes do not know: a letter would silently not be sent. Letters that only look like those of an owner
 * are a slip of the pen, and the letter to this owner waits.
 */
function strangerCalled(key: string, known: ReadonlySet<string>): Omit<AddressMistake, 'place'> {
  const meant = [...known].find((other) => latinLookOf(other) === latinLookOf(key))
  if (meant !== undefined)
    return { key: meant, message: `\`${key}\` has letters that only look like those of \`${meant}\`` }
  const near = didYouMean(nearest(key, [...known]))
  const cure = near === '' ? ': name them in `people` of epha.yaml, or take the line out' : near
  return { key: null, message: `nobody is called \`${key}\`${cure}` }
}
