import { visible } from '../../source/visible.js'
import { widthOf } from '../words.js'
import type { ActionWords, GroupWords, LetterFormat, LetterWords } from './letter-words.js'

const columns = 72

/** Lines of at most 72 columns, every one indented; a word that is longer stands alone. */
function wrap(words: string, indent = ''): string {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const word of words.split(' ')) {
    const wordWidth = widthOf(word)
    if (line !== '' && indent.length + width + 1 + wordWidth > columns) {
      lines.push(indent + line)
      line = word
      width = wordWidth
      continue
    }
    width += line === '' ? wordWidth : wordWidth + 1
    line = line === '' ? word : `${line} ${word}`
  }
  lines.push(indent + line)
  return lines.join('\n')
}

const wrapLines = (text: string) =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => wrap(visible(line)))
    .join('\n')

function actionText({ words, lines, number }: ActionWords): string {
  return [wrap(words), ...[...lines, `Number: ${number}`].map((line) => wrap(line, '  '))].join('\n')
}

function groupText({ heading, bracket, actions }: GroupWords): string {
  const title = heading.toUpperCase() + (bracket === null ? '' : ` (${bracket})`)
  return [title, ...actions.map(actionText)].join('\n\n')
}

/** A letter as plain text, for any mail program and for paper; without its subject, with a last line break. */
export function textLetter(letter: LetterWords): string {
  const { greeting, opening, groups, dormant, closing, signature, footer } = letter
  return `${[
    wrapLines(greeting),
    wrap(opening),
    ...groups.map(groupText),
    ...(dormant === null ? [] : [wrap(dormant)]),
    wrap(closing),
    wrapLines(signature),
    `--\n${wrap(footer)}`,
  ].join('\n\n')}\n`
}

/** Letters as plain text, a line of `=` between two. */
export const textLetterFormat: LetterFormat = {
  extension: 'txt',
  render: (letters) => letters.map(textLetter).join(`\n${'='.repeat(columns)}\n\n`),
}
