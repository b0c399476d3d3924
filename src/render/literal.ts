import { visible } from '../source/visible.js'

/**
 * Words of the minutes as code: Markdown sees no link, tag or emphasis in them, and GitHub no `@name` to write to, no `#12`
 * and no commit. A backslash would not do: GitHub looks for names in what is shown.
 */
export function literal(words: string): string {
  const shown = visible(words).trim()
  if (shown === '') return ''
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return longest === 0 ? `${fence}${shown}${fence}` : `${fence} ${shown} ${fence}`
}

/** The same in a cell of a table, which looks for its bars first. */
export function literalCell(words: string): string {
  return literal(words).replaceAll('|', '\\|')
}
