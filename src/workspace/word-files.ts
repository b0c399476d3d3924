import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import picomatch from 'picomatch'

/** Names of the Word files in a folder, in order; none where it cannot be read. Word's own locks (`~$may.docx`) are none. */
export function wordFilesIn(folder: string): readonly string[] {
  return namesIn(folder).filter((name) => /\.docx?$/i.test(name) && !name.startsWith('~$'))
}

/**
 * The files that were typed, `word/*.docx` being all of that name: PowerShell leaves that to the program. A word that
 * is a file, or matches none, stays as it is. Only the last part of a path may have a `*` or a `?`.
 */
export function typedFiles(words: readonly string[], here: string): readonly string[] {
  return words.flatMap((word) => {
    if (!/[*?]/.test(basename(word)) || existsSync(resolve(here, word))) return [word]
    const isMeant = picomatch(basename(word), { nobrace: true, nobracket: true, noextglob: true })
    const names = namesIn(resolve(here, dirname(word))).filter((name) => isMeant(name))
    const folder = word.slice(0, word.length - basename(word).length)
    return names.length === 0 ? [word] : names.map((name) => `${folder}${name}`)
  })
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
