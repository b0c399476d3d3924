/**
 * Human words for a log of GitHub Actions, where its runner listens: it obeys `::command::` at the start of a line,
 * blanks before it allowed, and `##[command]` anywhere in one.
 */
export function harmless(line: string): string {
  return line.replace(/^(\s{0,200}):(?=:)/, '$1: ').replaceAll('##[', '## [')
}

/** Lines between a `::stop-commands::` and its token: the runner obeys nothing there but the token. */
export function betweenTokens(words: string, token: string): string {
  return words === '' ? '' : `::stop-commands::${token}\n${words}::${token}::\n`
}
