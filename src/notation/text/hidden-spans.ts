/** The stretches of a text that stand in fenced code; a fence that never closes goes to the end. */
function fencedSpans(text: string): readonly (readonly [number, number])[] {
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

function commentSpans(text: string): readonly (readonly [number, number])[] {
  const spans: [number, number][] = []
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    const end = text.indexOf('-->', start)
    const until = end < 0 ? text.length : end
    spans.push([start, until])
    start = text.indexOf('<!--', until)
  }
  return spans
}

/** Fenced code and comments: what stands there is said to nobody. */
export function hiddenSpans(text: string): readonly (readonly [number, number])[] {
  return [...fencedSpans(text), ...commentSpans(text)]
}
