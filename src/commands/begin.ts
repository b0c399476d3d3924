import { resolve } from 'node:path'
import { dayText } from '../language/day-text.js'
import { addDays } from '../model/day.js'
import { counted } from '../render/english.js'
import { isThere } from '../workspace/read.js'
import { isPdf, kindOfPapers, papersToImport, patternOf } from '../workspace/word-files.js'
import { quoted } from './shell-word.js'

/** Where minutes are looked for when nobody names a place; after it, here. */
export const usualFolder = 'minutes'

/** Whoever has no minutes yet: where they look, and which day it is. */
export interface Beginning {
  /** Null where nobody named a place. */
  readonly place: string | null
  readonly here: string
  readonly today: string
}

/**
 * What to type where there are no minutes: first what makes minutes of papers, then lines that can be typed as they
 * stand, in sh and in PowerShell. The last of them lists an action.
 */
export function beginning({ place, here, today }: Beginning): readonly string[] {
  const folder = (place ?? usualFolder).replace(/(?<=.)\/+$/, '')
  const file = quoted(`${folder}/${today}.md`)
  const lines = [
    ...foldersToMake(folder, here).map((path) => `mkdir ${quoted(path)}`),
    `echo "# Committee meeting, ${dayText(today)}" > ${file}`,
    `echo "## 1. The summer fair" >> ${file}`,
    `echo "- [ ] TR to book the hall (by ${dayText(addDays(today, 14))})" >> ${file}`,
    `epha actions${place === null ? '' : ` --minutes ${quoted(folder)}`}`,
  ]
  return [
    ...importOf(place, here),
    `or begin with these ${['four', 'five'][lines.length - 4] ?? lines.length} lines, in PowerShell too:`,
    ...lines.map((line) => `  ${line}`),
  ]
}

/** Folders that are missing on the way to one, the outer before the inner: sh makes one at a time. */
function foldersToMake(folder: string, here: string): readonly string[] {
  const names = folder.split('/')
  const ways = names.map((_, at) => names.slice(0, at + 1).join('/')).filter((way) => way !== '')
  return ways.filter((way) => !isThere(resolve(here, way)))
}

/** The papers of the folder, else those here. PDFs are offered where nothing else lies there: beside documents they are often handouts. */
function importOf(place: string | null, here: string): readonly string[] {
  const folders = place === null ? ['', usualFolder] : [place.replace(/(?<=.)\/+$/, ''), '']
  const out = place === null ? '' : ` --out ${quoted(place)}`
  for (const folder of folders) {
    const papers = papersToImport(resolve(here, folder))
    const documents = papers.filter((name) => !isPdf(name))
    const names = documents.length === 0 ? papers : documents
    const [only] = names
    if (only === undefined) continue
    const way = folder === '' ? '' : `${folder}/`
    const [are, them] = names.length === 1 ? ['is', 'it'] : ['are', 'them']
    const pattern = names.length === 1 ? null : patternOf(names)
    const files =
      pattern === null
        ? names.map((name) => quoted(`${way}${name}`)).join(' ')
        : `${way === '' ? '' : quoted(way)}${pattern}`
    return [
      `${counted(names.length, kindOfPapers(names))} ${are} ${folder === '' ? 'here' : `in \`${folder}\``}; make minutes of ${them}:`,
      `  epha import ${files}${out}`,
    ]
  }
  return ['For minutes in Word or PDF, type `epha import` and the names of the files,']
}
