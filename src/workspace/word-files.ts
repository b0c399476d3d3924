import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import picomatch from 'picomatch'
import { foldersIn } from './folder.js'

/** Names of the Word files in a folder, in order; none where it cannot be read. Word's own locks (`~$may.docx`) are none. */
export function wordFilesIn(folder: string): readonly string[] {
  return namesIn(folder).filter((name) => /\.docx?$/i.test(name) && !name.startsWith('~$'))
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
