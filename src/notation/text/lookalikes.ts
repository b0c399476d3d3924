import { boxSigns, isPlainBox, stateOfBox, wholeBoxes } from '../../language/box-signs.js'
import type { ReadingProblem } from '../../model/problem.js'
import type { Document } from '../../parse/document.js'
import { lineText, locate } from '../../source/lines.js'
import { hiddenSpans } from './hidden-spans.js'

// Blanks of another width, which no program takes for a blank: the no-break space of a word processor above all.
const odd = '\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000'
const indent = '^(?<indent>[ \\t>]{0,24})'
const bullet = '(?<bullet>[-*+]|\\d{1,9}[.)])'
const gap = `(?<gap>[ ${odd}]{0,4})`
const blanks = `[ ${odd}]{0,3}`
const words = '[\\p{L}\\p{N}@*_~"“‘(]'

const shapes: readonly RegExp[] = [
  // -[ ] TR to circulate · - [ ] TR (a no-break space in it, before it or after it) · 1.[x] done
  new RegExp(`${indent}${bullet}${gap}\\[(?<box>[ xX${odd}-])\\](?<after>[ \\t${odd}]|$)`),
  // - [] TR to circulate · - [ x ] TR … · - [/] TR … · - \[x\] TR … · - [ ]: TR …
  new RegExp(
    `${indent}${bullet}${gap}\\\\?\\[(?<box>${blanks}${boxSigns}?${blanks})\\\\?\\]:?(?<after>[ \\t${odd}]{1,4})(?=${words})`,
    'u',
  ),
  // - [ ]TR to circulate · - []TR …
  new RegExp(`${indent}${bullet}${gap}\\[(?<box>[ xX]?)\\](?<after>)(?=[\\p{Lu}@*])`, 'u'),
  // - ( ) TR to circulate · - (x) TR … · - {x} TR … · - 【 】 TR … · - [ ) TR …
  new RegExp(
    `${indent}${bullet}${gap}[[({［【](?<box>[ ${odd}xX✓]{0,3})[\\])}］】](?<after>[ \\t${odd}]{1,4})(?=${words})`,
    'u',
  ),
  // - [ TR to circulate
  new RegExp(`${indent}${bullet}${gap}\\[(?<box> )(?<after>)(?=\\p{L}[^\\]]*$)`, 'u'),
  // = [ ] TR to circulate · • [x] TR … · – [ ] TR … · [ ] TR to circulate · []TR …
  new RegExp(
    `${indent}(?<bullet>(?:[=–—•·◦▪~o](?=[ ${odd}]))?)${gap}\\\\?\\[(?<box>[ xX]?)\\\\?\\](?<after>[ \\t${odd}]{1,4}(?=${words})|(?=\\p{Lu}))`,
    'u',
  ),
  // ☐ TR to circulate · - ☑ TR …
  new RegExp(
    `${indent}(?<bullet>(?:[-*+•·]|\\d{1,9}[.)])?)${gap}(?<box>${wholeBoxes})\\uFE0F?(?<after>[ \\t${odd}]{0,4})(?=${words})`,
    'u',
  ),
]
// - [ ] TR to circulate · 1. [x] TR … · - [-] TR …
const isBox = /^[ \t>]{0,24}(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}\[[ xX-]\](?:[ \t]|$)/
const oddBlank = new RegExp(`[${odd}]`)
const listed = /^[ \t>]{0,24}(?:[-*+]|\d{1,9}[.)])/
const mayBeBox = new RegExp(`[\\])}］】]|\\[ |${wholeBoxes}`, 'u')

/** A box that is none, as it stands on its line. */
interface Lookalike {
  readonly indent: string
  readonly bullet: string
  /** What stands in it; of one that is a single character, that. */
  readonly box: string
  /** From its bullet on, with the blank behind it. */
  readonly before: string
  readonly isOdd: boolean
}

/**
 * Boxes that look like a task's and are none, each with its cure where it has one. Code and comments hold none, and on
 * a list of names a box hides no action.
 */
export function lookalikes({ path, lines, ofNames }: Document): ReadingProblem[] {
  const { text, starts } = lines
  if (!mayBeBox.test(text)) return []
  const hidden = hiddenSpans(text)
  const problems: ReadingProblem[] = []
  let isBelowList = false
  for (const [index, start] of starts.entries()) {
    const line = lineText(lines, index + 1)
    if (line.trim() === '') continue
    const wasBelowList = isBelowList
    isBelowList = listed.test(line) || (isBelowList && /^[ \t]/.test(line))
    const found = lookalikeOn(line)
    if (!found || ofNames.has(index + 1)) continue
    if (hidden.some(([from, to]) => start >= from && start < to)) continue
    // Four blanks without a list above them are code.
    if (/^(?: {4}|\t)/.test(line) && !wasBelowList) continue
    const { indent, before } = found
    const { box, isSure } = curedBox(found.box)
    const cure = `${curedBullet(found.bullet)} [${box}]`
    const span = { start: start + indent.length, end: start + indent.length + before.length }
    problems.push({
      rule: 'box-lookalike',
      message: messageOf(found, cure),
      location: locate(path, lines, span),
      hidesActions: true,
      ...(isSure ? { fix: [{ span, before, after: `${cure}${isLast(line, found) ? '' : ' '}` }] } : {}),
    })
  }
  return problems
}

function messageOf({ before, isOdd }: Lookalike, cure: string): string {
  if (isOdd) return `Unexpected no-break space in the box \`${cure}\`, expected an ordinary blank`
  if (before === cure)
    return `Unexpected word at once behind the box \`${cure}\`, expected a blank between them`
  const found = before.trimEnd()
  if (found.replace(/\s+/g, ' ') === cure) return `Unexpected blanks in the box \`${cure}\`, expected one`
  return `Unexpected \`${found}\`, expected \`${cure}\``
}

/** The box on a line that is none; null where it is one, or where none stands there. */
function lookalikeOn(line: string): Lookalike | null {
  if (!mayBeBox.test(line) || isBox.test(line)) return null
  for (const shape of shapes) {
    const match = shape.exec(line)
    if (!match?.groups) continue
    const { indent = '', bullet = '', gap = '', box = '', after = '' } = match.groups
    const before = match[0].slice(indent.length)
    return { indent, bullet, box: box.trim(), before, isOdd: oddBlank.test(gap + box + after) }
  }
  return null
}

const isLast = (line: string, { indent, before }: Lookalike): boolean =>
  line.length === indent.length + before.length

/** The bullet of a task: what stands there, where Markdown takes it for one. */
const curedBullet = (bullet: string): string => (/^(?:[*+]|\d{1,9}[.)])$/.test(bullet) ? bullet : '-')

/** What a box ought to hold, and whether that is sure. */
function curedBox(box: string): { readonly box: string; readonly isSure: boolean } {
  const isSure = isPlainBox(box)
  switch (stateOfBox(box)) {
    case 'done':
      return { box: box === 'X' ? 'X' : 'x', isSure }
    case 'withdrawn':
      return { box: '-', isSure }
    case 'open':
      return { box: ' ', isSure }
  }
}
