import type { Listing } from '../model/listing.js'
import type { Register } from '../model/register.js'
import { UsageError } from '../model/usage-error.js'
import type { Flags } from '../query/flags.js'
import { queryOfFlags } from '../query/flags.js'
import type { GroupBy } from '../query/group.js'
import { selectPossible } from '../query/possible.js'
import type { Query } from '../query/query.js'
import { select } from '../query/select.js'
import { formats } from '../render/index.js'
import type { ColumnName, FormatName } from '../render/names.js'
import type { Paper } from '../render/renderer.js'
import { plain } from '../render/renderer.js'
import { confidentialLines, nothingLines, summaryLines } from '../render/summary.js'
import { answerOf, intoFile } from './answer.js'
import { askedInWords, lookedThrough } from './asked.js'
import type { Answer, Environment } from './environment.js'
import type { Loaded } from './load.js'
import { load } from './load.js'

/** What was typed after `epha actions`. */
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
  /** Also bare prose that may be an action, apart. */
  readonly possible: boolean
  /** A file instead of stdout. */
  readonly output: string | null
}

/** A file is no terminal: nothing is wrapped or coloured in it. */
function paperFor(options: ActionsOptions, { stdout }: Environment): Paper {
  return options.output === null ? stdout : { palette: plain, width: null }
}

function queryOf(flags: Flags, { register, settings }: Loaded, today: string): Query {
  const { queries, areas } = settings
  return queryOfFlags(flags, register, today, { queries, areas })
}

function summaryOf(listing: Listing, flags: Flags, query: Query, register: Register): readonly string[] {
  if (listing.listed.length > 0) return summaryLines(listing)
  return nothingLines(listing, askedInWords(flags, query), lookedThrough(query, register))
}

/** In a list that holds actions and nothing else, whatever stands apart would pass for one. */
function refuseListsOfActions(format: FormatName, flag: string): void {
  if (format === 'table' || format === 'json' || format === 'yaml') return
  throw new UsageError(`Unexpected \`--format ${format}\` with \`${flag}\`, expected table, json or yaml`, [
    `try:    epha actions ${flag} --format json`,
  ])
}

/** The list of actions: those outstanding, the earliest due first, unless something else is asked for. */
export async function actions(options: ActionsOptions, environment: Environment): Promise<Answer> {
  const format = formats[options.format]
  if (options.possible) refuseListsOfActions(options.format, '--possible')
  const loaded = await load(environment, options)
  const { register, workspace, today } = loaded
  const query = queryOf(options.flags, loaded, today)
  const listing = select(register, { ...options, query, today })
  const possible = options.possible ? selectPossible(register, { ...options, query, today }) : null
  const paper = {
    ...paperFor(options, environment),
    columns: options.columns,
    fromHere: workspace.fromHere,
    ...(possible ? { possible: possible.listed } : {}),
  }
  const stdout = options.count ? `${listing.counts.shown}\n` : await format.render(listing, paper)
  const summary =
    options.count || format.isForPrograms
      ? []
      : [
          ...summaryOf(listing, options.flags, query, register),
          ...confidentialLines(possible?.confidential ?? 0, 'possible action'),
        ]
  return intoFile(answerOf(stdout, summary, loaded, environment), options.output, environment)
}
