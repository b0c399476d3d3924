import type { Action, LeftOut, Sighting } from '../model/action.js'
import type { Explained } from '../model/explained.js'
import { type Listed, type Listing, liveAndDormant } from '../model/listing.js'
import { visible } from '../source/visible.js'
import { counted, dormantHeading } from './english.js'
import { leftOutReason } from './left-out-reasons.js'
import { knownAs } from './life.js'
import { type Reason, reasonsFor } from './reasons.js'
import type { ListContext } from './renderer.js'
import { printed, unbroken, type Word, words, wrap } from './words.js'

const labels = { entry: 'Found', owner: 'Owner', due: 'Due', status: 'Status' } as const
const labelWidth = 10
/** Longest stretch of what was left out: enough to find it by. */
const longest = 100

/**
 * Each action with how it was found, why its owner, due day and status are what they are, and what was left out near
 * it and why: what a clerk asks where the list is not what was expected.
 */
export function explainLines(
  listing: Listing,
  explained: Explained,
  context: ListContext,
): readonly string[] {
  const titled = { ...context, titles: explained.titles }
  const { live, dormant } = liveAndDormant(listing.listed)
  const pieceOf = (listed: Listed): readonly string[] => [
    headLine(listed, context),
    ...listed.action.entries.flatMap((sighting, place) =>
      sightingLines(listed.action, sighting, place === 0, titled),
    ),
    ...leftOutLines('Left out near it', explained.near.get(listed) ?? [], context),
  ]
  const pieces = [
    ...live.map(pieceOf),
    ...(dormant.length === 0 ? [] : [[context.palette.strong(dormantHeading(dormant.length))]]),
    ...dormant.map(pieceOf),
  ]
  const { elsewhere } = explained
  const rest =
    listing.listed.length === 0
      ? leftOutLines('Left out', elsewhere, context)
      : elsewhere.length === 0
        ? []
        : [`Left out in minutes without an action of this list: ${counted(elsewhere.length, 'line')}`]
  return [...pieces, ...(rest.length > 0 ? [rest] : [])].flatMap((piece, index) =>
    index === 0 ? piece : ['', ...piece],
  )
}

/** `12 lines were left out; 2 of them by epha-ignore.` */
export function leftOutSummary({ near, elsewhere, ofUnknownLanguage }: Explained): readonly string[] {
  const languages = ofUnknownLanguage.map(
    (path) => `Read as English, for nothing tells the language of it: ${visible(path)}`,
  )
  const all = [...[...near.values()].flat(), ...elsewhere]
  if (all.length === 0) return ['Nothing was left out.', ...languages]
  const ignored = all.filter(({ because }) => because.code === 'ignored').length
  const were = all.length === 1 ? 'was' : 'were'
  return [
    `${counted(all.length, 'line')} ${were} left out${ignored > 0 ? `; ${ignored} by epha-ignore` : ''}.`,
    ...languages,
  ]
}

function headLine({ action }: Listed, { palette, width }: ListContext): string {
  const owners = action.owners.map((owner) => owner.key).join(', ')
  const line = [
    unbroken(`${action.id} `, palette.key),
    owners === '' ? unbroken('nobody ', palette.soon) : unbroken(`${owners} `, palette.strong),
    ...words(action.text),
  ]
  return wrapped(line, width, 0, '  ').join('\n')
}

function sightingLines(
  action: Action,
  sighting: Sighting,
  raises: boolean,
  context: ListContext & Pick<Explained, 'titles'>,
): readonly string[] {
  const { entry, location } = sighting
  const place = `${context.fromHere(location.path)}:${location.line}`
  const known = knownAs(sighting)
  const found =
    entry === null
      ? 'all other actions carried forward'
      : (context.titles.get(entry.notation) ?? entry.notation)
  const head = `  ${context.palette.key(visible(place))}  ${found}${known === '' ? '' : `, ${known}`}`
  return [head, ...reasonsFor(action, sighting, raises).flatMap((reason) => reasonLines(reason, context))]
}

/** A reason under its label: why an owner is the owner under Owner, what an entry was known by under Found. */
function reasonLines({ about, sentence }: Reason, { palette, width }: ListContext): readonly string[] {
  const label = labels[about]
  const indent = ' '.repeat(labelWidth + 4)
  return wrapped(words(sentence), width, indent.length, indent).map((line, index) =>
    index > 0 ? line : `    ${palette.quiet(label)}${' '.repeat(labelWidth - label.length)}${line}`,
  )
}

function leftOutLines(title: string, list: readonly LeftOut[], context: ListContext): readonly string[] {
  if (list.length === 0) return []
  return [
    `  ${context.palette.quiet(title)}`,
    ...list.flatMap(({ text, because, location }) => {
      const short = text.length > longest ? `${text.slice(0, longest)}…` : text
      const line = [
        unbroken(`${context.fromHere(location.path)}:${location.line} `, context.palette.key),
        ...words(`"${short}"`),
      ]
      const why = words(
        `${because.code === 'ignored' ? 'epha-ignore: ' : ''}${leftOutReason(because)}`,
        context.palette.quiet,
      )
      return [
        ...wrapped(line, context.width, 4, '      ').map((text, index) =>
          index === 0 ? `    ${text}` : text,
        ),
        ...wrapped(why, context.width, 6, '      ').map((text, index) =>
          index === 0 ? `      ${text}` : text,
        ),
      ]
    }),
  ]
}

/** Lines of at most the terminal's width, after a first indent; those that go on are indented themselves. */
function wrapped(
  line: readonly Word[],
  width: number | null,
  first: number,
  indent: string,
): readonly string[] {
  if (width === null) return [printed(line)]
  const lines = wrap(line, Math.max(width - Math.max(first, indent.length), 20))
  return lines.map((words, index) => (index === 0 ? '' : indent) + printed(words))
}
