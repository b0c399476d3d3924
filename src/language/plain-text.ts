// Most lines have none of the marks that are taken off.
const marks = /[![\]<>\\*_~`#]/

/** A heading without the marks of markdown around its words. */
export function plainText(text: string): string {
  return (marks.test(text) ? withoutMarks(text) : text).replace(/\s+/g, ' ').trim()
}

function withoutMarks(text: string): string {
  return text
    .replace(/!\[[^\]]{0,200}\]\([^()\s]{0,500}\)/g, '')
    .replace(/\[([^\]]{0,300})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/\[([^\][]{1,200})\]\[[^\][]{0,200}\]/g, '$1')
    .replace(/<[^<>]{1,200}>/g, '')
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .replace(/\*\*|__|~~|`/g, '')
    .replace(/[ \t]{0,3}#{1,6}$/, '')
}
