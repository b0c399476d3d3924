import { type ColumnName, columnNames } from '../../model/fields.js'
import type { Flags } from '../../query/flags.js'
import { type GroupBy, groupings } from '../../query/groupings.js'
import { statusNames } from '../../query/keys/status.js'
import { sortKeys } from '../../query/order.js'
import { type FormatName, formatNames } from '../../render/index.js'
import type { CsvSeparator } from '../../render/renderer.js'
import type { Flag } from '../command.js'
import {
  choiceOf,
  commaParts,
  type FlagValues,
  isTyped,
  listValue,
  numberValue,
  textValue,
} from '../flag-values.js'
import { formatOf } from '../output-format.js'
import {
  allTimeFlag,
  confidentialFlag,
  csvRawFlag,
  csvSeparatorFlag,
  csvSeparatorOf,
  jsonFlag,
  ownerHelp,
} from '../shared-flags.js'
import type { AtCommit } from './at-commit.js'

/** Which actions, and how they are to be shown. */
export interface ActionsOptions {
  readonly flags: Flags
  readonly sort: readonly string[]
  readonly groupBy: GroupBy | null
  readonly limit: number | null
  /** Names of columns; null for the usual ones. */
  readonly columns: readonly ColumnName[] | null
  /** Only their number. */
  readonly count: boolean
  readonly format: FormatName
  readonly confidential: boolean
  /** Also what lies before the line in time. */
  readonly allTime: boolean
  /** Also bare prose that may be an action, apart. */
  readonly possible: boolean
  /** Columns and words for people who do not have epha. */
  readonly forPeople: boolean
  /** CSV: what parts two cells; null where nobody asks. */
  readonly csvSeparator: CsvSeparator | null
  /** CSV: formulas stay what they are. */
  readonly csvRaw: boolean
  /** Calendar: events, since many calendars show no tasks. */
  readonly events: boolean
  /** How the question was read, and why each action is what it is. */
  readonly explain: boolean
  /** Words of `is:`, each may be a comma list: exit 1 where a shown action is of one of these kinds. */
  readonly failOn: readonly string[]
  /** Exit 1 where any action is shown. */
  readonly exitCode: boolean
  /** What gave the format: `--format`, `--json`, the name of the file, or nothing, so that it is the usual one. */
  readonly formatBy: 'flag' | 'json' | 'file' | 'nothing'
  /** A file instead of stdout. */
  readonly output: string | null
  /** A commit in place of the files as they lie here. */
  readonly at: AtCommit | null
}

/** Which actions, on every command that is about some of them; each says the same everywhere. */
export const filterFlags: readonly Flag[] = [
  { flags: '--owner <who>', help: ownerHelp, many: true },
  { flags: '--assignee <who>', help: ownerHelp, many: true, hidden: true },
  { flags: '--responsible <who>', help: ownerHelp, many: true, hidden: true },
  { flags: '--unassigned', help: 'what nobody owns' },
  {
    flags: '--meeting <id>',
    help: 'what a meeting raised or named: an id, `last`, or `next` for what is due by then',
  },
  { flags: '--item <number>', help: 'agenda item; 4 includes 4a' },
  { flags: '--area <area>', help: 'area that the item concerns' },
  { flags: '--series <name>', help: 'series of meetings' },
  {
    flags: '--overdue',
    help: 'outstanding, and the due day is over',
    not: ['--status done', '--status withdrawn', '--status closed'],
  },
  { flags: '--due-before <date>', help: 'due before a day, the day itself excluded' },
  { flags: '--due-after <date>', help: 'due after a day, the day itself excluded' },
  { flags: '--raised-since <date>', help: 'raised on a day or later; --since too' },
  { flags: '--since <date>', help: 'raised on a day or later', hidden: true, not: ['--raised-since'] },
  { flags: '--text <words>', help: 'words that the minutes say of it' },
  { flags: '--carried <times>', help: 'carried forward at least so often' },
]

/** Of any status. */
const statusFlag: Flag = {
  flags: '--status <status>',
  help: 'outstanding, done, withdrawn or all; open and closed too',
  choices: statusNames,
}

/** In what order, how many. */
const orderFlags: readonly Flag[] = [
  {
    flags: '--sort <keys>',
    help: `order, a minus turns it round: ${sortKeys.join(' ')}`,
    many: true,
    choices: sortKeys,
  },
  { flags: '--group-by <what>', help: groupings.join(', '), choices: groupings },
  { flags: '--limit <number>', help: 'so many at most' },
]

/** Flags of one list of actions and not of the other, at their place in the help. */
interface OwnFlags {
  readonly before: readonly Flag[]
  readonly format: Flag
}

