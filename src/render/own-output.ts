/** What a file of each format begins with where epha wrote it: enough that nothing that people write is taken for it. */
const beginnings: Readonly<Record<string, RegExp>> = {
  csv: /^\uFEFF?"?id"?,"?text"?,"?owners"?,/,
  json: /^\{\r?\n? {2}"version": 1,/,
  ndjson: /^\{"id":"[^"]*","text":/,
  yaml: /^version: 1\r?\ntoday: /,
  calendar: /^BEGIN:VCALENDAR\r?\nVERSION:2\.0\r?\nPRODID:-\/\/epha\/\//,
  markdown:
    /^(?:\| ID \| |\| Owner \| Due \| Status|## [^\n]*\n\n\| ID \||## Matters arising\n\n[^\n]+\n\n- \[ \] )/,
  table: /^(?:ID {2,}|Read as:\n|\d+\n$)/,
  text: /^MATTERS ARISING\n/,
  html: /^<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><meta name="generator" content="epha">/,
}

/** A Word file has the name of whoever made it, packed: only its kind can be told. */
const isZip = (begun: Uint8Array): boolean => begun[0] === 0x50 && begun[1] === 0x4b

/** Whether a file that begins so is an earlier output of epha in a format. */
export function isOwnOutput(bytes: Uint8Array, format: string): boolean {
  if (format === 'docx')
    return isZip(bytes) && new TextDecoder('latin1').decode(bytes).includes('word/document.xml')
  const begun = new TextDecoder().decode(bytes.subarray(0, 4096))
  return beginnings[format]?.test(begun) === true
}
