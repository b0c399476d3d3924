import MailComposer from 'nodemailer/lib/mail-composer'
import { encodedMailbox, encodedSubject, type Mailbox, mailbox, oneLine } from './headers.js'

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
    subject: encodedSubject(oneLine('the subject', subject)),
    text,
    html,
    attachments: [
      {
        filename: oneLine('the name of the calendar', calendar.filename),
        content: calendar.text,
        contentType: 'text/calendar; charset=utf-8',
      },
    ],
    messageId: `<${oneLine('the message id', messageId)}>`,
    date,
    baseBoundary: boundaryOf(parts),
    newline: '\r\n',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const message = await composer.compile().build()
  return Buffer.concat([Buffer.from(`${preparedFrom ?? ''}${preparedTo ?? ''}`), message])
}
