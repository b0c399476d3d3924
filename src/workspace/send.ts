import { createTransport } from 'nodemailer'
import { parseConnectionUrl } from 'nodemailer/lib/shared'
import { UsageError } from '../model/usage-error.js'

/** A message as it goes over the wire, to one address. */
export interface OutgoingMail {
  readonly from: string
  readonly to: string
  readonly message: Buffer
}

/**
 * What the mail server made of it; `broken` is the line, not the message: nothing else would get through. Where it broke
 * before the server answered, the server may have the message all the same.
 */
export type Delivery =
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'broken'; readonly why: string; readonly mayHaveArrived: boolean }

/** A mail server to hand messages to, one after the other. */
export interface PostOffice {
  readonly send: (post: OutgoingMail) => Promise<Delivery>
  readonly close: () => void
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/

/** Faults of the line, the certificate or the password, which every further message would meet too. */
const lineFaults: ReadonlySet<unknown> = new Set([
  'EAUTH',
  'ECONNECTION',
  'EDNS',
  'ENOAUTH',
  'EOAUTH2',
  'EPROTOCOL',
  'EPROXY',
  'EREQUIRETLS',
  'ESOCKET',
  'ETIMEDOUT',
  'ETLS',
])

/** Faults from before any message goes over the line. */
const earlyFaults: ReadonlySet<unknown> = new Set([
  'EAUTH',
  'EDNS',
  'ENOAUTH',
  'EOAUTH2',
  'EPROXY',
  'EREQUIRETLS',
  'ETLS',
])

function failure(error: unknown): Delivery {
  if (!(error instanceof Error)) return { kind: 'broken', why: String(error), mayHaveArrived: true }
  const response = 'response' in error && typeof error.response === 'string' ? error.response : ''
  const code = 'responseCode' in error ? error.responseCode : undefined
  // 421: the server is closing down, whatever it was asked.
  const isLine = ('code' in error && lineFaults.has(error.code)) || typeof code !== 'number' || code === 421
  const why = response || error.message
  if (!isLine) return { kind: 'refused', why }
  const isEarly =
    ('code' in error && earlyFaults.has(error.code)) ||
    ('syscall' in error && error.syscall === 'connect') ||
    typeof code === 'number'
  return { kind: 'broken', why, mayHaveArrived: !isEarly }
}

/**
 * A mail server by its URL, `smtps://user:password@mail.example.org`; `smtp://` must offer STARTTLS unless it is
 * this machine. Every message goes over a line of its own, so that one that breaks takes no other with it. Throws
 * UsageError, without the URL and its password, where it is none.
 */
export function openPostOffice(url: string): PostOffice {
  const protocol = URL.canParse(url) ? new URL(url).protocol : null
  if (protocol !== 'smtp:' && protocol !== 'smtps:')
    throw new UsageError('Unexpected EPHA_SMTP_URL, expected smtps://user:password@host or smtp://…')
  const connection = parseConnectionUrl(url)
  const transport = createTransport({
    requireTLS: !loopback.test(new URL(url).hostname),
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
    socketTimeout: 60_000,
    ...connection,
    pool: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async ({ from, to, message }) => {
      try {
        await transport.sendMail({ envelope: { from, to: [to] }, raw: message })
        return { kind: 'sent' }
      } catch (error) {
        return failure(error)
      }
    },
    close: () => transport.close(),
  }
}
