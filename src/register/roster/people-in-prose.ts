import { foldedName } from '../../language/name-form.js'
import { phraseSet } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { Appearance, FileAppearances } from '../../model/appearance.js'
import type { Settings } from '../../model/settings.js'
import { keyOfName } from './forms.js'

const particles = spoken((words) => phraseSet(words.names.particles))

/**
 * The files without the things that sentences print with their letters: "Tree Warden Scheme (TWS)". Whoever stands on a
 * list of the series, in front matter or on the roster is somebody; so is a name of whose words at least half are
 * nowhere written small.
 * @param smallWords what the minutes of each series write small
 */
export function withoutThings(
  files: readonly FileAppearances[],
  smallWords: ReadonlyMap<string | null, ReadonlySet<string>>,
  { people }: Settings,
): readonly FileAppearances[] {
  const onRoster = people.flatMap(({ key, name, aliases }) => [key, name, ...aliases].map(keyOfName))
  const listed = listedNames(files, onRoster)
  return files.map((file) => {
    if (!file.appearances.some(isInProse)) return file
    const names = listed.get(file.series)
    const small = smallWords.get(file.series) ?? file.smallWords
    const isSomebody = ({ name, initials }: Appearance): boolean =>
      names?.has(keyOfName(name)) === true ||
      (initials !== null && names?.has(keyOfName(initials)) === true) ||
      !isThing(name, small)
    const appearances = file.appearances.filter((placed) => !isInProse(placed) || isSomebody(placed))
    return { ...file, appearances }
  })
}

const isInProse = ({ kind }: Appearance): boolean => kind === 'prose'

/** Names and initials that each series with such sentences has on its lists or in its front matter. */
function listedNames(
  files: readonly FileAppearances[],
  onRoster: readonly string[],
): ReadonlyMap<string | null, ReadonlySet<string>> {
  const bySeries = new Map<string | null, Set<string>>()
  for (const { series, appearances } of files)
    if (appearances.some(isInProse)) bySeries.set(series, new Set(onRoster))
  for (const { series, appearances } of files) {
    const names = bySeries.get(series)
    if (!names) continue
    for (const { kind, name, initials } of appearances) {
      if (kind === 'prose') continue
      names.add(keyOfName(name))
      if (initials !== null) names.add(keyOfName(initials))
    }
  }
  return bySeries
}

// GNU · URL: a word of capitals is no part of a name in a sentence
const onlyCapitals = /^\p{Lu}{3,}$/u

/** Whether most words of a name are words of the language, by what the series writes small, or letters. */
function isThing(name: string, smallWords: ReadonlySet<string>): boolean {
  const words = name.split(/[\s-]+/).filter((word) => word !== '' && !particles().has(word.toLowerCase()))
  const isOfLanguage = (word: string): boolean =>
    onlyCapitals.test(word) || smallWords.has(foldedName(word).replace(/\.$/, ''))
  return words.filter(isOfLanguage).length * 2 > words.length
}
