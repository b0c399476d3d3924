// Scores how the register knows actions again: node scripts/score-links.mjs CORPUS [--misses]
// fixtures/links/labels.json names, by path and line only, which entry of a later meeting is which earlier action
// (`links`), where one meeting writes an action twice (`places`), and what looks alike and is not the same
// (`lookAlikes`). CORPUS is the folder that holds the minutes; without it there is nothing to score.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const [corpus, ...flags] = process.argv.slice(2)
const { runs } = JSON.parse(readFileSync(new URL('../fixtures/links/labels.json', import.meta.url), 'utf8'))

if (corpus === undefined || !runs.some(({ minutes }) => existsSync(join(corpus, minutes)))) {
  console.log(
    `skipped: ${corpus ?? 'no corpus folder was given'}${corpus ? ' holds none of the minutes' : ''}`,
  )
  process.exit(0)
}

/** Places that labels say are one action, each with the name of its group. */
function groupsOf({ links, places, lookAlikes }) {
  const parents = new Map()
  const top = (place) => {
    const parent = parents.get(place)
    return parent === undefined || parent === place ? place : top(parent)
  }
  for (const place of lookAlikes.flat()) parents.set(place, place)
  for (const [one, other] of [...links, ...places]) {
    parents.set(top(other), top(one))
    if (!parents.has(top(one))) parents.set(top(one), top(one))
  }
  return new Map(
    [...new Set([...links, ...places, ...lookAlikes].flat())].map((place) => [place, top(place)]),
  )
}

function entriesOf(minutes) {
  const args = ['actions', '--minutes', join(corpus, minutes), '--status', 'all', '--confidential', '--json']
  const printed = execFileSync(process.execPath, ['bin/epha.js', ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return JSON.parse(printed).actions.map(({ entries }) =>
    entries.map(({ source, meeting }) => ({ at: `${source.path}:${source.line}`, meeting })),
  )
}

const total = { links: 0, found: 0, taken: 0, right: 0, lookAlikes: 0, mixed: 0 }
for (const run of runs) {
  const groups = groupsOf(run)
  const actions = entriesOf(run.minutes)
  const actionOf = new Map()
  for (const [index, entries] of actions.entries()) {
    for (const { at } of entries) {
      actionOf.set(at, index)
      // A second place of an entry has no line of its own in the JSON.
      for (const [one, other] of run.places) {
        if (one === at && !actionOf.has(other)) actionOf.set(other, index)
        if (other === at && !actionOf.has(one)) actionOf.set(one, index)
      }
    }
  }
  const isOne = (one, other) => actionOf.has(one) && actionOf.get(one) === actionOf.get(other)
  const group = (place) => groups.get(place)
  for (const [earlier, later] of run.links) {
    total.links++
    const known = actions.some(
      (entries) =>
        entries.some(({ at }) => at === later || sameGroupAndFile(at, later)) &&
        entries.some(({ at }) => group(at) === group(earlier) && pathOf(at) !== pathOf(later)),
    )
    if (known) total.found++
    else if (flags.includes('--misses')) console.log(`lost   ${run.minutes} ${earlier} = ${later}`)
  }
  for (const [one, other] of run.lookAlikes) {
    total.lookAlikes++
    if (!isOne(one, other)) continue
    total.mixed++
    if (flags.includes('--misses')) console.log(`mixed  ${run.minutes} ${one} = ${other}`)
  }
  for (const entries of actions) {
    for (const [index, { at, meeting }] of entries.entries()) {
      const before = entries.slice(0, index).filter((one) => one.meeting !== meeting)
      if (before.length === 0 || !groups.has(at)) continue
      total.taken++
      if (before.some((one) => group(one.at) === group(at))) total.right++
      else if (flags.includes('--misses'))
        console.log(`wrong  ${run.minutes} ${before.map((one) => one.at).join(', ')} = ${at}`)
    }
  }

  function sameGroupAndFile(at, later) {
    return pathOf(at) === pathOf(later) && group(at) === group(later) && group(at) !== undefined
  }
}

function pathOf(place) {
  return place.slice(0, place.lastIndexOf(':'))
}

const share = (part, whole) => (whole === 0 ? 1 : part / whole).toFixed(3)
console.log(
  `precision ${share(total.right, total.taken)} (${total.right} of ${total.taken} links taken), ` +
    `recall ${share(total.found, total.links)} (${total.found} of ${total.links} labelled), ` +
    `${total.mixed} of ${total.lookAlikes} look-alikes mixed`,
)
