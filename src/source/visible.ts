// Controls, DEL, C1, soft hyphen, zero-width, bidi marks and isolates, line and paragraph separators, BOM, tags.
const unseen =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/** What a terminal would obey and an eye would miss. */
export function hasUnseen(text: string): boolean {
  unseen.lastIndex = 0
  return unseen.test(text)
}

/**
 * Words of the minutes on one line, with nothing in them that a terminal obeys: line breaks and tabs become
 * blanks, every other control and bidi character is shown (`␛`, `\u{202E}`). Emoji joiners between pictures stay.
 */
export function visible(text: string): string {
  return text
    .replace(/[\t\r\n]+/g, ' ')
    .replaceAll('\u0000', '\u2400')
    .replace(/(\p{Extended_Pictographic}\ufe0f?)\u200d(?=\p{Extended_Pictographic})/gu, '$1\u0000')
    .replace(unseen, (character) => {
      const code = character.codePointAt(0) ?? 0
      if (code === 0) return '\u200d'
      if (code < 0x20) return String.fromCodePoint(0x2400 + code)
      if (code === 0x7f) return '\u2421'
      return `\\u{${code.toString(16).toUpperCase()}}`
    })
}
