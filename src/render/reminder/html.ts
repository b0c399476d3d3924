import { visible } from '../../source/visible.js'
import type { ActionWords, GroupWords, LetterFormat, LetterWords } from './letter-words.js'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const asWords = (text: string) => text.replace(/[&<>]/g, (character) => entities[character] ?? character)

/** Due 13 Jun 2011 (by the next meeting), 7 days ago */
const day = /\b(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})\b/g

/** Words of epha's own, with days that no line parts. */
const own = (text: string) => asWords(text).replace(day, '$1&nbsp;$2&nbsp;$3')

const lines = (text: string) =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => asWords(visible(line)))
    .join('<br>\n')

function actionHtml({ words, lines: facts, number }: ActionWords): string {
  const factLines = facts.map((fact) => (fact.startsWith('Due ') ? own(fact) : asWords(fact)))
  return [
    '<li style="border-top:1px solid #aaa;padding:12px 0">',
    [`<b>${asWords(words)}</b>`, ...factLines, `Number: ${asWords(number)}`].join('<br>\n'),
    '</li>',
  ].join('')
}

function groupHtml({ heading, bracket, actions }: GroupWords): string {
  const title = bracket === null ? heading : `${heading} (${own(bracket)})`
  return [
    `<h2 style="font-size:18px;margin:28px 0 8px">${title}</h2>`,
    '<ol style="padding:0;margin:0;list-style:none">',
    ...actions.map(actionHtml),
    '</ol>',
  ].join('\n')
}

function letterHtml(letter: LetterWords): string {
  const { greeting, opening, groups, dormant, closing, signature, footer } = letter
  return [
    '<div lang="en-GB" style="max-width:36em;font:16px/1.5 Arial,sans-serif">',
    `<p>${lines(greeting)}</p>`,
    `<p>${own(opening)}</p>`,
    ...groups.map(groupHtml),
    ...(dormant === null ? [] : [`<p>${asWords(dormant)}</p>`]),
    `<p>${asWords(closing)}</p>`,
    `<p>${lines(signature)}</p>`,
    `<p>${own(footer)}</p>`,
    '</div>',
  ].join('\n')
}

/**
 * Letters as one page, the same words in the same order as the text: no image, link, script, style sheet, colour
 * of text or background, so that it reads well in dark mail programs and with styles off.
 */
export function htmlLetters(letters: readonly LetterWords[]): string {
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${asWords(visible(letters.length === 1 ? (letters[0]?.subject ?? '') : 'Reminders'))}</title>`,
    '</head>',
    '<body>',
    letters.map(letterHtml).join('\n<hr>\n'),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Letters as one page. */
export const htmlLetterFormat: LetterFormat = {
  extension: 'html',
  render: (letters) => (letters.length === 0 ? '' : htmlLetters(letters)),
}
