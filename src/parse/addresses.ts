import { isAddress } from '../model/address.js'
import { UsageError } from '../model/usage-error.js'
import { readYaml, type YamlFault, type YamlRead, type YamlValue } from './yaml.js'

/** The address of one owner. */
export interface AddressLine {
  readonly address: string
  /** From 1. */
  readonly line: number
}

/** A line that gives no address, though somebody meant it to: this owner has none, and all others have theirs. */
export interface AddressFault {
  /** Whose address it would be; null where the line names nobody. */
  readonly key: string | null
  /** From 1. */
  readonly line: number
  readonly message: string
}

/** What a file of addresses says. */
export interface AddressesRead {
  /** By the key of their owner. */
  readonly addresses: ReadonlyMap<string, AddressLine>
  readonly faults: readonly AddressFault[]
}

const expected = 'expected one such as name@example.org'

/**
 * E-mail addresses by the key of their owner, kept apart from the minutes: lines of `TR: terry@example.org`, or
 * `people` as in `epha.yaml`, of which only `email` is read. Throws UsageError where the file is neither. `shown`
 * is the path as the reader typed it.
 */
export function readAddresses(text: string, shown: string): AddressesRead {
  const read = readYaml(text)
  const lineAt = (offset: number): number => text.slice(0, offset).split(/\r\n|\r|\n/).length
  const [fault] = read.faults
  if (read.broken && fault !== undefined)
    throw new UsageError(`\`${shown}\` cannot be read, line ${lineAt(fault.offset)}: ${fault.message}`, [
      'expected lines such as  TR: name@example.org',
    ])
  const addresses = new Map<string, AddressLine>()
  const faults = read.faults.map((fault) => faultAt(fault, lineAt))
  for (const { key, value, offset } of entriesOf(read)) {
    const line = lineAt(offset)
    const address = addressIn(value)
    if (address === null) continue
    if (!isAddress(address.text)) faults.push({ key, line, message: whyNone(key, address) })
    else if (!faults.some((fault) => fault.key === key)) addresses.set(key, { address: address.text, line })
  }
  return { addresses, faults }
}

/** A line twice: which of the two holds nobody can say. */
function faultAt({ message, offset, second }: YamlFault, lineAt: (offset: number) => number): AddressFault {
  return { key: second ?? null, line: lineAt(offset), message }
}

interface Entry {
  readonly key: string
  readonly value: YamlValue
  readonly offset: number
}

/** The lines of `people`, or else of the file. */
function entriesOf({ fields, places }: YamlRead): readonly Entry[] {
  const people = fields.get('people')
  if (!(people?.value instanceof Map))
    return [...fields].map(([key, { value, offset }]) => ({ key, value, offset }))
  const lines = places.get(people.value)
  return [...people.value].map(([key, value]) => ({
    key,
    value,
    offset: lines?.get(key)?.key.start ?? people.offset,
  }))
}

/** What stands in the place of an address; its text is empty where a list or a map does. Null where nothing does. */
function addressIn(value: YamlValue): { readonly text: string } | null {
  const written = value instanceof Map ? (value.get('email') ?? null) : value
  if (written === null || (typeof written === 'string' && written.trim() === '')) return null
  return { text: typeof written === 'string' ? written.trim() : '' }
}

function whyNone(key: string, { text }: { readonly text: string }): string {
  return text === ''
    ? `unexpected list or map in the place of the address of \`${key}\`, ${expected}`
    : `the address of \`${key}\` is none, ${expected}`
}
