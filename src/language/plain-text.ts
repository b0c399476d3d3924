/** A heading without the marks of markdown around its words. */
export function plainText(text: string): string {
  return text
    .replace(/!\[[^\]]{0,200}\]\([^()\s]{0,500}\)/g, '')
    .replace(/\[([^\]]{0,300})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/\[([^\][]{1,200})\]\[[^\][]{0,200}\]/g, '$1')
    .replace(/<[^<>]{1,200}>/g, '')
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .replace(/\*\*|__|~~|`/g, '')
    .replace(/[ \t]{0,3}#{1,6}$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}
