import type { Listing } from '../model/listing.js'
import type { Register } from '../model/register.js'
import type { Flags } from '../query/flags.js'
import { queryOfFlags } from '../query/flags.js'
import type { GroupBy } from '../query/group.js'
import type { Query } from '../query/query.js'
import { select } from '../query/select.js'
import { formats } from '../render/index.js'
import type { ColumnName, FormatName } from '../render/names.js'
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
  readonly columns: readonly ColumnName[] | null
  /** Only their number. */
  readonly count: boolean
  readonly format: FormatName
  readonly confidential: boolean
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

/** The list of actions: those outstanding, the earliest due first, unless something else is asked for. */
export async function actions(options: ActionsOptions, environment: Environment): Promise<Answer> {
  const format = formats[options.format]
  const loaded = await load(environment)
  const { register, workspace, today } = loaded
  const query = queryOf(options.flags, loaded, today)
  const listing = select(register, { ...options, query, today })
  const paper = { ...paperFor(options, environment), columns: options.columns, fromHere: workspace.fromHere }
  const stdout = options.count ? `${listing.counts.shown}\n` : await format.render(listing, paper)
  const summary =
    options.count || format.isForPrograms ? [] : summaryOf(listing, options.flags, query, register)
  return intoFile(answerOf(stdout, summary, loaded, environment), options.output, environment)
}
