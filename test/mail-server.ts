import { readFileSync } from 'node:fs'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

/** A certificate of `localhost` that only these tests know. */
const certificate = readFileSync('fixtures/smtp/certificate.pem', 'utf8')
const key = readFileSync('fixtures/smtp/key.pem', 'utf8')

/** How the mail server behaves. */
interface Manners {
  /** TLS from the first byte; otherwise only after STARTTLS. */
  readonly secure?: boolean
  readonly refuses?: readonly string[]
  /** What it answers to a wrong password, which it is told. */
  readonly scolds?: (password: string) => string
  /** Says that it cannot do TLS. */
  readonly withoutTls?: boolean
  /** The line is cut in the middle of this message, counted from 1. */
  readonly breaksAt?: number
}

/** A message as the server took it. */
interface Taken {
  readonly from: string
  readonly to: readonly string[]
  readonly encrypted: boolean
  readonly message: string
}

export interface MailServer {
  /** With the user and the password that it wants, and its certificate to trust. */
  readonly url: string
  /** The same, and nothing to trust it by. */
  readonly strangersUrl: string
  readonly taken: readonly Taken[]
}

/** A real mail server on this machine, closed after the test. */
export async function startMailServer({
  secure = true,
  refuses = [],
  scolds = () => 'Wrong password',
  withoutTls = false,
  breaksAt,
}: Manners = {}): Promise<MailServer> {
  const taken: Taken[] = []
  let messages = 0
  const server = new SMTPServer({
    secure,
    key,
    cert: certificate,
    authMethods: ['PLAIN'],
    onAuth: ({ username, password }, _session, answer) =>
      username === 'clerk' && password === 'p@ss/word'
        ? answer(null, { user: username })
        : answer(new Error(scolds(password ?? ''))),
    ...(withoutTls ? { hideSTARTTLS: true, allowInsecureAuth: true } : {}),
    onRcptTo: ({ address }, _session, answer) =>
      refuses.includes(address)
        ? answer(Object.assign(new Error(`No mailbox ${address}`), { responseCode: 550 }))
        : answer(),
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = []
      messages += 1
      const breaks = messages === breaksAt
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (breaks) {
          for (const connection of server.connections) connection._socket.destroy()
          return
        }
        const { mailFrom, rcptTo } = session.envelope
        taken.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          encrypted: session.secure,
          message: Buffer.concat(chunks).toString('latin1'),
        })
        answer()
      })
    },
  })
  server.on('error', () => {
    // A stranger who hangs up is told by what he gets to read.
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => new Promise<void>((done) => server.close(() => done())))
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const strangersUrl = `${secure ? 'smtps' : 'smtp'}://clerk:p%40ss%2Fword@127.0.0.1:${port}`
  return { url: `${strangersUrl}?tls.ca=${encodeURIComponent(certificate)}`, strangersUrl, taken }
}
