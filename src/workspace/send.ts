import { createTransport } from 'nodemailer'
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

/** What may stand behind `?` in the URL: none of these makes the line less safe, or prints what goes over it. */
const options = ['tls.ca', 'tls.servername', 'name'] as const

/** Where the mail server is, how to log in there, and whom to trust. */
interface Connection {
  readonly host: string
  readonly port?: number
  readonly secure: boolean
  readonly auth?: { readonly user: string; readonly pass: string }
  readonly name?: string
  readonly tls: { readonly ca?: string; readonly servername?: string }
}

/** Throws UsageError, without the URL and its password, where it is that of no mail server, or asks for an option that is none. */
function connectionOf(text: string): Connection {
  const wrong = (why = ''): UsageError =>
    new UsageError(`EPHA_SMTP_URL cannot be used, expected smtps://user:password@host or smtp://…${why}`)
  if (!URL.canParse(text)) throw wrong()
  const { protocol, hostname, port, username, password, searchParams } = new URL(text)
  if ((protocol !== 'smtp:' && protocol !== 'smtps:') || hostname === '') throw wrong()
  const unknown = [...searchParams.keys()].find((key) => !options.some((option) => option === key))
  if (unknown !== undefined)
    throw wrong(`: \`${unknown}\` is none of its options, which are ${options.join(', ')}`)
  const [ca, servername, name] = options.map((option) => searchParams.get(option))
  let auth: { readonly user: string; readonly pass: string }
  try {
    auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
  } catch {
    throw wrong(': a `%` in the user or the password is written `%25`')
  }
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    ...(port === '' ? {} : { port: Number(port) }),
    secure: protocol === 'smtps:',
    ...(auth.user === '' && auth.pass === '' ? {} : { auth }),
    ...(name ? { name } : {}),
    tls: { ...(ca ? { ca } : {}), ...(servername ? { servername } : {}) },
  }
}

/** What a server answers, without the password that it may say again, plain or as it was sent. */
function withoutPassword(why: string, auth: Connection['auth']): string {
  if (auth === undefined || auth.pass === '') return why
  const { user, pass } = auth
  const base64 = (words: string) => Buffer.from(words).toString('base64')
  return [base64(`\u0000${user}\u0000${pass}`), base64(pass), encodeURIComponent(pass), pass].reduce(
    (words, secret) => words.replaceAll(secret, '(password)'),
    why,
  )
}

/**
 * A mail server by its URL, `smtps://user:password@mail.example.org`; `smtp://` must offer STARTTLS unless it is
 * this machine, and no option of the URL turns that off. Every message goes over a line of its own, so that one that breaks
 * takes no other with it. Throws UsageError, without the URL and its password, where it is none.
 */
export function openPostOffice(url: string): PostOffice {
  const connection = connectionOf(url)
  const transport = createTransport({
    ...connection,
    requireTLS: !loopback.test(connection.host),
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
    socketTimeout: 60_000,
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
        const delivery = failure(error)
        return delivery.kind === 'sent'
          ? delivery
          : { ...delivery, why: withoutPassword(delivery.why, connection.auth) }
      }
    },
    close: () => transport.close(),
  }
}
