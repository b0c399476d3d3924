import type { SourceLocation } from '../../source/location.js'

function encodedPath(path: string): string {
  const wellFormed = path.replace(/\p{Surrogate}/gu, '\ufffd')
  return wellFormed.split('/').map(encodeURIComponent).join('/')
}

/**
 * Where a line of the minutes can be read, by `link:` of the settings: `https://…/{path}#L{line}`. Null where that
 * gives no address of http or https: a page leads nowhere else.
 */
export function lineAddress(link: string, location: SourceLocation): string | null {
  const address = link
    .replaceAll('{path}', () => encodedPath(location.path))
    .replaceAll('{line}', () => String(location.line))
  if (!URL.canParse(address)) return null
  const { protocol, username, password } = new URL(address)
  const isWeb = protocol === 'https:' || protocol === 'http:'
  return isWeb && username === '' && password === '' ? address : null
}
