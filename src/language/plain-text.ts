// Most lines have none of the marks that are taken off.
const marks = /[![\]<>\\*_~`#{]/
/** [Camille]{.mark} · [the hall]{.underline .smallcaps}: words with classes, as pandoc writes them. */
export const wordsWithClasses = /\[([^[\]\n]{1,300})\]\{[.#][^{}\n]{1,80}\}/g
/** {.external}: classes that a text begins with, as they stand behind a link. */
export const classesAlone = /^\{[.#][^{}\n]{1,80}\}/
/** Roof {#roof .unnumbered}: classes that end a heading, with the blank before them. */
export const headingClasses = /[ \t]{1,3}\{[.#][^{}\n]{1,80}\}[ \t]{0,3}$/
const unusualBlank = /\s\s|[^\S ]/

/** A heading without the marks of markdown around its words. */
export function plainText(text: string): string {
  const words = marks.test(text) ? withoutMarks(text) : text
  return (unusualBlank.test(words) ? words.replace(/\s+/g, ' ') : words).trim()
}

function withoutMarks(text: string): string {
  const unlinked = text.includes('[') ? withoutLinks(text).replace(wordsWithClasses, '$1') : text
  return unlinked
    .replace(/<[^<>]{1,200}>/g, '')
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .replace(/\*\*|__|~~|`/g, '')
    .replace(headingClasses, '')
    .replace(/[ \t]{0,3}#{1,6}$/, '')
}

const withoutLinks = (text: string): string =>
  text
    .replace(/!\[[^\]]{0,200}\]\([^()\s]{0,500}\)/g, '')
    .replace(/\[([^\]]{0,300})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/\[([^\][]{1,200})\]\[[^\][]{0,200}\]/g, '$1')
