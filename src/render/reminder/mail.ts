import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import { encodedMailbox, encodedSubject, headerValue, type Mailbox, mailbox } from './headers.js'

/** All that a message is made of: the same parts give the same bytes. */
export interface MailParts {
  /** Null for a draft, which mail programs open for whoever is to send it. */
  readonly from: Mailbox | null
  readonly to: Mailbox
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly calendar: { readonly filename: string; readonly text: string }
  /** Without its angle brackets: `2011-06-20.TR@example.org`. */
  readonly messageId: string
  readonly date: Date
}

/**
 * What parts the message: made of what it is about, not of chance, so that the same letter has the same bytes; and
 * longer than anything like it in the letter, so that no words of the minutes can part it.
 */
function boundaryOf({ messageId, text, html }: MailParts): string {
  let boundary = messageId.replace(/[^A-Za-z0-9.]/g, '').slice(0, 40)
  while (text.includes(boundary) || html.includes(boundary)) boundary += '.'
  return boundary
}

/**
 * A message as it is sent or kept as `.eml`: text and HTML as alternatives, the calendar attached. Throws UsageError
 * where the subject, a name or an address would begin a header of its own.
 */
export async function mailMessage(parts: MailParts): Promise<Buffer> {
  const { subject, text, html, calendar, messageId, date } = parts
  const to = mailbox('the recipient', parts.to)
  const from = parts.from === null ? null : mailbox('the sender', parts.from)
  const preparedTo = encodedMailbox('To', to)
  const preparedFrom = from === null ? 'X-Unsent: 1\r\n' : encodedMailbox('From', from)
  const composer = new MailComposer({
    ...(from !== null && preparedFrom === null ? { from } : {}),
    ...(preparedTo === null ? { to } : {}),
    subject: encodedSubject(headerValue('the subject', subject)),
    text,
    html,
    attachments: [
      {
        filename: headerValue('the name of the calendar', calendar.filename),
        content: calendar.text,
        contentType: 'text/calendar; charset=utf-8',
      },
    ],
    messageId: `<${headerValue('the message id', messageId)}>`,
    date,
    baseBoundary: boundaryOf(parts),
    newline: '\r\n',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const message = await composer.compile().build()
  return Buffer.concat([Buffer.from(`${preparedFrom ?? ''}${preparedTo ?? ''}`), message])
}

/** Thu Jan  1 00:00:00 1970, as C's asctime writes it. */
function asctime(date: Date): string {
  const [weekday = '', day = '', month = '', year = '', time = ''] = date
    .toUTCString()
    .replace(',', '')
    .split(' ')
  return `${weekday} ${month} ${String(Number(day)).padStart(2)} ${time} ${year}`
}

// From here on: a line of a message that would begin the next one
const beginning = /^(>*From )/gm

/** Messages one after the other in one file that mail programs open (mboxrd). */
export function mboxOf(messages: readonly Buffer[], date: Date): string {
  return messages
    .map((message) => {
      const text = message.toString('utf8').replaceAll('\r\n', '\n').replace(beginning, '>$1')
      return `From epha ${asctime(date)}\n${text}${text.endsWith('\n') ? '' : '\n'}\n`
    })
    .join('')
}

/**
 * The id of the message that carries a letter, without angle brackets. The same for the same words on the same day,
 * so that a letter that arrives twice after a broken run is shown once. `name` is a file name of the recipient.
 */
export function messageIdOf(today: string, name: string, words: string, sender: string | null): string {
  const domain = sender?.split('@')[1] ?? 'epha.invalid'
  const fingerprint = createHash('sha256').update(words).digest('hex').slice(0, 12)
  return `${today}.${encodeURIComponent(name)}.${fingerprint}@${domain}`
}
