import { visible } from '../../source/visible.js'
import type { ActionWords, GroupWords, LetterFormat, LetterWords } from './letter-words.js'

/** Words with nothing in them that markdown would read, at the beginning of a line too ("3. the hall"). */
function asWords(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&#|~]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}

const lines = (text: string) =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => asWords(visible(line)))
    .join('\\\n')

function actionMarkdown({ words, lines: facts, number }: ActionWords): string {
  return `- ${[`**${asWords(words)}**`, ...[...facts, `Number: ${number}`].map(asWords)].join('\\\n  ')}`
}

function groupMarkdown({ heading, bracket, actions }: GroupWords): string {
  const title = bracket === null ? heading : `${heading} (${bracket})`
  return [`## ${title}`, ...actions.map(actionMarkdown)].join('\n\n')
}

/** A letter as markdown, the same words in the same order as the text. */
export function markdownLetter(letter: LetterWords): string {
  const { greeting, opening, groups, dormant, closing, signature, footer } = letter
  return `${[
    lines(greeting),
    asWords(opening),
    ...groups.map(groupMarkdown),
    ...(dormant === null ? [] : [asWords(dormant)]),
    asWords(closing),
    lines(signature),
    '---',
    asWords(footer),
  ].join('\n\n')}\n`
}

/** Letters as markdown, a rule between two. */
export const markdownLetterFormat: LetterFormat = {
  extension: 'md',
  render: (letters) => letters.map(markdownLetter).join('\n***\n\n'),
}
