import { isAbsolute, relative, resolve, sep } from 'node:path'
import { mendedBy, mendedWith, UsageError } from '../../model/usage-error.js'
import type { Flags } from '../../query/flags.js'
import { counted } from '../../render/english.js'
import { clerkLines } from '../../render/reminder/clerk.js'
import type { Mailbox } from '../../render/reminder/headers.js'
import { type LetterFormatName, letterFormats } from '../../render/reminder/index.js'
import { mboxOf } from '../../render/reminder/mail.js'
import { lockFolderOf } from '../../workspace/edited-file.js'
import { isReadFolder } from '../../workspace/folder.js'
import { replaceOutputs } from '../../workspace/output.js'
import { openPostOffice } from '../../workspace/send.js'
import type { Workspace } from '../../workspace/workspace.js'
import { answerOf } from '../answer.js'
import type { Answer, Environment } from '../environment.js'
import { readDuration } from '../flag-values.js'
import { loadActions } from '../load-actions.js'
import { refuseMistakes, settingsFaultsOf } from '../settings-aside.js'
import { type AddressBook, addressBook } from './address-book.js'
import { earlierLetters, reminderFiles } from './files.js'
import { letterQuery } from './letter-query.js'
import { hasAddress, messageOf, prepareReminders, type Reminders } from './letters.js'
import { sendReminders } from './send.js'
import { senderOf } from './sender.js'

/** What was typed after `epha remind`. */
export interface RemindOptions {
  /** Which actions. */
  readonly flags: Flags
  /** Also of what lies before the line in time. */
  readonly allTime: boolean
  /** `21d`; null for all that is outstanding. */
  readonly dueWithin: string | null
  readonly format: LetterFormatName
  /** A folder instead of stdout. */
  readonly out: string | null
  /** A file of addresses beside those of the roster. */
  readonly addresses: string | null
  readonly send: boolean
  /** Sends without asking. */
  readonly yes: boolean
  /** `7d`: nobody is written to twice within them. */
  readonly notWithin: string
}

/** What sending knows of the world beside the usual. */
export interface Post {
  /** EPHA_SMTP_URL and EPHA_SMTP_FROM; null where they are not set. */
  readonly smtp: { readonly url: string | null; readonly from: string | null }
  readonly now: () => Date
  /** Asks on the terminal; null without one. */
  readonly ask: ((question: string) => Promise<string>) | null
  /** Writes a line to stderr at once. */
  readonly say: (line: string) => void
}

type RemindEnvironment = Environment & Post

/** Letters as markdown in the minutes folder would be read as minutes by the next command. */
function refuseLettersAmongMinutes(folder: string, out: string, shown: string): void {
  const way = relative(folder, out).split(sep)
  if (way[0] === '..' || isAbsolute(way.join(sep)) || !way.every((name) => name === '' || isReadFolder(name)))
    return
  throw new UsageError(
    `\`--out ${shown}\` is in the minutes folder, where letters would be read as minutes`,
    [],
    null,
    mendedBy('_letters', shown, '--out'),
  )
}

/** Noon of the day that the letters are of: the same letters make the same files on any day. */
const noonOf = (today: string) => new Date(`${today}T12:00:00Z`)

async function onStdout(
  { prepared }: Reminders,
  format: LetterFormatName,
  sender: Mailbox | null,
  date: Date,
): Promise<string> {
  if (format !== 'mail') {
    const { render } = await letterFormats[format]()
    return render(prepared.map(({ words }) => words))
  }
  const messages = await Promise.all(
    prepared.filter(hasAddress).map((letter) => messageOf(letter, sender, date)),
  )
  const [only] = messages
  return only !== undefined && messages.length === 1 ? only.toString('latin1') : mboxOf(messages, date)
}

async function sendAll(
  reminders: Reminders,
  { sender, workspace }: { readonly sender: Mailbox | null; readonly workspace: Workspace },
  options: RemindOptions,
  environment: RemindEnvironment,
): Promise<readonly string[]> {
  const { smtp, ask, say, now } = environment
  if (smtp.url === null)
    throw new UsageError('No mail server: EPHA_SMTP_URL is not set', [
      'expected smtps://user:password@mail.example.org',
    ])
  const office = openPostOffice(smtp.url)
  const from = sender ?? { name: '', address: 'epha@localhost' }
  if (sender === null)
    say('warning: the letters are from epha@localhost, where nobody reads a reply; EPHA_SMTP_FROM is not set')
  try {
    return await sendReminders(reminders, {
      office,
      folder: workspace.folder,
      lockFolder: lockFolderOf(workspace),
      sender: from,
      notWithin: readDuration(options.notWithin, '--not-within'),
      now,
      say,
      confirm: async () => {
        if (options.yes) return true
        if (ask === null)
          throw new UsageError(
            '`--send` asks on a terminal; without one it needs `--yes`',
            [],
            null,
            mendedWith({ words: '--yes', meaning: null }),
          )
        return /^y(?:es)?$/i.test((await ask('Send them? y or n: ')).trim())
      },
    })
  } finally {
    office.close()
  }
}

/**
 * Letters to everybody who has something outstanding: printed, put into a folder, or sent. Throws UsageError where
 * that cannot be done; letters that were sent before it are written down in the ledger.
 */
export async function remind(options: RemindOptions, environment: RemindEnvironment): Promise<Answer> {
  const { here, smtp } = environment
  const dueWithin = options.dueWithin === null ? null : readDuration(options.dueWithin, '--due-within')
  const loaded = await loadActions(environment, { allTime: options.allTime })
  if (options.send) refuseMistakes(settingsFaultsOf(loaded), 'Nothing was sent.')
  const { today } = loaded
  const { register, settings, workspace } = loaded
  const book = addressBook(loaded, options.addresses, here)
  const reminders = prepareReminders(register, settings, book, {
    query: await letterQuery(options, dueWithin, loaded),
    dueWithin,
    today,
  })
  const { people } = settings
  const sender = senderOf({
    from: smtp.from,
    url: smtp.url,
    people,
    addresses: book.addresses,
    association: settings.title,
    today,
  })
  const date = noonOf(today)
  if (options.out !== null && options.format === 'markdown')
    refuseLettersAmongMinutes(workspace.folder, resolve(here, options.out), options.out)
  const wrote: string[] = []
  if (options.out !== null) {
    const files = await reminderFiles(reminders, options.format, sender, date)
    const folder = { absolute: resolve(here, options.out), shown: options.out, here }
    replaceOutputs(folder, files, earlierLetters(folder.absolute))
    wrote.push(`Written: ${counted(files.size, 'file')} in ${options.out}`)
  }
  const clerk = [...clerkLines(reminders.forTheClerk), ...wrote]
  if (options.send) {
    for (const line of clerk) environment.say(line)
    const sent = await sendAll(reminders, { sender, workspace }, options, environment)
    const stdout = `${counted(sent.length, 'letter')} sent.\n`
    return heldBack(answerOf(stdout, [], loaded, environment), book)
  }
  const stdout = options.out === null ? await onStdout(reminders, options.format, sender, date) : ''
  return heldBack(answerOf(stdout, clerk, loaded, environment), book)
}

/** The same answer, with exit code 3 where an address that is wrong kept something back. */
function heldBack(answer: Answer, { mistakes }: AddressBook): Answer {
  return mistakes.length > 0 && answer.exitCode === 0 ? { ...answer, exitCode: 3 } : answer
}
