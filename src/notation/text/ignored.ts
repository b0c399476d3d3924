import { isInside, type Passage } from './passages.js'

/** `<!-- epha-ignore -- reason -->` before a block: the passages of that block, with the reason. */
export function ignoredPassages(passages: readonly Passage[]): ReadonlyMap<number, string> {
  const ignored = new Map<number, string>()
  for (const passage of passages) {
    const match =
      passage.kind === 'comment'
        ? /^<!--\s{0,9}epha-ignore\b(?:\s{1,9}--\s{1,9}([\s\S]*?))?\s{0,9}-->/.exec(passage.words.text)
        : null
    if (!match) continue
    const next = passages[passage.index + 1]
    if (!next) continue
    const before = passages[passage.index - 1]
    // Between two bullets the comment is about the next one, though Markdown begins a new list there.
    const oneItem = next.kind === 'item' && (before?.kind === 'item' || before?.parent != null)
    for (let index = next.index; index < passages.length; index++) {
      const covered = passages[index]
      if (!covered) break
      const isCovered =
        covered.index === next.index ||
        isInside(passages, covered, next.index) ||
        (!oneItem && covered.node === next.node)
      if (!isCovered) break
      ignored.set(index, match[1]?.trim() || 'no reason is given')
    }
  }
  return ignored
}
