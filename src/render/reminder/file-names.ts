/** Names that Windows keeps for its devices, whatever their ending. */
const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i

/** Letters, digits, blanks, and of the rest only what no system reads: no `/`, `\`, `:`, no leading dot. */
function plainName(key: string): string {
  const name = key
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} ._@+-]/gu, '_')
    .slice(0, 60)
    .replace(/^[ .]+/, '')
  const end = [...name].findLastIndex((character) => character !== '.' && character !== ' ')
  const trimmed = name.slice(0, end + 1)
  const [stem = ''] = trimmed.split('.')
  return trimmed === '' || devices.test(stem.trim()) ? `_${trimmed}` : trimmed
}

/**
 * A file name without its ending for each owner's key, safe on every system: no two are alike on systems that do
 * not tell `tr` from `TR`, and none is one of those kept for other files.
 */
export function fileNames(keys: readonly string[], kept: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(kept.map((name) => name.toLowerCase()))
  const names = new Map<string, string>()
  for (const key of keys) {
    const plain = plainName(key)
    let name = plain
    for (let next = 2; taken.has(name.toLowerCase()); next++) name = `${plain}_${next}`
    taken.add(name.toLowerCase())
    names.set(key, name)
  }
  return names
}
