import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import picomatch from 'picomatch'
import { foldersIn } from './folder.js'

/**
 * Names of the papers in a folder that `epha import` is offered for, in order: Word, OpenDocument and PDF. None where it
 * cannot be read; the locks of Word (`~$may.docx`) are none, nor is a PDF of what lies there as a document too.
 */
export function papersToImport(folder: string): readonly string[] {
  const names = namesIn(folder).filter((name) => /\.(?:docx?|odt|pdf)$/i.test(name) && !name.startsWith('~$'))
  const documents = new Set(names.filter((name) => !isPdf(name)).map(withoutEnding))
  return names.filter((name) => !isPdf(name) || !documents.has(withoutEnding(name)))
}

/** Whether a file is called a PDF: what lies beside minutes so is often only a handout. */
export const isPdf = (name: string): boolean => /\.pdf$/i.test(name)

const withoutEnding = (name: string): string => name.replace(/\.[^.]*$/, '').toLowerCase()

/** What the papers of a folder are typed as in one word where they are all of one kind; null where they are not. */
export function patternOf(names: readonly string[]): string | null {
  const patterns = { '*.docx': /\.docx$/i, '*.doc*': /\.docx?$/i, '*.odt': /\.odt$/i, '*.pdf': /\.pdf$/i }
  return Object.entries(patterns).find(([, kind]) => names.every((name) => kind.test(name)))?.[0] ?? null
}

/** What several papers together are called: by their kind where they are of one. */
export function kindOfPapers(names: readonly string[]): string {
  const kinds = { 'Word file': /\.docx?$/i, 'OpenDocument file': /\.odt$/i, PDF: /\.pdf$/i }
  return Object.entries(kinds).find(([, kind]) => names.every((name) => kind.test(name)))?.[0] ?? 'paper'
}

/**
 * The files that were typed, a folder being all papers in it, and `word/*.docx` being all of that name: PowerShell leaves that to the program. A word that
 * is a file, or matches none, stays as it is. Only the last part of a path may have a `*` or a `?`.
 */
export function typedFiles(words: readonly string[], here: string): readonly string[] {
  return words.flatMap((word) => {
    if (isFolder(resolve(here, word))) return papersIn(resolve(here, word), word.replace(/[\\/]+$/, ''))
    if (!/[*?]/.test(basename(word)) || existsSync(resolve(here, word))) return [word]
    const isMeant = picomatch(basename(word), { nobrace: true, nobracket: true, noextglob: true })
    const names = namesIn(resolve(here, dirname(word))).filter((name) => isMeant(name))
    const folder = word.slice(0, word.length - basename(word).length)
    return names.length === 0 ? [word] : names.map((name) => `${folder}${name}`)
  })
}

/** What may be a paper, or what somebody may take for one: pictures and spreadsheets are passed over. */
const mayBePaper = /\.(?:docx?|docm|dotx?|odt|pdf|rtf|html?|txt|md|markdown)$/i

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** The papers in a folder and below it, in order, each as it would be typed. */
function papersIn(folder: string, typed: string): readonly string[] {
  const own = namesIn(folder).filter((name) => mayBePaper.test(name) && !/^(?:\.|~\$)/.test(name))
  const below = foldersIn(folder).flatMap((name) => papersIn(join(folder, name), `${typed}/${name}`))
  return [...own.map((name) => `${typed}/${name}`), ...below]
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort()
  } catch {
    return []
  }
}
