import type { PassedOver, PassedOverAction, PassingMention, Problem } from '../../model/problem.js'
import { oneLine } from '../../source/lines.js'
import { visible } from '../../source/visible.js'
import { counted } from '../english.js'
import type { Palette, Terminal } from '../renderer.js'
import { printed, widthOf, words, wrap } from '../words.js'
import { type Framed, firstColumns, frame, gutterFor } from './frame.js'
import { mendedLines } from './mended-lines.js'
import { endedSentence, type ProblemReport, pasteSentence, placeText, shownBlock } from './problem-report.js'

/** Mail breaks longer lines, and problems are pasted into mail. */
const mailColumns = 76

/** With fewer columns beside what it is, a quotation has a line of its own. */
const leastOfQuote = 40

/** How much of a problem is shown; all of it where nothing is said. */
export interface Shortened {
  /** So many actions that minutes pass over are shown with their lines. */
  readonly actions: number
  /** So many lines of a block to paste. */
  readonly lines: number
}

/** With more places than these the first ones are enough to see what it is about: the block has all. */
const usual: Shortened = { actions: 5, lines: Number.POSITIVE_INFINITY }

/** One problem whole: its place and rule on a line that never wraps, the message, the places with their lines, the cure. */
export function problemBlock(
  problem: Problem,
  report: ProblemReport,
  { palette, width }: Terminal,
  shortened: Shortened = usual,
): readonly string[] {
  const columns = width ?? 80
  const { passedOver } = problem
  const message = sentenceLines(problem.message + whatToDo(problem), columns)
  const frames = framesOf(problem, report, { palette, columns, shortened })
  const cure =
    passedOver === undefined
      ? mendedLines(problem, report, palette)
      : passedOver.ended === null
        ? [...sentenceLines(pasteSentence(problem), columns), ...toPaste(passedOver, problem, shortened)]
        : sentenceLines(endedSentence(passedOver.ended), columns)
  return [
    headLine(problem, palette),
    ...message,
    ...(frames.length > 0 ? ['', ...frames] : []),
    ...(cure.length > 0 ? ['', ...cure] : []),
  ]
}

/** "minutes/2011-summer.md:14:1  error  action-unreported": short, so that it never wraps and any editor reads it. */
export function headLine({ location, severity, rule }: Problem, palette: Palette): string {
  const word = severity === 'error' ? palette.late('error') : palette.soon('warning')
  return `${visible(location.path)}:${location.line}:${location.column}  ${word}  ${rule}`
}

function whatToDo({ passedOver, rule }: Problem): string {
  if (passedOver === undefined || passedOver.ended !== null || rule !== 'action-unreported') return ''
  return `; close, carry or withdraw ${passedOver.actions.length === 1 ? 'it' : 'each'}`
}

/** A sentence below the first line of a problem, as wide as mail may be. */
export function sentenceLines(text: string, columns: number): readonly string[] {
  return wrap(words(text), Math.min(columns, mailColumns) - 2).map((line) => `  ${printed(line)}`)
}

interface FrameStyle {
  readonly palette: Palette
  readonly columns: number
  readonly shortened: Shortened
}

function framesOf(
  problem: Problem,
  report: ProblemReport,
  { palette, columns, shortened }: FrameStyle,
): readonly string[] {
  const { location, related, severity, passedOver } = problem
  // What is not for every reader is told by its id, which stands in the block.
  const places = passedOver?.actions.filter(({ confidential }) => !confidential) ?? []
  const others: readonly Shown[] =
    problem.confidential && !passedOver ? [] : related ? [{ place: related }] : places
  const shown = others.slice(0, shortened.actions)
  const gutter = gutterFor([location, ...shown.map(({ place }) => place)].map(({ line }) => line))
  const lines: string[] = []
  const line = problem.confidential ? null : report.lineOf(location.path, location.line)
  if (line !== null && line.trim() !== '') {
    const paint = severity === 'error' ? palette.late : palette.soon
    lines.push(
      ...frame({ line, location, label: problem.label ?? null, mark: '^', paint }, gutter, columns, palette),
    )
  }
  let path = location.path
  let lastHints = ''
  for (const { place, ...told } of shown) {
    const all = toldLines(told, report, { gutter, columns, palette })
    // What was shown below the action above says the same again.
    const hints = all.join('\n') === lastHints ? [] : all
    if (all.length > 0) lastHints = all.join('\n')
    const other = report.lineOf(place.path, place.line)
    if (other === null) {
      lines.push(
        `  ${visible(placeText(place))}${place.label === undefined ? '' : `: ${place.label}`}`,
        ...hints,
      )
      continue
    }
    const framed: Framed = {
      line: other,
      location: place,
      label: place.label ?? null,
      mark: '-',
      paint: palette.key,
    }
    if (place.path !== path) lines.push(`  ${visible(place.path)}`)
    path = place.path
    lines.push(...frame(framed, gutter, columns, palette), ...hints)
  }
  const more = others.length - shown.length
  return more > 0 ? [...lines, `  and ${counted(more, 'more action')}`] : lines
}

/** A place that is shown, and what minutes say of its action beside their entries. */
type Shown = Pick<PassedOverAction, 'place' | 'mentions' | 'nearest'>

interface HintStyle {
  readonly gutter: number
  readonly columns: number
  readonly palette: Palette
}

/** What whoever settles an action looks at first: where minutes last spoke of it, and the nearest words of these. */
function toldLines(
  { mentions = [], nearest }: Omit<Shown, 'place'>,
  report: ProblemReport,
  { gutter, columns, palette }: HintStyle,
): readonly string[] {
  const bar = palette.quiet(`${' '.repeat(gutter)} |`)
  const shownLine = (lead: string, { path, line }: PassingMention): readonly string[] => {
    const words = visible(oneLine(report.lineOf(path, line) ?? ''))
    if (words === '') return []
    // A long path leaves no room beside it.
    const isBeside = columns - gutter - 3 - widthOf(lead) >= leastOfQuote
    const room = columns - gutter - 5 - (isBeside ? widthOf(lead) + 1 : 0)
    const quoted = `"${widthOf(words) <= room ? words : `${firstColumns(words, room - 2).trimEnd()} …`}"`
    return isBeside ? [`${bar} ${lead} ${quoted}`] : [`${bar} ${lead}`, `${bar} ${quoted}`]
  }
  const last = mentions.findLast(({ settles }) => settles) ?? mentions.at(-1)
  return [
    ...(last === undefined ? [] : shownLine(`spoken of in ${visible(`${last.path}:${last.line}`)}:`, last)),
    ...(nearest === undefined ? [] : shownLine(`nearest here, line ${nearest.line}:`, nearest)),
  ]
}

/** The lines of a block, without the empty ones around it. */
function toPaste(passedOver: PassedOver, { location }: Problem, { lines }: Shortened): readonly string[] {
  const all = shownBlock(passedOver)
  const shown = all.length > lines ? all.slice(0, lines - 1) : all
  const more = all.length - shown.length
  return [
    ...shown.map((line) => (line === '' ? '' : `    ${visible(line)}`)),
    ...(more > 0 ? [`    … and ${counted(more, 'more line')}: epha check ${visible(location.path)}`] : []),
  ]
}
