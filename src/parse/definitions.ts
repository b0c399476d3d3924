import type { Nodes } from 'mdast'

// [hall]: https://example.org
const mayDefine = /(?:^|[\r\n])[ \t>*+\-.)\d]*\[((?:[^[\]\\]|\\.){1,999})\]:/gs
// [the hall] · [x]
const label = /\[((?:[^[\]\\]|\\.){1,999})\]/gs

/** A label as two of them are compared: without regard to case, white space or the `>` of a quotation. */
function comparable(written: string): string {
  return written
    .replace(/[\r\n][ \t>]*/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
}

/** The labels that a text may define, told without Markdown: more than it does define, never fewer. */
export function labelsDefinedIn(text: string): ReadonlySet<string> {
  if (!text.includes(']:')) return new Set()
  return new Set([...text.matchAll(mayDefine)].map((match) => comparable(match[1] ?? '')))
}

/** The labels in brackets of a text, which are links where they are defined anywhere in the file. */
export function labelsUsedIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(label)].map((match) => comparable(match[1] ?? '')))
}

/** The labels that these nodes define, by how labels are compared. */
export function definedBy(nodes: readonly Nodes[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const node of nodes) {
    if (node.type === 'definition') found.set(comparable(node.identifier), node.identifier)
    if ('children' in node) for (const [key, written] of definedBy(node.children)) found.set(key, written)
  }
  return found
}
