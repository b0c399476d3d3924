import { Option } from 'commander'
import { groupings } from '../query/group.js'
import { sortKeys } from '../query/order.js'
import { columnNames, exportFormatNames, formatNames, letterFormatNames } from '../render/names.js'

/** A flag as `--help` shows it. */
export interface Flag {
  readonly flags: string
  readonly help: string
  /** It may be typed again and again. */
  readonly many?: boolean
  /** Another word for a flag: it is understood, and left out of the help. */
  readonly hidden?: boolean
}

const owner = 'initials, a name or an alias; several with commas'

/** Which actions: for every command that lists some. */
export const filterFlags: readonly Flag[] = [
  { flags: '--owner <who>', help: owner, many: true },
  { flags: '--assignee <who>', help: owner, many: true, hidden: true },
  { flags: '--responsible <who>', help: owner, many: true, hidden: true },
  { flags: '--unassigned', help: 'what nobody owns' },
  {
    flags: '--meeting <id>',
    help: 'what a meeting raised or named: an id, `last`, or `next` for what is due by then',
  },
  { flags: '--item <number>', help: 'agenda item; 4 includes 4a' },
  { flags: '--area <area>', help: 'area that the item concerns' },
  { flags: '--series <name>', help: 'series of meetings' },
  { flags: '--status <status>', help: 'outstanding, done, withdrawn or all' },
  { flags: '--overdue', help: 'outstanding, and the due day is over' },
  { flags: '--due-before <date>', help: 'due before a day, the day itself excluded' },
  { flags: '--due-after <date>', help: 'due after a day, the day itself excluded' },
  { flags: '--raised-since <date>', help: 'raised on a day or later' },
  { flags: '--text <words>', help: 'words that the minutes say of it' },
  { flags: '--carried <times>', help: 'carried forward at least so often' },
  { flags: '--confidential', help: 'show confidential actions too' },
]

const json: Flag = { flags: '--json', help: 'as JSON, for programs' }

/** In what order, how many. */
const orderFlags: readonly Flag[] = [
  { flags: '--sort <keys>', help: `order, a minus turns it round: ${sortKeys.join(' ')}`, many: true },
  { flags: '--group-by <what>', help: groupings.join(', ') },
  { flags: '--limit <number>', help: 'so many at most' },
]

/** Where to, and what a script may ask of it. */
const outputFlags: readonly Flag[] = [
  json,
  { flags: '--csv-raw', help: 'CSV that leaves formulas as they are' },
  { flags: '--events', help: 'calendar: events, since many calendars show no tasks' },
  { flags: '-o, --output <file>', help: 'into a file, replaced whole or not at all' },
  { flags: '--explain', help: 'how the question was read; why each action, owner and day is what it is' },
  {
    flags: '--fail-on <words>',
    help: 'exit 1 where the list has one that is overdue, or another word of `is:`',
    many: true,
  },
  { flags: '--exit-code', help: 'exit 1 where the list has any' },
]

/** How a list of actions is shown. */
export const listFlags: readonly Flag[] = [
  ...orderFlags,
  { flags: '--columns <names>', help: columnNames.join(' '), many: true },
  { flags: '--possible', help: 'also, apart: plain prose that may be an action and is in no register' },
  { flags: '--count', help: 'only how many' },
  { flags: '--format <format>', help: formatNames.join(', ') },
  ...outputFlags,
]

/** How actions are taken elsewhere. */
export const exportFlags: readonly Flag[] = [
  ...orderFlags,
  { flags: '--format <format>', help: `${exportFormatNames.join(', ')} (csv)` },
  ...outputFlags,
]

/** For lists that have one format for people and one for programs. */
export const jsonFlags: readonly Flag[] = [json]

/** Who is written to, and how. */
export const remindFlags: readonly Flag[] = [
  { flags: '--owner <who>', help: owner, many: true },
  { flags: '--due-within <days>', help: 'overdue, or due within so long: 21d, 3w' },
  { flags: '--format <format>', help: letterFormatNames.join(', ') },
  { flags: '--out <folder>', help: 'a letter, a message and a calendar for each owner, and an index' },
  {
    flags: '--addresses <file>',
    help: 'e-mail addresses by owner, beside those of epha.yaml and epha.local.yaml',
  },
  { flags: '--send', help: 'send them by EPHA_SMTP_URL, from EPHA_SMTP_FROM, after showing who gets what' },
  { flags: '--yes', help: 'send without asking' },
  { flags: '--not-within <days>', help: 'nobody is sent a second letter within so long (7d)' },
]

/** How Word files are imported. */
export const importFlags: readonly Flag[] = [
  { flags: '--out <folder>', help: 'folder for the minutes, `-` for stdout (the minutes folder)' },
  { flags: '--force', help: 'put the new in place of minutes that are there' },
  { flags: '--dry-run', help: 'say what would be written, and write nothing' },
  { flags: '--date <date>', help: 'date of the meeting, as 2011-03-14 or 2011-03' },
  { flags: '--people <file>', help: 'a roster: epha.yaml, or what stands below its `people:`' },
  { flags: '--report <format>', help: 'table or json' },
]

/** Everywhere. */
export const everywhereFlags: readonly Flag[] = [
  {
    flags: '--minutes <path>',
    help: 'folder of minutes, or one file (also EPHA_MINUTES; ./minutes, else here)',
  },
  { flags: '--today <date>', help: 'the day to speak of, as 2011-06-20 (also EPHA_TODAY)' },
  { flags: '--as-of <when>', help: 'as it stood on a day or after a meeting, by the minutes of until then' },
  { flags: '--color <when>', help: 'auto, always or never (auto minds NO_COLOR and FORCE_COLOR)' },
]

/** What stands in the help of a command that takes a query. */
export const aboutQueries = `A query says what flags cannot; what stands side by side must all hold:
  owner:TR  meeting:last  item:4  area:West  series:termly  status:done
  is:outstanding|done|withdrawn|overdue|carried|unassigned|due|confidential
  due<2011-07-01  due:this-month  due<next-meeting  raised>=2011-03  carried>2
  "words of the minutes"  -item:4  is:carried or is:unassigned  ( … )
  @mine, one that epha.yaml saves under queries:`

/** A flag as commander takes it. */
export function optionOf({ flags, help, many, hidden }: Flag): Option {
  const option = new Option(flags, help).hideHelp(hidden === true)
  // `--no-rule <name>` is a flag of its own, not `--rule` turned off.
  if (option.required) option.negate = false
  if (!many) return option
  return option.argParser((value: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    value,
  ])
}
