// How actions are known again in whole archives: fixtures/links/labels.json names, by path and line only, which entry of
// a later meeting is which earlier action (`links`), where one meeting writes an action twice (`places`), and what looks
// alike and is not the same (`lookAlikes`). The minutes themselves lie in unlabelled/ of a corpus.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const labels = new URL('../../fixtures/links/labels.json', import.meta.url)

/** The archives of a corpus that have such labels, each with the folder of its minutes. */
export function archivesIn(corpus) {
  const { runs } = JSON.parse(readFileSync(labels, 'utf8'))
  return runs
    .map((run) => ({ run, folder: join(corpus.folder, 'unlabelled', run.minutes) }))
    .filter(({ folder }) => existsSync(folder))
}

/** Places that labels say are one action, each with the name of its group. */
function groupsOf({ links, places, lookAlikes }) {
  const parents = new Map()
  const top = (place) => {
    const parent = parents.get(place) ?? place
    return parent === place ? place : top(parent)
  }
  for (const [place, other] of [...links, ...places]) parents.set(top(other), top(place))
  return new Map([...links, ...places, ...lookAlikes].flat().map((place) => [place, top(place)]))
}

const pathOf = (place) => place.slice(0, place.lastIndexOf(':'))

/**
 * Counts an archive: links that are labelled and known, links that were taken and are right, look-alikes that were
 * mixed; `misses` has a line for each that is wrong.
 */
export function countArchive(run, { actions: read }) {
  const groups = groupsOf(run)
  const actions = read.map(({ entries }) =>
    entries.map(({ source, meeting }) => ({ at: `${source.path}:${source.line}`, meeting })),
  )
  const links = linksKnown(run, actions, groups)
  const apart = lookAlikesMixed(run, actions)
  const taken = linksTaken(run, actions, groups)
  return {
    links: run.links.length,
    known: run.links.length - links.length,
    taken: taken.all,
    right: taken.all - taken.wrong.length,
    lookAlikes: run.lookAlikes.length,
    mixed: apart.length,
    misses: [...links, ...apart, ...taken.wrong],
  }
}

function linksKnown({ minutes, links }, actions, groups) {
  const isLater = (at, later) => pathOf(at) === pathOf(later) && groups.get(at) === groups.get(later)
  const isEarlier = (at, earlier, later) =>
    groups.get(at) === groups.get(earlier) && pathOf(at) !== pathOf(later)
  const isKnown = ([earlier, later]) =>
    actions.some(
      (entries) =>
        entries.some(({ at }) => isLater(at, later)) &&
        entries.some(({ at }) => isEarlier(at, earlier, later)),
    )
  return links.filter((link) => !isKnown(link)).map((link) => `lost   ${minutes} ${link.join(' = ')}`)
}

function lookAlikesMixed({ minutes, places, lookAlikes }, actions) {
  const actionOf = new Map(actions.flatMap((entries) => entries.map(({ at }) => [at, entries])))
  // A second place of an entry has no line of its own in the JSON.
  for (const [place, other] of places) {
    const action = actionOf.get(place) ?? actionOf.get(other)
    if (action) for (const at of [place, other]) if (!actionOf.has(at)) actionOf.set(at, action)
  }
  const areOne = ([place, other]) => actionOf.has(place) && actionOf.get(place) === actionOf.get(other)
  return lookAlikes.filter(areOne).map((pair) => `mixed  ${minutes} ${pair.join(' = ')}`)
}

function linksTaken({ minutes }, actions, groups) {
  const wrong = []
  let all = 0
  for (const entries of actions)
    for (const [index, { at, meeting }] of entries.entries()) {
      const before = entries.slice(0, index).filter((entry) => entry.meeting !== meeting)
      if (before.length === 0 || !groups.has(at)) continue
      all++
      if (!before.some((entry) => groups.get(entry.at) === groups.get(at)))
        wrong.push(`wrong  ${minutes} ${before.map((entry) => entry.at).join(', ')} = ${at}`)
    }
  return { all, wrong }
}
