import { dirname, join, resolve } from 'node:path'
import { seasonIn } from '../../house/season.js'
import { datesIn, dateWritten } from '../../language/dates.js'
import { sourceIn } from '../../parse/import-source.js'
import { counted } from '../../render/english.js'
import { excluder, foldersIn } from '../../workspace/folder.js'
import { wayTo } from '../../workspace/paths.js'
import { isPdf, kindOfPapers, papersToImport, patternOf } from '../../workspace/word-files.js'
import { usualFolder } from '../begin.js'
import type { Loaded } from '../loaded.js'
import { quoted } from '../shell-word.js'
import { type Diagnosis, wrong } from './diagnosis.js'

/** Papers of one folder that no minutes were made of. */
interface WordFolder {
  /** The folder as people type it from here, with `/` behind it; empty for here. */
  readonly way: string
  readonly missing: readonly string[]
  /** Whether more papers lie there: those of which minutes were made, and those that are none. */
  readonly hasOthers: boolean
}

/** More files than these are named by their ending, or counted. */
const mostNamed = 6

/**
 * Papers of which no minutes were made: documents beside minutes, and what is called like minutes beside them or near.
 * A PDF beside minutes that is called otherwise is a handout.
 */
export function aboutWord(loaded: Loaded, here: string): Diagnosis {
  const found = loaded.workspace.alone ? [] : foldersWithWord(loaded, here)
  const names = found.flatMap(({ way, missing }) => missing.map((name) => way + name))
  if (names.length === 0) return { findings: [], steps: [] }
  const [are, them] = names.length === 1 ? ['is', 'it'] : ['are', 'them']
  const folder = loaded.workspace.fromHere('')
  const out = folder === usualFolder ? '' : ` --out ${quoted(folder)}`
  const more = names.length - mostNamed
  const shown = more > 0 ? [...names.slice(0, mostNamed), `and ${more} more`] : names
  return {
    findings: [wrong('Papers', `${counted(names.length, 'file')} without minutes`, shown)],
    steps: [
      {
        about: 'word',
        sentence: `${counted(names.length, kindOfPapers(names))} ${are} there without minutes: make minutes of ${them}, or name ${them} in \`exclude\` of epha.yaml.`,
        type: found.map((files) => `epha import ${filesOf(files)}${out}`),
      },
    ],
  }
}

/** The files as they are typed: by their names where they are few, or others lie in the folder. */
function filesOf({ way, missing, hasOthers }: WordFolder): string {
  const pattern = missing.length === 1 || hasOthers ? null : patternOf(missing)
  if (pattern === null) return missing.map((name) => quoted(way + name)).join(' ')
  return `${way === '' ? '' : quoted(way)}${pattern}`
}

function foldersWithWord(loaded: Loaded, here: string): readonly WordFolder[] {
  const { workspace, settings, register } = loaded
  const withMinutes = new Set(register.minutes.map(({ path }) => dirname(resolve(workspace.folder, path))))
  if (workspace.folder !== here) withMinutes.add(workspace.folder)
  const near = [here, ...foldersIn(here).map((name) => join(here, name))]
  const base = resolve(workspace.folder, workspace.fromSettings(''))
  const isExcluded = excluder(settings.exclude)
  const isImported = importedBefore(loaded)
  return [...new Set([...withMinutes, ...near])].toSorted().flatMap((folder): readonly WordFolder[] => {
    const papers = papersToImport(folder)
    const names = papers.filter(
      (name) =>
        ((withMinutes.has(folder) && !isPdf(name)) || isCalledLikeMinutes(name)) &&
        !isExcluded(wayTo(base, join(folder, name))),
    )
    const missing = names.filter((name) => !isImported(name))
    const way = wayTo(here, folder)
    return missing.length === 0
      ? []
      : [{ way: way === '' ? '' : `${way}/`, missing, hasOthers: missing.length < papers.length }]
  })
}

/** `Minutes of May.docx` · `2011-06-13 committee.doc` · `spring 2011.doc` */
function isCalledLikeMinutes(name: string): boolean {
  const isDated = datesIn(name, null, true).some((date) => dateWritten(date) !== null)
  return isDated || /minutes/i.test(name) || seasonIn(name) !== null
}

const withoutEnding = (name: string): string => name.replace(/\.[^.]*$/, '')
const asId = (name: string): string =>
  withoutEnding(name)
    .toLowerCase()
    .replace(/[\s_]+/g, '-')

/** Whether minutes were made of a paper: they name it as their source, are called like it, or are of its day. */
function importedBefore({ register, workspace, settings }: Loaded): (name: string) => boolean {
  const ids = new Set(register.minutes.map(({ path }) => asId(path.slice(path.lastIndexOf('/') + 1))))
  const dates = new Set(register.meetings.flatMap(({ date }) => date ?? []))
  let sources: ReadonlySet<string> | null = null
  const namedAsSource = (name: string): boolean => {
    sources ??= new Set(register.minutes.flatMap(({ path }) => sourceName(workspace.read(path)) ?? []))
    return sources.has(name)
  }
  return (name) =>
    ids.has(asId(name)) ||
    datesIn(withoutEnding(name), settings.dateOrder, true).some((date) =>
      dates.has(dateWritten(date) ?? ''),
    ) ||
    namedAsSource(name)
}

/** The paper that minutes say they were made of: `source: { name: spring.doc, sha256: … }`. */
function sourceName(reading: ReturnType<Loaded['workspace']['read']>): string | null {
  return reading.kind === 'unread' ? null : (sourceIn(reading.file.text)?.name ?? null)
}
