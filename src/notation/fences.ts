/** The stretches of a text that stand in fenced code; a fence that never closes goes to the end. */
export function fencedSpans(text: string): readonly (readonly [number, number])[] {
  const spans: [number, number][] = []
  let open: { start: number; mark: string } | null = null
  for (const match of text.matchAll(/^ {0,3}(`{3,}|~{3,})[^\n]*$/gm)) {
    const mark = match[1] ?? ''
    if (!open) open = { start: match.index, mark }
    else if (mark.startsWith(open.mark)) {
      spans.push([open.start, match.index])
      open = null
    }
  }
  if (open) spans.push([open.start, text.length])
  return spans
}
