import { visible } from '../../source/visible.js'
import { printed, words, wrap } from '../words.js'
import { type ArisingFormat, type ArisingRow, arisingTitle } from './arising.js'

/** As wide as mail and paper take it. */
const width = 72

/** Plain text, for mail and paper. */
export const textArising: ArisingFormat = {
  extension: 'txt',
  render: (parts) =>
    `${[
      arisingTitle.toUpperCase(),
      ...parts.flatMap(({ label, rows }) => ['', ...lines(label, ''), '', ...rows.flatMap(rowLines)]),
    ].join('\n')}\n`,
}

function rowLines({ id, owner, due, words: said }: ArisingRow): readonly string[] {
  const facts = [id, ...(owner === '' ? [] : [owner]), ...(due === '' ? [] : [`due ${due}`])].join(', ')
  return [...lines(said === '' ? 'Confidential.' : said, '  '), ...lines(facts, '    ')]
}

const lines = (text: string, indent: string): readonly string[] =>
  wrap(words(visible(text)), width - indent.length).map((line) => indent + printed(line))
