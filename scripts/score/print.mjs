// What was counted, as markdown that can be read in a terminal too.
import { ownersRight, precision, recall, sumOfCounts, together } from './count.mjs'
import { tableText } from './table.mjs'

const shareText = (share) => (share === null ? '-' : share.toFixed(3))
const partText = (part, whole) => (whole === 0 ? '-' : `${part} of ${whole}`)

const heads = ['repository', 'files', 'actions', 'P', 'R', 'owners', 'links']
const refitHeads = ['P without', 'R without', 'owners without', 'P lost', 'R lost']
const shares = [precision, recall, ownersRight]

/** How much of a share is lost; what reads nothing that is no action has lost nothing. Null where there is no share. */
function lossOf(share, counts, refit) {
  const [before, after] = [share(counts), share(refit)]
  return before === null && after === null ? null : (before ?? 1) - (after ?? 1)
}

function rowOf({ title, counts, refit }) {
  const { files, actions, links, linked } = counts
  const row = [
    title,
    files,
    actions,
    ...shares.map((share) => shareText(share(counts))),
    partText(linked, links),
  ]
  if (!refit) return row
  const losses = [precision, recall].map((share) => shareText(lossOf(share, counts, refit)))
  return [...row, ...shares.map((share) => shareText(share(refit))), ...losses]
}

/** What was counted of several together, by the program's weights and, where they were refitted, by others. */
function sumOfScores(title, scores) {
  const refits = scores.flatMap(({ refit }) => (refit ? [refit] : []))
  return {
    title,
    counts: sumOfCounts(scores.map(({ counts }) => counts)),
    refit: refits.length > 0 ? sumOfCounts(refits) : null,
  }
}

/** The table of a corpus: each repository, all of them, those in English; below it the look-alikes. */
export function corpusText(name, scores) {
  const english = scores.filter(({ isEnglish }) => isEnglish)
  const all = sumOfScores(`${name}, all`, scores)
  const rows = [...scores, all, sumOfScores(`${name}, in English`, english)].map(rowOf)
  const head = all.refit ? [...heads, ...refitHeads] : heads
  const { apart, mixed, links, linked } = all.counts
  const known = `Links that are known: ${partText(linked, links)}; look-alikes that are kept apart: ${partText(apart - mixed, apart)}.`
  return [tableText([head, ...rows]), ...(links + apart > 0 ? ['', known] : [])].join('\n')
}

/** How actions are known again in the archives of a corpus, all of them together. */
export function archivesText(name, archives) {
  const sum = (count) => archives.reduce((all, archive) => all + archive[count], 0)
  return (
    `Archives of ${name}: links taken that are right: ${partText(sum('right'), sum('taken'))}; links that are known: ` +
    `${partText(sum('known'), sum('links'))}; look-alikes that were mixed: ${partText(sum('mixed'), sum('lookAlikes'))}.`
  )
}

/** So much may be lost before a repository is named. */
const smallLoss = 0.04

/** The repositories that lose most where the weights were fitted without them, and those that are read worst. */
export function lowestText(scores) {
  const losses = scores
    .flatMap((score) => (score.refit ? [{ ...score, losses: lossesOf(score) }] : []))
    .filter(({ losses: [most] }) => most > smallLoss)
    .sort((score, other) => other.losses[0] - score.losses[0])
    .map(({ title, losses }) => `- ${title}: ${losses[0].toFixed(3)}`)
  const read = scores.filter(({ counts }) => counts.actions > 0)
  const lowest = read
    .toSorted(
      ({ counts }, { counts: other }) =>
        together(counts) - together(other) || (ownersRight(counts) ?? 1) - (ownersRight(other) ?? 1),
    )
    .slice(0, Math.ceil(read.length / 3))
  const { counts } = sumOfScores('', lowest)
  const figures = ['P', 'R', 'owners'].map((name, at) => `${name} ${shareText(shares[at](counts))}`)
  const worst = lowest.map((score) => `- ${score.title}: ${together(score.counts).toFixed(3)}`)
  return [
    ...(scores.some(({ refit }) => refit)
      ? [
          `Lost where the weights are fitted without it, more than ${smallLoss}:`,
          '',
          ...(losses.length > 0 ? losses : ['- none']),
          '',
        ]
      : []),
    `The lowest third by P and R together: ${figures.join(', ')}`,
    '',
    ...worst,
  ].join('\n')
}

const lossesOf = ({ counts, refit }) =>
  [precision, recall].map((share) => lossOf(share, counts, refit) ?? 0).sort((loss, other) => other - loss)

/** Which weights a fit to all repositories would change, and of which of them no labelled file has need. */
export function weightsText(weights, fit) {
  const changed = [...weights].filter(([name, weight]) => fit.get(name) !== weight)
  const unneeded = changed.filter(([name]) => fit.get(name) === 0).map(([name]) => name)
  const moved = changed.filter(([name]) => fit.get(name) !== 0)
  const moves = moved.map(([name, weight]) => `${name} ${weight} -> ${fit.get(name)}`)
  return [
    `Weights that a fit to all of them would change: ${moves.join(', ') || 'none'}.`,
    `Weights that nought would do for, as far as these files go: ${unneeded.join(', ') || 'none'} (${unneeded.length} of ${weights.size}).`,
  ].join('\n')
}
