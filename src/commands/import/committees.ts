import { committeeOfTitle } from '../../language/committee-title.js'
import type { Register } from '../../model/register.js'

/** A committee that titles of minutes name. */
export interface Committee {
  /** A name for its series: "ferry-committee". */
  readonly series: string
  /** Its minutes, from their folder. */
  readonly paths: readonly string[]
}

/** So many words of a title name a series. */
const mostWords = 4

/** The committees whose minutes they are, by their titles; none where a series is named, or a title names nobody. */
export function committeesOf({ meetings }: Register): readonly Committee[] {
  const titled = meetings.flatMap(({ title, path }) =>
    title === null || title === '' ? [] : [{ title, path }],
  )
  if (meetings.some(({ series }) => series !== null)) return []
  const committees = new Map<string, { readonly series: string; readonly paths: string[] }>()
  for (const { title, path } of titled) {
    const words = committeeOfTitle(title, [])
    if (words === '') return []
    const committee = committees.get(words) ?? { series: seriesName(title, words), paths: [] }
    committee.paths.push(path)
    committees.set(words, committee)
  }
  return [...committees.values()]
}

/** The words of a title that name its committee, in their order: "ferry-committee". */
function seriesName(title: string, words: string): string {
  const own = new Set(words.split(' '))
  const named = title
    .toLowerCase()
    .split(/[^\p{L}\p{M}’'&]+/u)
    .filter((word) => own.has(word))
  return [...new Set(named)].slice(0, mostWords).join('-')
}