/** The flags of a command that lists actions. */
export function actionFlags({ before, format }: OwnFlags): readonly Flag[] {
  return [
    ...filterFlags,
    statusFlag,
    {
      flags: '--at <revision>',
      help: 'as the files were at a commit, mistakes of then included; --as-of reads those of now',
    },
    confidentialFlag,
    allTimeFlag,
    ...orderFlags,
    { flags: '--columns <names>', help: columnNames.join(' '), many: true, choices: columnNames },
    ...before,
    format,
    jsonFlag,
    {
      flags: '--for-people',
      help: 'owner’s name, action, due, status, meeting, as a board reads them',
      not: ['--columns'],
    },
    csvSeparatorFlag,
    csvRawFlag,
    { flags: '--events', help: 'calendar: events, since many calendars show no tasks' },
    { flags: '-o, --output <file>', help: 'into a file; the ending of its name gives the format' },
    { flags: '--explain', help: 'how the question was read; why each action, owner and day is what it is' },
    {
      flags: '--fail-on <words>',
      help: 'exit 1 where the list has one that is overdue, or another word of `is:`',
      many: true,
    },
    { flags: '--exit-code', help: 'exit 1 where the list has any' },
  ]
}

/** The flags of a list of actions on the terminal. */
export const listFlags: readonly Flag[] = actionFlags({
  before: [
    { flags: '--possible', help: 'also, apart: plain prose that may be an action and is in no register' },
    {
      flags: '--count',
      help: 'only how many',
      not: ['--columns', '--group-by', '--sort', '--possible', '--explain'],
    },
  ],
  format: { flags: '--format <format>', help: formatNames.join(', '), choices: formatNames, not: ['--json'] },
})

/** What stands in the help of a command that takes a query. */
export const aboutQueries = `A query says what flags cannot; what stands side by side must all hold:
  owner:TR  meeting:last  item:4  area:West  series:termly  status:done
  is:outstanding (or done, withdrawn, overdue, carried, dormant, unassigned, due, confidential)
  due<2011-07-01  due:this-month  due<next-meeting  raised>=2011-03  closed>=last-meeting  carried>2
  "words of the minutes"  -item:4  is:carried or is:unassigned  ( … )
  @mine, one that epha.yaml saves under queries:`

/** Which actions the flags and the words of a query ask for. Throws UsageError for a value that a flag does not know. */
export function filterOf(words: readonly string[], values: FlagValues): Flags {
  return {
    owner: ['owner', 'assignee', 'responsible'].flatMap((flag) => listValue(values, flag)),
    unassigned: isTyped(values, 'unassigned'),
    meeting: textValue(values, 'meeting'),
    item: textValue(values, 'item'),
    area: textValue(values, 'area'),
    series: textValue(values, 'series'),
    status: textValue(values, 'status'),
    overdue: isTyped(values, 'overdue'),
    dueBefore: textValue(values, 'dueBefore'),
    dueAfter: textValue(values, 'dueAfter'),
    raisedSince: textValue(values, 'raisedSince') ?? textValue(values, 'since'),
    text: textValue(values, 'text'),
    carried: numberValue(values, 'carried'),
    expression: words.length === 0 ? null : words.join(' '),
  }
}

/**
 * What was typed after a command that lists actions: in the first of the formats unless another is named. Throws
 * UsageError for a value that a flag does not know.
 */
export function actionsOptions(
  words: readonly string[],
  values: FlagValues,
  formats: readonly [FormatName, ...FormatName[]],
): ActionsOptions {
  const groupBy = textValue(values, 'groupBy')
  const columns = commaParts(listValue(values, 'columns'))
  const output = textValue(values, 'output')
  const revision = textValue(values, 'at')
  const typed = isTyped(values, 'json') ? 'json' : textValue(values, 'format')
  return {
    flags: filterOf(words, values),
    sort: listValue(values, 'sort'),
    groupBy: groupBy === null ? null : choiceOf(groupBy, '--group-by', groupings),
    limit: numberValue(values, 'limit'),
    columns: columns.length === 0 ? null : columns.map((name) => choiceOf(name, '--columns', columnNames)),
    count: isTyped(values, 'count'),
    format: formatOf(typed, output, formats),
    formatBy: isTyped(values, 'json')
      ? 'json'
      : typed !== null
        ? 'flag'
        : output !== null
          ? 'file'
          : 'nothing',
    confidential: isTyped(values, 'confidential'),
    allTime: isTyped(values, 'allTime'),
    possible: isTyped(values, 'possible'),
    forPeople: isTyped(values, 'forPeople'),
    csvSeparator: csvSeparatorOf(values),
    csvRaw: isTyped(values, 'csvRaw'),
    events: isTyped(values, 'events'),
    explain: isTyped(values, 'explain'),
    failOn: listValue(values, 'failOn'),
    exitCode: isTyped(values, 'exitCode'),
    output,
    at: revision === null ? null : { revision, isDayTyped: textValue(values, 'today') !== null },
  }
}
