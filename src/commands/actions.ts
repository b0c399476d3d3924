import type { Listing } from '../model/listing.js'
import { nearest } from '../model/nearest.js'
import type { Register } from '../model/register.js'
import { UsageError } from '../model/usage-error.js'
import type { Flags } from '../query/flags.js'
import { queryOfFlags } from '../query/flags.js'
import type { GroupBy } from '../query/group.js'
import type { Query } from '../query/query.js'
import { select } from '../query/select.js'
import { actionColumns } from '../render/action-columns.js'
import { formats } from '../render/index.js'
import type { Paper } from '../render/renderer.js'
import { plain } from '../render/renderer.js'
import { nothingLines, summaryLines } from '../render/summary.js'
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
  readonly columns: readonly string[] | null
  /** Only their number. */
  readonly count: boolean
  readonly format: string
  readonly confidential: boolean
  /** A file instead of stdout. */
  readonly output: string | null
}

/** The name of a column as the table knows it. Throws UsageError for one that it does not know. */
function knownColumn(given: string): string {
  const names = actionColumns.map((column) => column.name)
  const name = names.find((one) => one === given.toLowerCase())
  if (name !== undefined) return name
  const near = nearest(given, names)
  throw new UsageError(
    `Unexpected column \`${given}\`, expected one of these${near === null ? '' : `; nearest is \`${near}\``}`,
    [`columns: ${names.join(' ')}`, `try:    epha actions --columns ${near ?? 'id,owner,due,action'}`],
  )
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

/** The list of actions: those outstanding, the earliest due first, unless something else is asked for. */
export async function actions(options: ActionsOptions, environment: Environment): Promise<Answer> {
  const columns = options.columns?.map(knownColumn) ?? null
  const format = formats.find((one) => one.name === options.format)
  if (!format) throw new Error(`no format is called ${options.format}`)
  const loaded = await load(environment)
  const { register, workspace } = loaded
  const { today } = environment
  const query = queryOf(options.flags, loaded, today)
  const listing = select(register, { ...options, query, today })
  const paper = { ...paperFor(options, environment), columns, fromHere: workspace.fromHere }
  const stdout = options.count ? `${listing.counts.shown}\n` : format.render(listing, paper)
  const summary =
    options.count || format.isForPrograms ? [] : summaryOf(listing, options.flags, query, register)
  return intoFile(answerOf(stdout, summary, loaded, environment), options.output, environment)
}
