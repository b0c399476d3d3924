import type { Listing } from '../../model/listing.js'
import type { Register } from '../../model/register.js'
import { type Flags, hasAnyFlag } from '../../query/flags.js'
import { leftOutNear } from '../../query/left-out.js'
import { selectPossible } from '../../query/possible.js'
import { explainQuery, type Query } from '../../query/query.js'
import { select } from '../../query/select.js'
import { tooManyStrangers } from '../../query/strangers.js'
import { leftOutSummary } from '../../render/explain.js'
import { formats } from '../../render/index.js'
import { written } from '../../render/lines.js'
import { columnsForPeople } from '../../render/paper-columns.js'
import { plain, type Terminal } from '../../render/renderer.js'
import {
  confidentialLines,
  emptyListLines,
  possibleCountLines,
  strangersLines,
  summaryLines,
} from '../../render/summary.js'
import { visible } from '../../source/visible.js'
import { answerOf } from '../answer.js'
import type { Answer, Environment } from '../environment.js'
import { ownersRegister } from '../kept/owners-register.js'
import type { Loaded } from '../loaded.js'
import { eitherLines, questionPhrase, searchedActions } from './empty-answer.js'
import { failTestOf } from './fail-on.js'
import type { ActionsOptions } from './flags.js'
import { refuseUseless } from './format-flags.js'
import { queryTyped, type UsualStatus } from './query-typed.js'

/** A file is no terminal: nothing is wrapped or coloured in it. */
function contextFor(options: ActionsOptions, { stdout }: Environment): Terminal {
  return options.output === null ? stdout : { palette: plain, width: null }
}

/** A question with its answer, and what it was put to. */
interface Answered {
  readonly loaded: Loaded
  readonly query: Query
  readonly listing: Listing
  /** What is to be said of the version that was read. */
  readonly sentences?: readonly string[]
}

async function answerIn(loaded: Loaded, options: ActionsOptions, usual: UsualStatus): Promise<Answered> {
  const { register, today } = loaded
  const query = await queryTyped(options.flags, loaded, usual)
  return { loaded, query, listing: select(register, { ...options, query, today }) }
}

/** Puts the question to what was kept of the owners it asks for; what says nothing there is looked for in everything. */
async function answered(
  options: ActionsOptions,
  environment: Environment,
  usual: UsualStatus,
): Promise<Answered> {
  if (options.at !== null) {
    const { loadedAt } = await import('./at-commit.js')
    const { loaded, sentences } = await loadedAt(options.at, environment, options)
    return { ...(await answerIn(loaded, options, usual)), sentences }
  }
  const ofOwners = ownersRegister(environment, { options, usual })
  const answer = ofOwners && (await answerIn(ofOwners, options, usual))
  if (answer !== null && answer.listing.listed.length > 0) return answer
  // What reads minutes is the greater part of the program, and most answers were kept.
  const { loadActions } = await import('../load-actions.js')
  return answerIn(await loadActions(environment, options), options, usual)
}

/** How a question was read, with its days resolved. */
function readingOf(query: Query): readonly string[] {
  return ['Read as:', ...explainQuery(query).map((line) => `  ${visible(line)}`), '']
}

function summaryOf(
  { listing, whole }: { readonly listing: Listing; readonly whole: Listing },
  flags: Flags,
  query: Query,
  register: Register,
): readonly string[] {
  if (listing.listed.length > 0) return summaryLines(listing, whole)
  return [
    ...emptyListLines(listing, questionPhrase(flags, query), searchedActions(query, register)),
    ...eitherLines(query),
  ]
}

/**
 * The list of actions, the earliest due first unless something else is asked for. Where no status is asked for, it
 * is `usual`.
 */
export async function listActions(
  options: ActionsOptions,
  environment: Environment,
  usual: UsualStatus = 'outstanding',
): Promise<Answer> {
  const format = await formats[options.format]()
  await refuseUseless(format, options)
  const { loaded, query, listing, sentences = [] } = await answered(options, environment, usual)
  const { register, workspace, today } = loaded
  const isFailing = failTestOf(options, register, today)
  // What a limit leaves out of the list is judged all the same.
  const whole = options.limit === null ? listing : select(register, { ...options, limit: null, query, today })
  const possible = selectPossible(register, { ...options, query, today })
  const explained = options.explain
    ? {
        ...leftOutNear(listing, register, options.confidential),
        titles: (await import('../../notation/index.js')).notationTitles,
      }
    : null
  const { forPeople, csvRaw, csvSeparator, events } = options
  const context = {
    ...contextFor(options, environment),
    columns: forPeople ? columnsForPeople : options.columns,
    forPeople,
    csvSeparator: csvSeparator ?? 'comma',
    csvRaw,
    events,
    fromHere: workspace.fromHere,
    possible: options.possible ? possible.listed : null,
    explained,
  }
  const made = options.count ? `${listing.counts.shown}\n` : await format.render(listing, context)
  const list = typeof made === 'string' ? made : ''
  const reading = options.explain && hasAnyFlag(options.flags) ? readingOf(query) : []
  const isForReader = options.format === 'table' && !options.count && options.output === null
  const summary =
    options.count || format.isForPrograms
      ? []
      : [
          ...summaryOf({ listing, whole }, options.flags, query, register),
          ...sentences,
          ...(explained && options.format === 'table' ? leftOutSummary(explained) : []),
          ...confidentialLines(explained?.confidential ?? 0, 'line that was left out'),
          ...confidentialLines(possible.confidential, 'possible action'),
          ...strangersLines(tooManyStrangers(register)),
        ]
  const unread = options.count || options.possible ? [] : possibleCountLines(possible.listed.length)
  const answer = isForReader
    ? answerOf(written(reading) + list, [...summary, ...unread], loaded, environment)
    : answerOf(list, [...reading, ...summary, ...unread], loaded, environment)
  const judged = isFailing(whole) ? ({ ...answer, exitCode: 1 } as const) : answer
  if (options.output === null) return judged
  // What writes files is a good part of the program, and most lists go to the terminal.
  const { intoFile } = await import('../into-file.js')
  const { output } = options
  return intoFile(judged, { made, output, format: options.format, environment, loaded })
}
