import type { LeftOut } from '../model/action.js'
import type { Explained } from '../model/explained.js'
import type { Listed, Listing } from '../model/listing.js'
import type { Register } from '../model/register.js'

/** What the minutes of a list hold that is no action: each beside the listed action that stands nearest to it. */
export function leftOutNear(
  listing: Listing,
  register: Register,
  confidential: boolean,
): Omit<Explained, 'titles'> {
  const near = new Map<Listed, LeftOut[]>()
  const elsewhere: LeftOut[] = []
  const all = register.minutes.flatMap(({ leftOut }) => leftOut)
  const open = all.filter((leftOut) => confidential || !leftOut.confidential)
  const byPath = entriesByPath(listing.listed)
  for (const leftOut of open) {
    const listed = nearest(leftOut.location.line, byPath.get(leftOut.location.path) ?? [])
    if (listed) near.set(listed, [...(near.get(listed) ?? []), leftOut])
    else elsewhere.push(leftOut)
  }
  const ofUnknownLanguage = register.minutes.flatMap(({ path, isOfUnknownLanguage }) =>
    isOfUnknownLanguage === true ? [path] : [],
  )
  return { near, elsewhere, confidential: all.length - open.length, ofUnknownLanguage }
}

interface ListedLine {
  readonly listed: Listed
  readonly line: number
}

function entriesByPath(all: readonly Listed[]): ReadonlyMap<string, readonly ListedLine[]> {
  const byPath = new Map<string, ListedLine[]>()
  for (const listed of all)
    for (const { location } of listed.action.entries) {
      const there = byPath.get(location.path)
      if (there) there.push({ listed, line: location.line })
      else byPath.set(location.path, [{ listed, line: location.line }])
    }
  return byPath
}

/** The listed action with an entry nearest to a line; the first of two. */
function nearest(line: number, standing: readonly ListedLine[]): Listed | null {
  let best: ListedLine | null = null
  for (const candidate of standing)
    if (best === null || Math.abs(candidate.line - line) < Math.abs(best.line - line)) best = candidate
  return best?.listed ?? null
}
