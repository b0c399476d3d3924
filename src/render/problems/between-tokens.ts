/** Lines between a `::stop-commands::` and its token: the runner of GitHub Actions obeys nothing there but the token. */
export function betweenTokens(words: string, token: string): string {
  return words === '' ? '' : `::stop-commands::${token}\n${words}::${token}::\n`
}
