import { oneLine, type Paragraph, plainParagraph, textOf } from './paper.js'

const initials = '[A-Z]{2,4}'
const name = String.raw`[A-Z][\p{L}’'-]+(?:\s[A-Z][\p{L}’'-]+){1,2}`
const owner = `(?:${initials}|${name})`
const owners = String.raw`${owner}(?:\s?(?:[,/&]|and)\s?${owner}){0,5}`
const label = String.raw`Actions?(?:\s(?:by|for))?`

// "… at the next meeting. (Action BC)", "[Action: BC/TR by 3 May]"
const bracketed = new RegExp(
  String.raw`\s?[([]\s?${label}\s?[:–-]?\s?(${owners}(?:\s[^()[\]]{1,40})?)\s?[)\]]`,
  'giu',
)
// "… at the next meeting.   Action: BC"
const trailing = new RegExp(String.raw`\s${label}\s?[:–-]\s?(${owners})\.?\s{0,9}$`, 'u')
// "Action: BC to write to the council", "ACTION: BC", "Action BC", and nothing before it
const alone = new RegExp(
  String.raw`^\s{0,99}[([]?(?:${label}|ACTION)\s?(?:[:–-]\s?(.{2,300}?)|\s(${initials}(?:\s?[,/&]\s?${initials}){0,5}))[)\]]?\s{0,9}$`,
  'iu',
)

/** A paragraph without the owners at its margin, and the owners, each as a paragraph of an Action column. */
export interface Margined {
  /** Null where nothing else stood there. */
  readonly paragraph: Paragraph | null
  readonly owners: readonly Paragraph[]
}

function without(paragraph: Paragraph, start: number, end: number): Paragraph {
  let at = 0
  const runs = paragraph.runs.flatMap((run) => {
    const from = at
    at += run.text.length
    const kept = run.text.slice(0, Math.max(0, start - from)) + run.text.slice(Math.max(0, end - from))
    return kept === '' ? [] : [{ ...run, text: kept }]
  })
  return { ...paragraph, runs }
}

/** Takes the owners off a paragraph's margin: "(Action BC)", a bold "Action: BC" at its end or on its own. */
export function takeMargins(paragraph: Paragraph): Margined {
  const only = alone.exec(textOf(paragraph))
  const words = only?.[1] ?? only?.[2]
  if (words !== undefined)
    return { paragraph: null, owners: [plainParagraph(oneLine(words), paragraph.place)] }
  const found: Paragraph[] = []
  let rest = paragraph
  for (const match of [...textOf(paragraph).matchAll(bracketed)].reverse()) {
    found.unshift(plainParagraph(oneLine(match[1] ?? ''), paragraph.place))
    rest = without(rest, match.index, match.index + match[0].length)
  }
  const last = trailing.exec(textOf(rest))
  if (last?.[1]) {
    found.push(plainParagraph(oneLine(last[1]), paragraph.place))
    rest = without(rest, last.index, last.index + last[0].length)
  }
  return { paragraph: rest, owners: found }
}
