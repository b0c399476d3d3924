import { dayText } from '../../language/day-text.js'
import { daysBetween } from '../../model/day.js'
import { actionsOf } from '../../model/letter.js'
import { UsageError } from '../../model/usage-error.js'
import { counted } from '../../render/english.js'
import { inColumns, loadOf } from '../../render/reminder/clerk.js'
import type { Mailbox } from '../../render/reminder/headers.js'
import { visible } from '../../source/visible.js'
import type { Ledger, Sent } from '../../workspace/ledger.js'
import type { PostOffice } from '../../workspace/send.js'
import { hasAddress, idOf, messageOf, type Prepared, type Reminders } from './letters.js'

/** What sending needs of the world. */
export interface Sending {
  readonly office: PostOffice
  readonly ledger: Ledger
  readonly sender: Mailbox
  /** Days within which nobody is written to twice. */
  readonly notWithin: number
  readonly now: () => Date
  /** A line for whoever waits, at once. */
  readonly say: (line: string) => void
  /** Whether to go on, after it was told who would get what. */
  readonly confirm: () => Promise<boolean>
}

type Addressed = Prepared & { readonly address: string }

/** The last letter to a person that the ledger knows, if it is too near to write again. */
function recent(key: string, today: string, { ledger, notWithin }: Sending): Sent | undefined {
  return ledger.sent.findLast(({ to, day }) => to === key && daysBetween(day, today) < notWithin)
}

function sayPlan(
  due: readonly Addressed[],
  waiting: readonly Prepared[],
  today: string,
  sending: Sending,
): void {
  const { say, notWithin } = sending
  const rows = due.map(({ letter, words: told }) =>
    [letter.person.key, letter.person.name, loadOf(letter), told.subject].map(visible),
  )
  say(`${counted(due.length, 'letter')} to send on ${dayText(today)}${due.length === 0 ? '.' : ':'}`)
  for (const row of inColumns(rows)) say(`  ${row}`)
  for (const { letter } of waiting) {
    const sent = recent(letter.person.key, today, sending)
    const when = sent === undefined ? '' : ` of ${dayText(sent.day)}`
    const within = notWithin === 1 ? '1 day' : `${notWithin} days`
    say(`Not again within ${within}: ${visible(letter.person.key)}, after the letter${when}.`)
  }
}

/**
 * Sends the letters that have an address, one message each, and writes each down as soon as the mail server has it:
 * a run that breaks off goes on where it stopped. Gives the keys of those who were written to. Throws UsageError
 * where some were refused or the line broke; what was sent stays sent, and written down.
 */
export async function sendReminders(
  { prepared, forTheClerk }: Reminders,
  sending: Sending,
): Promise<readonly string[]> {
  const { office, ledger, sender, now, say, confirm } = sending
  const { today } = forTheClerk
  const addressed = prepared.filter(hasAddress)
  const waiting = addressed.filter(({ letter }) => recent(letter.person.key, today, sending) !== undefined)
  const due = addressed.filter((letter) => !waiting.includes(letter))
  // Every message is made before the first is sent: one that cannot be made keeps them all back.
  const messages = await Promise.all(due.map((letter) => messageOf(letter, sender, now())))
  sayPlan(due, waiting, today, sending)
  if (due.length === 0) return []
  if (!(await confirm())) return []
  const done: string[] = []
  const refused: string[] = []
  for (const [at, reminder] of due.entries()) {
    const { key } = reminder.letter.person
    const message = messages[at] ?? Buffer.alloc(0)
    const delivery = await office.send({ from: sender.address, to: reminder.address, message })
    switch (delivery.kind) {
      case 'sent':
        ledger.record({
          to: key,
          day: today,
          at: now().toISOString(),
          messageId: idOf(reminder, sender),
          actions: actionsOf(reminder.letter).map(({ listed }) => listed.action.id),
        })
        done.push(key)
        say(`${visible(key)}  sent`)
        break
      case 'refused':
        refused.push(`${visible(key)}  ${withoutAddresses(delivery.why)}`)
        say(`${visible(key)}  refused`)
        break
      case 'broken':
        throw new UsageError(`The line to the mail server broke: ${withoutAddresses(delivery.why)}`, [
          `${partOf(done.length, due.length)} sent; the same command goes on with the rest.`,
        ])
    }
  }
  if (refused.length > 0)
    throw new UsageError(`${partOf(refused.length, due.length)} refused by the mail server`, refused)
  return done
}

/** "1 of 3 letters was" */
function partOf(some: number, all: number): string {
  return `${some} of ${counted(all, 'letter')} ${some === 1 ? 'was' : 'were'}`
}

/** Servers say an address again when they refuse it; what is said here may be kept in a public log. */
function withoutAddresses(why: string): string {
  return visible(why)
    .split(' ')
    .map((word) => (word.includes('@') ? '(address)' : word))
    .join(' ')
}
