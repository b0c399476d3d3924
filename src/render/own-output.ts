import { csvColumns } from './csv.js'
import { listColumns } from './list-columns.js'
import { isPacked } from './packed.js'

/** What a file of each format begins with where epha wrote it: enough that nothing that people write is taken for it. */
const beginnings: Readonly<Record<string, RegExp>> = {
  csv: /^\uFEFF?"?(?:id"?[,;\t]"?text"?[,;\t]"?owners|owner"?[,;\t]"?name|meeting"?[,;\t]"?(?:date|title))"?[,;\t]/,
  json: /^\{\r?\n? {2}"version": 1,/,
  ndjson: /^\{"id":"[^"]*","text":/,
  yaml: /^version: 1\r?\ntoday: /,
  calendar: /^BEGIN:VCALENDAR\r?\nVERSION:2\.0\r?\nPRODID:-\/\/epha\/\//,
  markdown:
    /^(?:\| ID \| |\| Owner \| Due \| Status|\| Name \| Action \| Due \| Status \| Meeting \||## [^\n]*\n\n\| ID \||## Matters arising\n\n[^\n]+\n\n- \[ \] )/,
  table:
    /^(?:(?:ID|OWNER|MEETING|NAME) {2,}|Read as:\n|\d+\n$|(?:Actions|Decisions|Sentences)\n {2}\S|\S+ {2}(?:outstanding|done|withdrawn|in no minutes any more|confidential)\n)/,
  text: /^MATTERS ARISING\n/,
  html: /^<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><meta name="generator" content="epha">/,
}

/** The part that a packed file of a format has and no other. */
const parts: Readonly<Record<string, string>> = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' }

// A byte order mark, and every heading in quotes: no spreadsheet saves CSV so.
const quotedHeadings = /^\uFEFF(?:"[^"\r\n]{1,20}"[,;\t]){0,40}"[^"\r\n]{1,20}"\r\n/

const csvHeadings = new Set<string>([
  ...csvColumns,
  ...Object.values(listColumns).flat(),
  'names',
  'Name',
  'Action',
  'Due',
  'Status',
  'Meeting',
])

/** Whether it is CSV of columns that somebody chose. */
function hasChosenColumns(text: string): boolean {
  const [headings = ''] = quotedHeadings.exec(text) ?? []
  return (
    headings !== '' && [...headings.matchAll(/"([^"]+)"/g)].every(([, name = '']) => csvHeadings.has(name))
  )
}

/** Whether a file that begins so is an earlier output of epha in a format. */
export function isOwnOutput(bytes: Uint8Array, format: string): boolean {
  const part = parts[format]
  if (part !== undefined) return isPacked(bytes, part)
  const begun = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 4096))
  return beginnings[format]?.test(begun) === true || (format === 'csv' && hasChosenColumns(begun))
}
