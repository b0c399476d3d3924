// A labelled corpus: a folder with labels.json, the minutes in files/OWNER+NAME/, and carry.json where somebody said
// which later line is which earlier action. It lies beside the project and is no part of it.
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Words that English text cannot do without, and the share of all words that they have in English minutes at least. */
const englishWords = new Set(['the', 'and', 'of', 'to'])
const englishShare = 0.03

const folderOf = (repo) => repo.replace('/', '+')
const jsonIn = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** Whether the minutes of a repository are in English, by the commonest words of all its labelled files together. */
function isEnglish(texts) {
  const words =
    texts
      .join('\n')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  return words.filter((word) => englishWords.has(word)).length >= words.length * englishShare
}

/**
 * The corpus that lies in a folder: its repositories by name, each with its labelled files and its runs of meetings.
 * Null where none lies there.
 */
export function corpusIn(folder) {
  if (!existsSync(join(folder, 'labels.json'))) return null
  const repositories = new Map()
  for (const label of jsonIn(join(folder, 'labels.json'))) {
    const path = join(folder, 'files', folderOf(label.repo), label.path)
    const { files } = repositories.get(label.repo) ?? { files: [] }
    const key = `${folder} ${label.repo}`
    repositories.set(label.repo, { repo: label.repo, key, files: [...files, { path, label }], runs: [] })
  }
  for (const repository of repositories.values())
    repository.isEnglish = isEnglish(repository.files.map(({ path }) => readFileSync(path, 'utf8')))
  const carried = join(folder, 'carry.json')
  for (const run of existsSync(carried) ? jsonIn(carried).runs : [])
    repositories.get(run.repo)?.runs.push({ ...linksOf(run), meetings: run.meetings })
  return { name: basename(folder), folder, repositories: [...repositories.values()] }
}

/** What a run says: pairs of places that are one action, and pairs that look alike and are two. */
function linksOf({ actions, hardNegatives }) {
  const isLink = ({ form, sameMeeting, outcome }) => form !== 'prose' && !sameMeeting && outcome !== 'unclear'
  return {
    links: actions.flatMap(({ first, again }) => again.filter(isLink).map((later) => [first, later])),
    apart: hardNegatives.map(({ a, b }) => [a, b]),
  }
}

/** Lays the meetings of a run into a folder of their own: what else the repository has is not read with them. */
export function layOut(run, { repo }, corpus, folder) {
  for (const path of run.meetings) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    cpSync(join(corpus.folder, 'files', folderOf(repo), path), join(folder, path))
  }
}
