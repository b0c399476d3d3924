import { join } from 'node:path'
import { dayText } from '../../language/day-text.js'
import { isOwnOutput } from '../../render/own-output.js'
import { clerkLines, inColumns, loadOf } from '../../render/reminder/clerk.js'
import type { Mailbox } from '../../render/reminder/headers.js'
import { type LetterFormatName, letterFormats } from '../../render/reminder/index.js'
import { visible } from '../../source/visible.js'
import { readTextFile } from '../../workspace/read.js'
import { hasAddress, keptNames, messageOf, type Prepared, type Reminders } from './letters.js'

/** What an index of letters begins with. */
const indexTitle = 'Reminders of '

async function filesOf(
  prepared: Prepared,
  format: LetterFormatName,
  sender: Mailbox | null,
  date: Date,
): Promise<readonly (readonly [string, string])[]> {
  const { fileName, words, calendar } = prepared
  const files: (readonly [string, string])[] = []
  if (format !== 'mail') {
    const { extension, render } = await letterFormats[format]()
    files.push([`${fileName}.${extension}`, render([words])])
  }
  // Mail is ASCII throughout: what is not is encoded.
  if (hasAddress(prepared))
    files.push([`${fileName}.eml`, (await messageOf(prepared, sender, date)).toString('latin1')])
  files.push([`${fileName}.ics`, calendar])
  return files
}

function indexOf(reminders: Reminders, filesByKey: ReadonlyMap<string, readonly string[]>): string {
  const { prepared, forTheClerk } = reminders
  const rows = prepared.map(({ letter, words }) =>
    [
      letter.person.key,
      letter.person.name,
      loadOf(letter),
      (filesByKey.get(letter.person.key) ?? []).join(' '),
      words.subject,
    ].map(visible),
  )
  const parts = [
    [`${indexTitle}${dayText(forTheClerk.today)}`],
    inColumns(rows),
    [`${keptNames.calendar}.ics  every action, to subscribe to`],
    clerkLines(forTheClerk),
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

/**
 * The files of a folder of letters, by name: for each owner the letter, the message where there is an address, and
 * the calendar; one calendar of all; and an index that says what is there, and what the clerk has to see to.
 */
export async function reminderFiles(
  reminders: Reminders,
  format: LetterFormatName,
  sender: Mailbox | null,
  date: Date,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  const filesByKey = new Map<string, readonly string[]>()
  for (const prepared of reminders.prepared) {
    const own = await filesOf(prepared, format, sender, date)
    for (const [name, text] of own) files.set(name, text)
    filesByKey.set(
      prepared.letter.person.key,
      own.map(([name]) => name),
    )
  }
  files.set(`${keptNames.calendar}.ics`, reminders.calendar)
  files.set(`${keptNames.index}.txt`, indexOf(reminders, filesByKey))
  return files
}

/** Gives whether a file of a folder is of earlier letters: the index there names it, or it is a calendar of epha. */
export function earlierLetters(folder: string): (name: string, bytes: Buffer) => boolean {
  const name = `${keptNames.index}.txt`
  const reading = readTextFile(join(folder, name), name)
  const index = reading.kind === 'read' ? reading.file.text : ''
  const words = new Set(index.split(/\s+/))
  return (file, bytes) =>
    isOwnOutput(bytes, 'calendar') || (index.startsWith(indexTitle) && (file === name || words.has(file)))
}
