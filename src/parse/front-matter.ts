import matter from 'gray-matter'
import type { ReadingProblem } from '../model/problem.js'
import { type Lines, linesOf, lineText, locate } from '../source/lines.js'
import { type FrontMatter, fieldsOf, type Report, tomlFields } from './front-matter-fields.js'
import { readYaml, tooMuch } from './yaml.js'

export type { FrontMatter } from './front-matter-fields.js'

/** Front matter, and the text without it. */
export interface FrontMatterRead {
  readonly fields: FrontMatter
  /** As long as the file's text: every character of the front matter but line ends is a space. */
  readonly bodyText: string
  /** Offset at which the body begins. */
  readonly bodyStart: number
  readonly problems: readonly ReadingProblem[]
}

const fence = /^---[ \t]*$/
const tomlFence = /^\+\+\+[ \t]*$/
// ---js · --- JavaScript: a language that gray-matter would run
const languageFence = /^---[ \t]*[A-Za-z_][\w.+-]*[ \t]*$/
// "title: x": the first line that is no comment
const keyLine = /^["']?[A-Za-z_][^:#]{0,80}:(?:[ \t]|$)/
const knownLine =
  /^(?:meeting|title|series|date|sittings|areas|next|status|present|apologies|people|confidential)[ \t]*:/
// confidential: true, in front matter that is broken elsewhere
const heldBack = /^confidential[ \t]*:(?![ \t]*false\b)/im

/** Every character but line ends a space, so that each offset stays what it is. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ')
}

/** Where front matter stands. */
export interface FrontMatterBlock {
  readonly kind: 'yaml' | 'toml' | 'language'
  readonly inside: { readonly start: number; readonly end: number }
  /** Where the body begins; null without a closing line. */
  readonly bodyStart: number | null
}

/** Finds the front matter without reading it; null where the file begins otherwise, or with a rule across the page. */
export function frontMatterBlockOf(lines: Lines): FrontMatterBlock | null {
  const first = lineText(lines, 1)
  const kind = fence.test(first)
    ? 'yaml'
    : tomlFence.test(first)
      ? 'toml'
      : languageFence.test(first)
        ? 'language'
        : null
  if (kind === null) return null
  const isClosing = (text: string) =>
    kind === 'toml'
      ? tomlFence.test(text)
      : fence.test(text) || (kind === 'yaml' && /^\.\.\.[ \t]*$/.test(text))
  let closing: number | null = null
  for (let line = 2; line <= lines.starts.length && closing === null; line++)
    if (isClosing(lineText(lines, line))) closing = line
  const start = lines.starts[1] ?? lines.text.length
  const end = closing === null ? lines.text.length : (lines.starts[closing - 1] ?? lines.text.length)
  const bodyStart = closing === null ? null : (lines.starts[closing] ?? lines.text.length)
  if (kind === 'yaml' && !isFrontMatter(lines, closing ?? lines.starts.length + 1)) return null
  if (kind === 'toml' && closing === null) return null
  return { kind, inside: { start, end }, bodyStart }
}

function isFrontMatter(lines: Lines, closing: number): boolean {
  const inner: string[] = []
  for (let line = 2; line < Math.min(closing, 400); line++) inner.push(lineText(lines, line))
  const first = inner.find((text) => text.trim() !== '' && !text.startsWith('#'))
  if (first === undefined)
    return closing <= lines.starts.length && inner.every((text) => text.trim() === '' || /^#[^#]/.test(text))
  return keyLine.test(first) || (inner[0]?.trim() !== '' && inner.some((text) => knownLine.test(text)))
}

/**
 * Reads the front matter of a file and blanks it out. Broken front matter is a problem, and the body is read all the
 * same. Nothing in it is ever run: a language after `---` is refused, no alias is followed, no prototype reached.
 */
export function readFrontMatter(text: string, path: string): FrontMatterRead {
  const lines = linesOf(text)
  const problems: ReadingProblem[] = []
  const report: Report = (rule, message, offset) => {
    problems.push({ rule, message, location: locate(path, lines, { start: offset, end: offset }) })
  }
  const block = frontMatterBlockOf(lines)
  if (!block) return { fields: {}, bodyText: text, bodyStart: 0, problems }
  const { inside } = block
  const bodyStart = block.bodyStart ?? (block.kind === 'language' ? inside.start : 0)
  const bodyText = blank(text.slice(0, bodyStart)) + text.slice(bodyStart)
  if (block.kind === 'language') {
    const language = lineText(lines, 1).slice(3).trim()
    report(
      'front-matter-unreadable',
      `Unexpected front matter language \`${language}\`, expected YAML below \`---\`: front matter language ${language} refused`,
      0,
    )
    return { fields: {}, bodyText, bodyStart, problems }
  }
  if (block.bodyStart === null) {
    report('front-matter-unreadable', 'Unexpected end of the file in front matter, expected a line `---`', 0)
    return { fields: {}, bodyText, bodyStart, problems }
  }
  const source = text.slice(inside.start, inside.end)
  if (block.kind === 'toml')
    return { fields: tomlFields(source, inside.start, report), bodyText, bodyStart, problems }
  const much = tooMuch(source)
  if (much !== null) {
    report('front-matter-unreadable', `Unexpected length of front matter, ${much}`, 0)
    return { fields: {}, bodyText, bodyStart, problems }
  }
  const read = readYaml(yamlIn(source))
  for (const fault of read.faults)
    report(
      'front-matter-unreadable',
      `Unexpected front matter: ${fault.message}`,
      inside.start + fault.offset,
    )
  const fields = fieldsOf(read.fields, inside.start, report)
  // What was meant to be kept back is not shown because another line is broken.
  const isHeldBack = fields.confidential === undefined && read.faults.length > 0 && heldBack.test(source)
  return { fields: isHeldBack ? { ...fields, confidential: true } : fields, bodyText, bodyStart, problems }
}

/** gray-matter takes the block apart; its own readers are never asked, and the two that run code throw. */
function yamlIn(source: string): string {
  let found = ''
  const refuse = (): object => {
    throw new Error('front matter in a language that runs is refused')
  }
  matter(`---\n${source}---\n`, {
    language: 'yaml',
    engines: {
      yaml: (yaml: string) => {
        found = yaml
        return {}
      },
      js: refuse,
      javascript: refuse,
      coffee: refuse,
    },
  })
  // What gray-matter cuts off of `status: approved\r\n---` leaves half a line end behind.
  return found.replace(/^\n/, '').replace(/\r$/, '')
}
