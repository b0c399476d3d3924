import type { ReadingProblem } from '../model/problem.js'
import type { Unread } from '../model/register.js'
import type { UsageError } from '../model/usage-error.js'
import { visible } from '../source/visible.js'
import { counted } from './english.js'
import type { Palette, Terminal } from './renderer.js'
import { widthOf, wrapped } from './words.js'

/** A line below a message, with the command that it offers in its role: `try:    epha actions --owner TR`. */
function moreLine(line: string, palette: Palette): string {
  // try:    epha actions --owner TR          Terry Reynolds
  const [, label, command, rest] = /^((?:try|or|next): +)(\S+(?: \S+)*)(.*)$/.exec(line) ?? []
  if (label === undefined || command === undefined) return `  ${visible(line)}`
  return `  ${label}${palette.key(visible(command))}${visible(rest ?? '')}`
}

/** The same, a list of what there is being wrapped under its first word. */
function moreLines(line: string, { palette, width }: Terminal): readonly string[] {
  // owners: AB, AF, JM, PL
  const [, label, list] = /^(\w+: +)([^ ].*)$/.exec(line) ?? []
  const room = width === null ? 0 : width - 2 - (label?.length ?? 0)
  const offered = /^((?:try|or|next): +)(.*?\S) {10}(.*)$/.exec(line)
  // A command stays whole, so that it can be pasted: what it stands for goes below it.
  if (offered && width !== null && widthOf(line) + 2 > width) {
    const [, lead = '', command = '', meaning = ''] = offered
    const indent = ' '.repeat(lead.length + 4)
    return [
      moreLine(`${lead}${command}`, palette),
      ...wrapped(visible(meaning), Math.max(width - indent.length, 20)).map((words) => `${indent}${words}`),
    ]
  }
  if (label === undefined || list === undefined || /^(?:try|or|next):/.test(label) || room < 20)
    return [moreLine(line, palette)]
  return wrapped(visible(list), room).map(
    (words, index) => `  ${index === 0 ? label : ' '.repeat(label.length)}${words}`,
  )
}

/** So many characters of what was asked are shown before and behind the stretch of it that is wrong. */
const mostBeside = 100

/** What was asked, and carets below the stretch of it that is wrong. */
function pointedLines(error: UsageError, palette: Palette): readonly string[] {
  if (!error.pointed) return []
  const { text, start, end } = error.pointed
  const from = Math.max(start - mostBeside, 0)
  const until = Math.min(end, start + mostBeside)
  const before = (from === 0 ? '' : '…') + visible(text.slice(from, start))
  const wrong = visible(text.slice(start, until))
  const rest = text.slice(until, until + mostBeside)
  const after = visible(rest) + (until + rest.length < text.length ? '…' : '')
  const carets = '^'.repeat(Math.max(widthOf(wrong), 1))
  return [`  ${before}${wrong}${after}`, `  ${' '.repeat(widthOf(before))}${palette.late(carets)}`]
}

/** A mistake in the request: a first line that is whole by itself, then what there is and what to type. */
export function usageErrorLines(error: UsageError, terminal: Terminal): readonly string[] {
  const { palette } = terminal
  return [
    `${palette.strong(palette.late('error:'))} ${visible(error.message)}`,
    ...pointedLines(error, palette),
    ...error.more.flatMap((line) => moreLines(line, terminal)),
  ]
}

function placeOf(
  { path, location }: Pick<Unread, 'path' | 'location'>,
  fromHere: (path: string) => string,
): string {
  return fromHere(path) + (location ? `:${location.line}:${location.column}` : '')
}

/** Files that could not be read, each with its reason; `files` counts those that were found. */
export function unreadLines(
  unread: readonly Unread[],
  files: number,
  fromHere: (path: string) => string,
  palette: Palette,
): readonly string[] {
  if (unread.length === 0) return []
  const whose = unread.length === 1 ? 'its' : 'their'
  const cures = [...new Set(unread.flatMap((file) => (file.cure === undefined ? [] : [file.cure])))]
  return [
    `${palette.strong(palette.soon('warning:'))} ${unread.length} of ${counted(files, 'file')} could not be read; ${whose} actions are missing above`,
    ...unread.map((file) => `  ${palette.key(visible(placeOf(file, fromHere)))}  ${visible(file.why)}`),
    ...cures.map((cure) => moreLine(`try:    ${cure}`, palette)),
  ]
}

/** Links that lead to no minutes of their own, which are not followed, in a sentence; none where there are none. */
export function apartSentences(paths: readonly string[]): readonly string[] {
  const [first, ...others] = paths
  if (first === undefined) return []
  const shown = `\`${visible(first)}\``
  return others.length === 0
    ? [`${shown} is a link, and not followed: no minutes of its own lie there.`]
    : [`${paths.length} links, ${shown} the first, are not followed: no minutes of their own lie there.`]
}

/** Parts of files that were not read, each with its reason; the rest of these files was. */
export function unreadPartLines(
  parts: readonly ReadingProblem[],
  fromHere: (path: string) => string,
  palette: Palette,
): readonly string[] {
  if (parts.length === 0) return []
  const [were, whose] = parts.length === 1 ? ['was', 'its'] : ['were', 'their']
  return [
    `${palette.strong(palette.soon('warning:'))} ${counted(parts.length, 'part')} of the minutes ${were} not read; ${whose} actions are missing above`,
    ...parts.map(({ location, message }) => {
      const place = placeOf({ path: location.path, location }, fromHere)
      return `  ${palette.key(visible(place))}  ${visible(message)}`
    }),
  ]
}
