import { encodeWord } from 'nodemailer/lib/mime-funcs'
import { isAddress } from '../../model/address.js'
import { noOneLine } from '../../model/one-line.js'
import { UsageError } from '../../model/usage-error.js'

/** Somebody a message is from or to. */
export interface Mailbox {
  readonly name: string
  readonly address: string
}

/** The value as it is. Throws UsageError where it would end its header and begin another. */
export function headerValue(what: string, value: string): string {
  const unexpected = noOneLine(value)
  if (unexpected === null) return value
  throw new UsageError(`no ${unexpected} may stand in ${what}, expected one line: a mail header ends there`)
}

/** Throws UsageError where a name or an address would become more than one. */
export function mailbox(what: string, { name, address: written }: Mailbox): Mailbox {
  if (!isAddress(written))
    throw new UsageError(`the address of ${what} is none, expected one such as name@example.org`)
  return { name: headerValue(`the name of ${what}`, name), address: written }
}

/** `=?UTF-8?Q?…?=` in plain sight would be read as what it encodes; a line of 998 characters is the most there is. */
const isMisread = (words: string) => words.includes('=?') || words.length > 500

/** A subject that arrives as it was written, where the mail library alone would not see to it. */
export function encodedSubject(subject: string): string {
  return isMisread(subject) ? encodeWord(subject, 'Q', 52) : subject
}

/** A header line of a mailbox whose name the mail library alone would not carry as written; null where it does. */
export function encodedMailbox(header: string, { name, address: written }: Mailbox): string | null {
  if (!isMisread(name)) return null
  return `${header}: ${encodeWord(name, 'Q', 52).replaceAll(' ', '\r\n ')}\r\n <${written}>\r\n`
}
