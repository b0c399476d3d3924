import { actionsOf, type Letter, type LetterAction } from '../../model/letter.js'
import type { Listing } from '../../model/listing.js'
import { noOneLine } from '../../model/one-line.js'
import { ownerKey, type Person } from '../../model/owner.js'
import type { Register } from '../../model/register.js'
import type { Settings } from '../../model/settings.js'
import { composeLetters } from '../../query/letter-plan.js'
import { ownersIn } from '../../query/owners-in.js'
import type { Query } from '../../query/query.js'
import { select } from '../../query/select.js'
import { calendar } from '../../render/calendar.js'
import type { ForTheClerk } from '../../render/reminder/clerk.js'
import { fileNames } from '../../render/reminder/file-names.js'
import type { Mailbox } from '../../render/reminder/headers.js'
import { htmlLetters } from '../../render/reminder/html.js'
import { type LetterWords, letterWords } from '../../render/reminder/letter-words.js'
import { mailMessage, messageIdOf } from '../../render/reminder/mail.js'
import { textLetter } from '../../render/reminder/text.js'
import type { AddressBook } from './address-book.js'

/** Names of files in the folder of letters that no owner may have, without their endings. */
export const keptNames = { index: 'index', calendar: 'actions' } as const

/** A letter ready for every format. */
export interface Prepared {
  readonly letter: Letter
  readonly words: LetterWords
  /** Null for who has none on the roster. */
  readonly address: string | null
  /** Without an ending, safe on every system. */
  readonly fileName: string
  /** iCalendar of the actions of the letter. */
  readonly calendar: string
}

/** All letters of a day. */
export interface Reminders {
  readonly prepared: readonly Prepared[]
  /** iCalendar of every action that is in a letter or waits for an owner, to subscribe to. */
  readonly calendar: string
  readonly forTheClerk: ForTheClerk
}

/** Which letters are asked for. */
export interface Wanted {
  /** Which actions; of owners that it names, the letters are to them alone. */
  readonly query: Query
  /** Days from today; null for all that is outstanding. What is overdue is always within. */
  readonly dueWithin: number | null
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** Whether the letter is to one of the owners, or to a member of a group that was asked for. */
function isTo(letter: Letter, owners: readonly string[]): boolean {
  return (
    owners.includes(ownerKey(letter.person)) ||
    actionsOf(letter).some(({ group }) => group !== null && owners.includes(ownerKey({ key: group })))
  )
}

function calendarOf(listing: Listing, actions: readonly LetterAction[]): string {
  return calendar({ ...listing, listed: actions.map(({ listed }) => listed) }, { events: true })
}

/** Why no message can be made of a letter, whatever the address: a header would end within it. Null where one can. */
function whyKeptBack({ name }: Person, { subject }: LetterWords): string | null {
  const [inName, inSubject] = [noOneLine(name), noOneLine(subject)]
  const found = inName === null ? inSubject : inName
  const where = inName === null ? 'subject' : 'name'
  return found === null
    ? null
    : `a ${found} stands in the ${where}, and a mail header ends there. Give it one line in epha.yaml.`
}

/** The letters of a register on a day, with the addresses that are known. Throws UsageError for an unknown owner. */
export function prepareReminders(
  register: Register,
  settings: Pick<Settings, 'remind' | 'title'>,
  { addresses, mistakes }: AddressBook,
  { query, dueWithin, today }: Wanted,
): Reminders {
  const all = select(register, { query, today, sort: [], groupBy: null, limit: null, confidential: false })
  const isWithin = (dueIn: number | null) => dueWithin === null || (dueIn !== null && dueIn <= dueWithin)
  const listing = { ...all, listed: all.listed.filter(({ dueIn }) => isWithin(dueIn)) }
  const { letters: composed, unreached } = composeLetters(register, listing)
  const wanted = ownersIn(query).map(ownerKey)
  const letters = wanted.length === 0 ? composed : composed.filter((letter) => isTo(letter, wanted))
  const names = fileNames(
    letters.map(({ person }) => person.key),
    Object.values(keptNames),
  )
  const prepared = letters.map((letter): Prepared => {
    const { person } = letter
    const words = letterWords(letter, settings)
    return {
      letter,
      words,
      address: whyKeptBack(person, words) === null ? (addresses.get(person.key) ?? null) : null,
      fileName: names.get(person.key) ?? person.key,
      calendar: calendarOf(listing, actionsOf(letter)),
    }
  })
  const keptBack = prepared.flatMap(({ letter: { person }, words }) => {
    const why = addresses.has(person.key) ? whyKeptBack(person, words) : null
    return why === null ? [] : [{ person, why }]
  })
  const reached = new Set([
    ...letters.map(({ person }) => ownerKey(person)),
    ...unreached.flatMap((reason) => {
      if (reason.why === 'open') return [ownerKey(reason)]
      return reason.why === 'left' ? [ownerKey(reason.person)] : []
    }),
  ])
  return {
    prepared,
    calendar: calendar(listing, { events: true }),
    forTheClerk: {
      letters,
      unreached,
      today,
      keptBack,
      addressMistakes: mistakes,
      withoutAddress: letters.flatMap(({ person: { key }, person }) =>
        addresses.has(key) || mistakes.some((mistake) => mistake.key === key) ? [] : [person],
      ),
      withNothing: register.people.filter(
        (person) => wanted.includes(ownerKey(person)) && !reached.has(ownerKey(person)),
      ),
      confidential: all.withheld.confidential,
      beforeLine: all.withheld.beforeLine,
    },
  }
}

/** The id of the message that a letter goes out in. */
export function idOf({ letter, words, fileName }: Prepared, sender: Mailbox | null): string {
  return messageIdOf(letter.today, fileName, textLetter(words), sender?.address ?? null)
}

/** A letter to somebody with an address, as a message. Throws UsageError where a header would be injected. */
export async function messageOf(
  prepared: Prepared & { readonly address: string },
  sender: Mailbox | null,
  date: Date,
): Promise<Buffer> {
  const { letter, words, address, fileName } = prepared
  return mailMessage({
    from: sender,
    to: { name: letter.person.name, address },
    subject: words.subject,
    text: textLetter(words),
    html: htmlLetters([words]),
    calendar: { filename: `${fileName}.ics`, text: prepared.calendar },
    messageId: idOf(prepared, sender),
    date,
  })
}

/** Whether the letter has an address to go to. */
export function hasAddress(prepared: Prepared): prepared is Prepared & { readonly address: string } {
  return prepared.address !== null
}
