import type { ColumnName } from '../model/fields.js'
import type { Listed, Listing } from '../model/listing.js'
import { visible } from '../source/visible.js'
import { type PaperColumn, paperColumns, paperText } from './paper-columns.js'
import { paperSections } from './paper-sections.js'
import type { Format } from './renderer.js'

/** A table to paste into a report. */
export const markdownFormat: Format = {
  extension: 'md',
  isForPrograms: false,
  serves: ['columns', 'forPeople', 'count'],
  render: markdown,
}

const usualColumns: readonly ColumnName[] = ['id', 'owner', 'due', 'status', 'action']

/**
 * A table to paste into a report; of a grouped list, a section with a table for each heading. The dormant actions are
 * the last section.
 */
export function markdown(
  listing: Listing,
  { columns = null }: { readonly columns?: readonly ColumnName[] | null } = {},
): string {
  const drawn = paperColumns(columns ?? usualColumns, listing)
  return paperSections(listing)
    .map(({ heading, level, listed }) => {
      const above = heading === null ? '' : `${level === 1 ? '##' : '###'} ${inline(heading)}\n`
      if (listed === null) return above
      return `${above}${above === '' ? '' : '\n'}${tableOf(listed, drawn)}`
    })
    .join('\n')
}

function tableOf(listed: readonly Listed[], columns: readonly PaperColumn[]): string {
  const rows = listed.map((each) => columns.map(({ cell }) => inline(paperText(cell(each)))))
  return [columns.map(({ heading }) => heading), columns.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('')
}

/**
 * Words on one line that Markdown takes for words: nothing in them is a link, an emphasis, a cell, HTML or an entity;
 * what cannot be seen is written out.
 */
function inline(words: string): string {
  return visible(words)
    .trim()
    .replace(/[\\`*_{}[\]<>|&~#!^$]/g, '\\$&')
    .replace(/(https?|ftp|mailto|xmpp):/gi, '$1\\:')
    .replace(/www\./gi, (www) => `${www.slice(0, -1)}\\.`)
    .replaceAll('@', '\\@')
}
