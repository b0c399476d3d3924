import { createHash } from 'node:crypto'

/**
 * The id of the message that carries a letter, without angle brackets. The same for the same words on the same day,
 * so that a letter that arrives twice after a broken run is shown once. `name` is a file name of the recipient.
 */
export function messageIdOf(today: string, name: string, words: string, sender: string | null): string {
  const domain = sender?.split('@')[1] ?? 'epha.invalid'
  const fingerprint = createHash('sha256').update(words).digest('hex').slice(0, 12)
  return `${today}.${encodeURIComponent(name)}.${fingerprint}@${domain}`
}
