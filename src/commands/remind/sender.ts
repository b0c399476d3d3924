import { isAddress } from '../../model/address.js'
import { inOneLine } from '../../model/one-line.js'
import type { Person } from '../../model/owner.js'
import { UsageError } from '../../model/usage-error.js'
import type { Mailbox } from '../../render/reminder/headers.js'

/** Where letters come from, as far as the surroundings say. */
export interface SenderSources {
  /** EPHA_SMTP_FROM: an address, or `The Clerk <clerk@example.org>`. */
  readonly from: string | null
  /** EPHA_SMTP_URL. */
  readonly url: string | null
  readonly people: readonly Person[]
  readonly addresses: ReadonlyMap<string, string>
  readonly association: string | null
  /** `YYYY-MM-DD`. */
  readonly today: string
}

// The Clerk <clerk@example.org>
const nameAndAddress = /^([^<>]*)<([^<>]+)>$/

const clerk = /\b(?:clerk|secretary)\b/i

function userOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  try {
    const user = decodeURIComponent(new URL(url).username)
    return isAddress(user) ? user : null
  } catch {
    return null
  }
}

/**
 * Who the letters are from: EPHA_SMTP_FROM, else whoever logs in at the mail server, else the clerk or secretary of
 * the roster; null where none of them has an address. A name of several lines is put into one: a header ends with its line,
 * and all letters have this one. Throws UsageError where EPHA_SMTP_FROM is no address.
 */
export function senderOf(sources: SenderSources): Mailbox | null {
  const found = senderFound(sources)
  return found && { ...found, name: inOneLine(found.name) }
}

function senderFound({ from, url, people, addresses, association, today }: SenderSources): Mailbox | null {
  if (from !== null) {
    const parts = nameAndAddress.exec(from.trim())
    const name = parts?.[1]?.trim().replaceAll('"', '') ?? association ?? ''
    const address = (parts?.[2] ?? from).trim()
    if (!isAddress(address))
      throw new UsageError(
        'EPHA_SMTP_FROM cannot be used, expected an address or `The Clerk <clerk@example.org>`',
      )
    return { name, address }
  }
  const user = url === null ? null : userOf(url)
  if (user !== null) return { name: association ?? '', address: user }
  const writer = people.find(
    (person) =>
      clerk.test(`${person.name} ${person.role ?? ''}`) &&
      addresses.has(person.key) &&
      (person.until === undefined || person.until >= today),
  )
  const address = writer === undefined ? undefined : addresses.get(writer.key)
  return writer === undefined || address === undefined ? null : { name: writer.name, address }
}
