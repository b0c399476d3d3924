import type { Quoting } from '../parse/yaml-places.js'

// Rowan Tate · JM · Zoë O’Hara-Čapek
const plainText = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’_-]*$/u
// What other readers of YAML take for more than text: yes · null · 12 · 2011-03
const meansMore = /^(?:y|n|yes|no|on|off|true|false|null|[\d.:_-]+(?:e\d+)?|0x[\da-f]+)$/i

/** A text as YAML, on one line, quoted where it must be or where its neighbours are. */
export function yamlText(text: string, like: Quoting = 'plain'): string {
  const isPlain = plainText.test(text) && !/ $|'$/.test(text) && !meansMore.test(text)
  if (like === 'single' && /^[\x20-\ud7ff]*$/.test(text)) return `'${text.replaceAll("'", "''")}'`
  return isPlain && like !== 'double' ? text : JSON.stringify(text)
}

/** `[Rowan, RT]` */
export function yamlList(texts: readonly string[]): string {
  return `[${texts.map((text) => yamlText(text)).join(', ')}]`
}

/** A comment on one line. */
export function yamlComment(words: string): string {
  return `# ${words.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}`
}
