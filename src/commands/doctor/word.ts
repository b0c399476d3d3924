import { dirname, join, resolve } from 'node:path'
import { seasonIn } from '../../house/season.js'
import { datesIn, dateWritten } from '../../language/dates.js'
import { counted } from '../../render/english.js'
import { excluder, foldersIn } from '../../workspace/folder.js'
import { wayTo } from '../../workspace/paths.js'
import { wordFilesIn } from '../../workspace/word-files.js'
import { quoted, usualFolder } from '../begin.js'
import type { Loaded } from '../loaded.js'
import { type Diagnosis, wrong } from './diagnosis.js'

/** Word files of one folder that no minutes were made of. */
interface WordFolder {
  /** The folder as people type it from here, with `/` behind it; empty for here. */
  readonly way: string
  readonly missing: readonly string[]
  /** Whether more Word files lie there, of which minutes were made. */
  readonly hasOthers: boolean
}

/** More files than these are named by their ending, or counted. */
const mostNamed = 6

/** Word files of which no minutes were made: those beside minutes, and those near them that are called like minutes. */
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
    findings: [wrong('Word', `${counted(names.length, 'file')} without minutes`, shown)],
    steps: [
      {
        about: 'word',
        sentence: `${counted(names.length, 'Word file')} ${are} there without minutes: make minutes of ${them}, or name ${them} in \`exclude\` of epha.yaml.`,
        type: found.map((files) => `epha import ${filesOf(files)}${out}`),
      },
    ],
  }
}

/** The files as they are typed: by their names where they are few, or others of the folder were imported. */
function filesOf({ way, missing, hasOthers }: WordFolder): string {
  if (missing.length === 1 || hasOthers) return missing.map((name) => quoted(way + name)).join(' ')
  const ending = missing.every((name) => /\.docx$/i.test(name)) ? '*.docx' : '*.doc*'
  return `${way === '' ? '' : quoted(way)}${ending}`
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
    const names = wordFilesIn(folder).filter(
      (name) =>
        (withMinutes.has(folder) || isCalledLikeMinutes(name)) &&
        !isExcluded(wayTo(base, join(folder, name))),
    )
    const missing = names.filter((name) => !isImported(name))
    const way = wayTo(here, folder)
    return missing.length === 0
      ? []
      : [{ way: way === '' ? '' : `${way}/`, missing, hasOthers: missing.length < names.length }]
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

/** Whether minutes were made of a Word file: they name it as their source, are called like it, or are of its day. */
function importedBefore({ register, workspace, settings }: Loaded): (name: string) => boolean {
  const ids = new Set(register.minutes.map(({ path }) => asId(path.slice(path.lastIndexOf('/') + 1))))
  const dates = new Set(register.meetings.flatMap(({ date }) => date ?? []))
  let sources: string | null = null
  const namedAsSource = (name: string): boolean => {
    sources ??= register.minutes.map(({ path }) => sourceIn(workspace.read(path))).join('\n')
    return sources.includes(name)
  }
  return (name) =>
    ids.has(asId(name)) ||
    datesIn(withoutEnding(name), settings.dateOrder, true).some((date) =>
      dates.has(dateWritten(date) ?? ''),
    ) ||
    namedAsSource(name)
}

/** The line of front matter that says what minutes were made of: `source: { name: spring.doc, sha256: … }`. */
function sourceIn(reading: ReturnType<Loaded['workspace']['read']>): string {
  if (reading.kind === 'unread' || !reading.file.text.startsWith('---')) return ''
  const [, front = ''] = reading.file.text.split(/^---\s*$/m)
  return /^source:.*(?:\n\s+.*)*/m.exec(front)?.[0] ?? ''
}
