import { dayText } from '../../language/day-text.js'
import { daysBetween } from '../../model/day.js'
import { actionsOf } from '../../model/letter.js'
import { UsageError } from '../../model/usage-error.js'
import { counted } from '../../render/english.js'
import { inColumns, loadOf } from '../../render/reminder/clerk.js'
import type { Mailbox } from '../../render/reminder/headers.js'
import { visible } from '../../source/visible.js'
import { type Ledger, type LedgerRecords, openLedger, readLedger, type Sent } from '../../workspace/ledger.js'
import { withLock } from '../../workspace/lock.js'
import type { PostOffice } from '../../workspace/send.js'
import { quoted } from '../shell-word.js'
import { hasAddress, idOf, messageOf, type Prepared, type Reminders } from './letters.js'

/** What sending needs of the world. */
export interface Sending {
  readonly office: PostOffice
  /** The minutes folder, with the ledger of what was sent. */
  readonly folder: string
  /** The folder in which one process at a time writes. */
  readonly lockFolder: string
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

/** Who is to be written to, and who has had a letter, or may have had one, too short a time ago. */
interface SendingPlan {
  readonly due: readonly Addressed[]
  readonly waiting: readonly string[]
}

function planFor(
  addressed: readonly Addressed[],
  { sent, unsure }: LedgerRecords,
  today: string,
  notWithin: number,
): SendingPlan {
  const within = notWithin === 1 ? '1 day' : `${notWithin} days`
  const waiting: string[] = []
  const due = addressed.filter(({ letter: { person } }) => {
    const isRecent = ({ to, day }: Sent) => to === person.key && daysBetween(day, today) < notWithin
    const key = visible(person.key)
    const last = sent.findLast(isRecent)
    const maybe = unsure.findLast(isRecent)
    if (maybe !== undefined) {
      waiting.push(
        `${key} may have had the letter of ${dayText(maybe.day)}: that run broke off while it was sent. To send it all the same: epha remind --send --not-within 0 --owner ${quoted(person.key)}`,
      )
    } else if (last !== undefined)
      waiting.push(`Not again within ${within}: ${key}, after the letter of ${dayText(last.day)}.`)
    return last === undefined && maybe === undefined
  })
  return { due, waiting }
}

function sayPlan({ due, waiting }: SendingPlan, today: string, say: Sending['say']): void {
  const rows = due.map(({ letter, words: told }) =>
    [letter.person.key, letter.person.name, loadOf(letter), told.subject].map(visible),
  )
  say(`${counted(due.length, 'letter')} to send on ${dayText(today)}${due.length === 0 ? '.' : ':'}`)
  for (const row of inColumns(rows)) say(`  ${row}`)
  for (const line of waiting) say(line)
}

/**
 * Sends the letters that have an address, one message each, one process at a time. Each is written down before it is handed
 * to the mail server, and again when the server has it: a run that breaks off goes on where it stopped, and says who may
 * have had the letter that it was at. Gives the keys of those who were written to. Throws UsageError where some were refused
 * or the line broke; what was sent stays sent, and written down.
 */
export async function sendReminders(
  { prepared, forTheClerk }: Reminders,
  sending: Sending,
): Promise<readonly string[]> {
  const { folder, lockFolder, sender, now, say, confirm, notWithin } = sending
  const { today } = forTheClerk
  const plan = planFor(prepared.filter(hasAddress), readLedger(folder), today, notWithin)
  const { due } = plan
  // Every message is made before the first is sent: one that cannot be made keeps them all back.
  const messages = new Map<Addressed, Buffer>()
  for (const letter of due) messages.set(letter, await messageOf(letter, sender, now()))
  sayPlan(plan, today, say)
  if (due.length === 0) return []
  if (!(await confirm())) return []
  return withLock(lockFolder, async () => {
    const ledger = openLedger(folder)
    try {
      // Another process may have written to some of them meanwhile.
      const left = planFor(due, ledger, today, notWithin)
      for (const line of left.waiting) say(line)
      return await sendEach(left.due, { messages, ledger, today }, sending)
    } finally {
      ledger.close()
    }
  })
}

/** What is sent, and where it is written down. */
interface Outgoing {
  readonly messages: ReadonlyMap<Addressed, Buffer>
  readonly ledger: Ledger
  readonly today: string
}

async function sendEach(
  due: readonly Addressed[],
  { messages, ledger, today }: Outgoing,
  { office, sender, now, say }: Sending,
): Promise<readonly string[]> {
  const done: string[] = []
  const refused: string[] = []
  for (const reminder of due) {
    const { key } = reminder.letter.person
    const letter = (): Sent => ({
      to: key,
      day: today,
      at: now().toISOString(),
      messageId: idOf(reminder, sender),
      actions: actionsOf(reminder.letter).map(({ listed }) => listed.action.id),
    })
    ledger.begin(letter())
    const message = messages.get(reminder) ?? Buffer.alloc(0)
    const delivery = await office.send({ from: sender.address, to: reminder.address, message })
    switch (delivery.kind) {
      case 'sent':
        ledger.record(letter())
        done.push(key)
        say(`${visible(key)}  sent`)
        break
      case 'refused':
        ledger.cancel(letter())
        refused.push(`${visible(key)}  ${withoutAddresses(delivery.why)}`)
        say(`${visible(key)}  refused`)
        break
      case 'broken':
        if (!delivery.mayHaveArrived) ledger.cancel(letter())
        throw new UsageError(`The line to the mail server broke: ${withoutAddresses(delivery.why)}`, [
          ...(delivery.mayHaveArrived ? [`${visible(key)} may have had the letter.`] : []),
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
