// What was read, beside what somebody labelled: counts, and the shares that they make.

/** Letters that fall into no letter and an accent. */
const plainLetters = { ı: 'i', ł: 'l', ø: 'o', ß: 'ss' }

const plainName = (name) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ıłøß]/g, (letter) => plainLetters[letter])
    .replace(/^(?:the|all) /, '')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim()
const initialsOf = (name) =>
  name
    .split(/\s+/)
    .map((word) => word[0])
    .join('')

/** Whether two names can be one person's: the same, a first name and a whole one, initials and a whole one. */
function areAlike(name, other) {
  const isShortOf = (short, long) => long.split(' ')[0] === short || initialsOf(long) === short
  return name === other || isShortOf(name, other) || isShortOf(other, name)
}

function areSameOwners(labelled, read, people) {
  const namesOf = (key) =>
    [key, people[key]?.name, ...(people[key]?.aliases ?? [])].filter(Boolean).map(plainName)
  const isAmong = (owner) => read.some((key) => namesOf(key).some((name) => areAlike(plainName(owner), name)))
  return labelled.length === read.length && labelled.every(isAmong)
}

/** Nothing read, nothing labelled. */
export const noCounts = {
  files: 0,
  actions: 0,
  found: 0,
  extra: 0,
  owned: 0,
  owners: 0,
  links: 0,
  linked: 0,
  apart: 0,
  mixed: 0,
}

/** All counts together. */
export const sumOfCounts = (all) =>
  Object.fromEntries(
    Object.keys(noCounts).map((name) => [name, all.reduce((sum, counts) => sum + counts[name], 0)]),
  )

/**
 * Counts one file: an action is found where an entry begins on its line, else on a line beside it. What is labelled as
 * prose is neither missed nor extra, and neither is what stands beside a line to ignore.
 */
export function countFile({ actions, duplicates, ignoreLines }, { actions: read, people = {} }) {
  const left = new Set(read)
  const foundAt = new Map()
  const isSame = (labelled, action) => areSameOwners(labelled.owners ?? [], action.owners, people)
  const take = (labelled, distance) => {
    const near = [...left].filter(({ source }) => Math.abs(source.line - labelled.line) === distance)
    const action = near.find((candidate) => isSame(labelled, candidate)) ?? near[0]
    if (!action) return
    left.delete(action)
    foundAt.set(labelled, action)
  }
  const explicit = actions.filter(({ kind }) => kind !== 'prose')
  const prose = actions.filter(({ kind }) => kind === 'prose')
  for (const distance of [0, 1])
    for (const labelled of [...explicit, ...prose, ...duplicates])
      if (!foundAt.has(labelled)) take(labelled, distance)
  const found = explicit.filter((labelled) => foundAt.has(labelled))
  const owned = found.filter(({ owners }) => owners.length > 0)
  const isIgnored = ({ source }) => ignoreLines.some((line) => Math.abs(line - source.line) <= 1)
  return {
    ...noCounts,
    files: 1,
    actions: explicit.length,
    found: found.length,
    extra: [...left].filter((action) => !isIgnored(action)).length,
    owned: owned.length,
    owners: owned.filter((labelled) => isSame(labelled, foundAt.get(labelled))).length,
  }
}

/**
 * Counts a run of meetings: a link is known where both of its places are entries of one action. A link with a place
 * that is not read at all is not counted: that is missed above.
 */
export function countRun({ links, apart }, { actions }) {
  const within = ({ path, line }, distance) =>
    actions.find(({ entries }) =>
      entries.some(({ source }) => source.path.endsWith(path) && Math.abs(source.line - line) === distance),
    )
  const at = (place) => within(place, 0) ?? within(place, 1)
  const read = (pairs) => pairs.map((pair) => pair.map(at)).filter((pair) => pair.every(Boolean))
  const areOne = ([action, other]) => action === other
  const [readLinks, readApart] = [read(links), read(apart)]
  return {
    ...noCounts,
    links: readLinks.length,
    linked: readLinks.filter(areOne).length,
    apart: readApart.length,
    mixed: readApart.filter(areOne).length,
  }
}

const share = (part, whole) => (whole === 0 ? null : part / whole)

/** How much of what was read is an action; null where nothing was read. */
export const precision = ({ found, extra }) => share(found, found + extra)
/** How much of what is an action was read; null where nothing is labelled. */
export const recall = ({ found, actions }) => share(found, actions)
/** How many of the actions found have the owners that are labelled; null where none is labelled. */
export const ownersRight = ({ owners, owned }) => share(owners, owned)
/** Precision and recall in one figure; null where nothing is labelled and nothing was read. */
export const together = ({ found, extra, actions }) => share(2 * found, found + extra + actions)
