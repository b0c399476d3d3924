import { UsageError } from '../model/usage-error.js'
import { readYaml, type YamlValue } from './yaml.js'

function addressIn(value: YamlValue): string | null {
  if (typeof value === 'string') return value.trim()
  const email = value instanceof Map ? value.get('email') : null
  return typeof email === 'string' ? email.trim() : null
}

/**
 * E-mail addresses by the key of their owner, kept apart from the minutes: lines of `TR: terry@example.org`, or
 * `people` as in `epha.yaml`, of which only `email` is read. Throws UsageError where the file is neither. `shown`
 * is the path as the reader typed it.
 */
export function readAddresses(text: string, shown: string): ReadonlyMap<string, string> {
  const { fields, faults } = readYaml(text)
  const [fault] = faults
  if (fault !== undefined) {
    const line = text.slice(0, fault.offset).split('\n').length
    throw new UsageError(`\`${shown}\` cannot be read, line ${line}: ${fault.message}`, [
      'expected lines such as  TR: name@example.org',
    ])
  }
  const people = fields.get('people')?.value
  const entries: readonly (readonly [string, YamlValue])[] =
    people instanceof Map ? [...people] : [...fields].map(([key, { value }]) => [key, value])
  return new Map(
    entries.flatMap(([key, value]) => {
      const address = addressIn(value)
      return address === null || address === '' ? [] : [[key, address]]
    }),
  )
}
