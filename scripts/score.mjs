// Scores what is read of minutes that somebody labelled: npm run score [-- --no-refit] [--misses] [CORPUS...]
// Each repository is scored as the program is, and once more by weights that were fitted without it: what it loses
// there is what minutes that nobody has seen may lose. What is printed stands in docs/reading.md.
import { parseArgs } from 'node:util'
import { archivesIn, countArchive } from './score/archives.mjs'
import { corpusIn } from './score/corpus.mjs'
import { measuring } from './score/measure.mjs'
import { archivesText, corpusText, lowestText, weightsText } from './score/print.mjs'
import { openReader } from './score/reader.mjs'
import { fitted } from './score/refit.mjs'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'no-refit': { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
})
const folders = positionals.length > 0 ? positionals : ['../shared/corpus', '../shared/corpus2']

const corpora = folders.flatMap((folder) => {
  const corpus = corpusIn(folder)
  if (!corpus) console.log(`skipped: no labelled corpus lies in ${folder}`)
  return corpus ? [corpus] : []
})
if (corpora.length > 0) await score(corpora)

async function score(all) {
  const reader = await openReader()
  const { countsBy, end } = measuring(all, reader.read)
  try {
    const scores = await scoresOf(all, reader.weights, countsBy)
    for (const corpus of all) {
      const own = scores.filter((score) => score.corpus === corpus)
      console.log(`${corpusText(corpus.name, own)}\n`)
      await scoreArchives(corpus, reader)
    }
    console.log(lowestText(scores))
    if (!options['no-refit']) {
      const weights = await fitted(reader.weights, countsBy, () => true)
      console.log(`\n${weightsText(reader.weights, weights)}`)
    }
  } finally {
    end()
  }
}

/** Each repository with what is counted of it, by the program's weights and by those fitted without it. */
async function scoresOf(all, weights, countsBy) {
  const counts = await countsBy(weights)
  const scores = []
  for (const corpus of all)
    for (const { repo, isEnglish, key } of corpus.repositories) {
      const without = options['no-refit']
        ? null
        : await countsBy(await fitted(weights, countsBy, (other) => other !== key))
      const refit = without?.get(key) ?? null
      scores.push({ title: repo, corpus, isEnglish, counts: counts.get(key), refit })
    }
  return scores
}

async function scoreArchives(corpus, { read, weights }) {
  const counted = []
  for (const { run, folder } of archivesIn(corpus)) {
    const { printed } = await read(folder, weights, { confidential: true })
    counted.push(countArchive(run, printed))
  }
  if (counted.length === 0) return
  console.log(`${archivesText(corpus.name, counted)}\n`)
  if (options.misses) console.log(`${counted.flatMap(({ misses }) => misses).join('\n')}\n`)
}
