import type { FileAppearances } from '../../model/appearance.js'
import type { AskedWords, FileRoster } from '../../model/file-roster.js'
import type { Minutes } from '../../model/minutes.js'
import { type Cache, type Kept, keep, openKept } from '../../workspace/cache.js'
import { sumOfData, sumOfText } from '../../workspace/content-sum.js'
import type { SourceFile, Workspace } from '../../workspace/workspace.js'
import type { LoadOptions } from '../loaded.js'

/** Whom a file names, and from which text that was read. */
interface KeptNames {
  readonly text: string
  readonly names: FileAppearances
}

/** What was read of a file, and what it used of its series: the people whom it may mean, and the words it asked for. */
interface KeptMinutes {
  readonly people: string
  readonly asked: Asked
  readonly minutes: Minutes
}

/** Words that were asked for, and whether they were there. */
type Answers = ReadonlyMap<string, boolean>

interface Asked {
  readonly smallWords: Answers
  readonly doers: Answers
}

const stillAnswers = (asked: Answers, words: AskedWords): boolean =>
  [...asked].every(([word, isThere]) => words.has(word) === isThere)

const peopleOf = ({ smallWords: _words, doers: _doers, ...people }: FileRoster): string => sumOfData(people)

/** The same words, with a record of what is asked of them. */
function recorded(words: AskedWords): { readonly words: AskedWords; readonly answers: Answers } {
  const answers = new Map<string, boolean>()
  const has = (word: string): boolean => {
    const isThere = answers.get(word) ?? words.has(word)
    answers.set(word, isThere)
    return isThere
  }
  return { words: { has }, answers }
}

type FileText = Pick<SourceFile, 'path' | 'text'>

/** What was read of each file of a folder: what this run finds of it, and what it leaves for the next. */
export interface KeptReadings {
  /** Whom a file names; null where it is not the text that was read. */
  readonly namesIn: (file: FileText) => FileAppearances | null
  /** What a file says, to whoever knows its series so; null where another roster, or another text, was read. */
  readonly minutesIn: (path: string, roster: FileRoster) => Minutes | null
  /** Remembers whom a file names, as was read now. */
  readonly read: (file: FileText, names: FileAppearances) => void
  /** Reads what a file says, and remembers it with what was used of its series. Of another text than its names it is not kept. */
  readonly recognised: (
    file: FileText,
    roster: FileRoster,
    recognise: (roster: FileRoster) => Minutes | null,
  ) => Minutes | null
  /** Keeps all of it for the next run. */
  readonly save: () => void
}

const textPart = (path: string): string => `names ${path}`
const minutesPart = (path: string): string => `minutes ${path}`

/**
 * What was kept of a folder, file by file: each holds as long as its text is the same, its minutes as long as its series
 * knows the same people too. What `epha.yaml` says is part of the name, since all is read by it.
 */
export function readingsOf(
  cache: Cache,
  { folder, settings }: Workspace,
  { possible = false }: LoadOptions,
): KeptReadings {
  const settingsText = settings?.kind === 'read' ? settings.file.text : null
  const read = sumOfText(
    JSON.stringify([settings?.kind === 'read' ? settings.file.path : null, settingsText]),
  )
  const name = JSON.stringify(['readings', folder, possible])
  const opened = openKept(cache, name)
  const kept: Kept | null = opened?.value === read ? opened : null
  const names = new Map<string, KeptNames>()
  const minutes = new Map<string, KeptMinutes>()
  const unchanged = new Set<string>()
  let isNew = false
  return {
    namesIn: (file) => {
      // What `save` wrote under this name.
      const known = kept?.part(textPart(file.path)) as KeptNames | undefined
      if (known === undefined || known.text !== sumOfText(file.text)) return null
      names.set(file.path, known)
      unchanged.add(file.path)
      return known.names
    },
    minutesIn: (path, roster) => {
      if (!unchanged.has(path)) return null
      // What `save` wrote under this name.
      const known = kept?.part(minutesPart(path)) as KeptMinutes | undefined
      const holds = known !== undefined && known.people === peopleOf(roster) && answersAll(known, roster)
      if (!holds) return null
      minutes.set(path, known)
      return known.minutes
    },
    read: (file, found) => {
      isNew = true
      names.set(file.path, { text: sumOfText(file.text), names: found })
    },
    recognised: ({ path, text }, roster, recognise) => {
      const [smallWords, doers] = [recorded(roster.smallWords), recorded(roster.doers)]
      const found = recognise({ ...roster, smallWords: smallWords.words, doers: doers.words })
      if (found === null || names.get(path)?.text !== sumOfText(text)) return found
      isNew = true
      const asked = { smallWords: smallWords.answers, doers: doers.answers }
      minutes.set(path, { people: peopleOf(roster), asked, minutes: found })
      return found
    },
    save: () => {
      if (isNew) keep(cache, name, read, partsOf(names, minutes))
      opened?.close()
    },
  }
}

function* partsOf(
  names: ReadonlyMap<string, KeptNames>,
  minutes: ReadonlyMap<string, KeptMinutes>,
): Iterable<readonly [string, unknown]> {
  for (const [path, known] of names) yield [textPart(path), known]
  for (const [path, known] of minutes) yield [minutesPart(path), known]
}

/** What was read of one text at one path. */
interface Remembered {
  readonly names: FileAppearances
  /** As it was read by one knowledge of its series or another. */
  readonly minutes: KeptMinutes[]
}

/** So many readings of one text are remembered: by who was known when. */
const mostOfText = 4

/**
 * What this run reads of one version of the minutes after another: each text is read once, and again only where its series
 * knows other people then. Gives the readings
 * of each version in turn, by the text of its settings.
 */
export function readingsInMemory(): (settingsText: string | null) => KeptReadings {
  let settings: string | null = null
  let known = new WeakMap<object, Remembered>()
  return (settingsText) => {
    if (settingsText !== settings) known = new WeakMap()
    settings = settingsText
    const here = new Map<string, Remembered>()
    return {
      namesIn: (file) => {
        const found = known.get(file)
        if (found === undefined) return null
        here.set(file.path, found)
        return found.names
      },
      minutesIn: (path, roster) => {
        const all = here.get(path)?.minutes ?? []
        if (all.length === 0) return null
        const people = peopleOf(roster)
        return all.find((each) => each.people === people && answersAll(each, roster))?.minutes ?? null
      },
      read: (file, names) => {
        const made = { names, minutes: [] }
        known.set(file, made)
        here.set(file.path, made)
      },
      recognised: ({ path }, roster, recognise) => {
        const [smallWords, doers] = [recorded(roster.smallWords), recorded(roster.doers)]
        const minutes = recognise({ ...roster, smallWords: smallWords.words, doers: doers.words })
        const there = here.get(path)?.minutes
        if (minutes === null || there === undefined) return minutes
        const asked = { smallWords: smallWords.answers, doers: doers.answers }
        there.unshift({ people: peopleOf(roster), asked, minutes })
        there.splice(mostOfText)
        return minutes
      },
      save: () => undefined,
    }
  }
}

const answersAll = ({ asked }: KeptMinutes, { smallWords, doers }: FileRoster): boolean =>
  stillAnswers(asked.smallWords, smallWords) && stillAnswers(asked.doers, doers)
