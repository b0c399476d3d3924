import type { Entry } from '../model/action.js'
import { idsOf } from '../model/ids.js'
import type { Meeting } from '../model/meeting.js'
import { type Lines, linesOf, lineText, locate, type TextEdit } from '../source/lines.js'

/** An entry and what its id ended in before: `h2.1`, `proforma`. */
export interface OldNumber {
  readonly entry: Entry
  readonly number: string
}

/** What to write into minutes so that their actions have the ids that they had. */
export interface Pins {
  readonly edits: readonly TextEdit[]
  /** Numbers that nothing keeps, as no pin can stand at what has them: in a margin, at an agreement. */
  readonly unkept: readonly string[]
  /** Numbers that are pinned to other lines now. */
  readonly taken: readonly string[]
}

/**
 * The pins that give entries the numbers which they had, as few as will do: each pin takes a number from the count of the
 * others, which may move one more.
 * @param entries all of the file, in its order
 */
export function pinsFor(numbers: readonly OldNumber[], entries: readonly Entry[], text: string): Pins {
  const lines = linesOf(text)
  const pinned = new Map<Entry, TextEdit>()
  const pins = new Map<Entry, string>()
  const unkept = new Set<string>()
  const taken = new Set<string>()
  const owners = new Map(entries.flatMap((entry) => (entry.pin ? [[entry.pin.toLowerCase(), entry]] : [])))
  for (;;) {
    const moved = movedBeside(pins, numbers, entries).filter(
      ({ entry, number }) => !pins.has(entry) && !unkept.has(number) && !taken.has(number),
    )
    if (moved.length === 0) return { edits: [...pinned.values()], unkept: [...unkept], taken: [...taken] }
    for (const { entry, number } of moved) {
      const owner = owners.get(number.toLowerCase())
      const edit = pinAt(entry, number, entries, lines)
      if (owner !== undefined && owner !== entry) taken.add(number)
      else if (edit === null) unkept.add(number)
      else {
        pinned.set(entry, edit)
        pins.set(entry, number)
      }
    }
  }
}

/** The entries that have another number than before, as they are counted beside some pins. */
function movedBeside(
  pins: ReadonlyMap<Entry, string>,
  numbers: readonly OldNumber[],
  entries: readonly Entry[],
): readonly OldNumber[] {
  const withPins = new Map(
    entries.map((entry) => {
      const pin = pins.get(entry)
      return [entry, pin === undefined ? entry : { ...entry, pin }] as const
    }),
  )
  const ids = idsOf({ id: '' }, [...withPins.values()])
  return numbers.filter(({ entry, number }) => {
    const own = ids.get(withPins.get(entry) ?? entry)
    return ![own?.counted, own?.pinned].some((id) => id?.toLowerCase() === `/${number}`.toLowerCase())
  })
}

/** A pin at the end of an entry, in place of the one that it has; null where none can stand there. */
function pinAt(entry: Entry, number: string, entries: readonly Entry[], lines: Lines): TextEdit | null {
  if (entry.raises || !/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,60}$/u.test(number) || /[.-]$/.test(number))
    return null
  const { path, span } = entry.location
  const { text } = lines
  let end = entry.pinAt ?? span.end
  while (end > span.start && /\s/.test(text.charAt(end - 1))) end--
  if (isFollowed(entry, end, entries, lines)) return null
  const edit = (start: number, before: string, after: string): TextEdit => {
    const { line, column } = locate(path, lines, { start, end: start })
    return { span: { start, end: start + before.length }, before, after, place: { line, column } }
  }
  if (entry.pin === undefined) return edit(end, '', ` ^${number}`)
  const old = `^${entry.pin}`
  const at = text.lastIndexOf(old, end - 1)
  return at < span.start ? null : edit(at, old, `^${number}`)
}

/** Whether another entry stands behind it on its last line: a pin there would be that one's. */
function isFollowed(entry: Entry, end: number, entries: readonly Entry[], { text }: Lines): boolean {
  const lineEnd = /[\r\n]|$/g
  lineEnd.lastIndex = end
  const last = lineEnd.exec(text)?.index ?? text.length
  return entries.some(
    (other) =>
      other !== entry &&
      other.location.span.start > entry.location.span.start &&
      other.location.span.start < last &&
      other.location.span.start < last &&
      other.location.span.end > end,
  )
}

/** The line of front matter that calls a meeting as it was called; null where front matter is no YAML. */
export function meetingPin(
  { id }: Pick<Meeting, 'id'>,
  { path, idLine }: Meeting,
  text: string,
): TextEdit | null {
  const lines = linesOf(text)
  const named = `meeting: ${plainScalar.test(id) ? id : JSON.stringify(id)}`
  const edit = (line: number, before: string, after: string): TextEdit => {
    const start = lines.starts[line - 1] ?? text.length
    return { span: { start, end: start + before.length }, before, after, place: { line, column: 1 } }
  }
  const first = lineText(lines, 1)
  if (idLine !== undefined) {
    const own = lineText(lines, idLine.line)
    return idLine.path === path && keyOfMeeting.test(own) ? edit(idLine.line, own, named) : null
  }
  if (/^\+\+\+/.test(first) || /^---[ \t]*\S/.test(first)) return null
  return isFrontMatter(lines) ? edit(2, '', `${named}\n`) : edit(1, '', `---\n${named}\n---\n\n`)
}

// 2011-spring · board/2011-05
const plainScalar =
  /^(?!(?:null|true|false|yes|no|on|off)$)[\p{L}\p{N}](?:[\p{L}\p{N} _./-]*[\p{L}\p{N}])?$/iu
// meeting: 2011-spring
const keyOfMeeting = /^["']?meeting["']?[ \t]*:/
// "title: x"
const keyLine = /^["']?[A-Za-z_][^:#]{0,80}:(?:[ \t]|$)/

/** Whether the file begins with front matter in YAML: below `---` a key, and another `---` further below. */
function isFrontMatter(lines: Lines): boolean {
  if (!/^---[ \t]*$/.test(lineText(lines, 1))) return false
  let key = false
  for (let line = 2; line <= lines.starts.length; line++) {
    const own = lineText(lines, line)
    if (/^(?:---|\.\.\.)[ \t]*$/.test(own)) return key
    key ||= keyLine.test(own)
  }
  return false
}
