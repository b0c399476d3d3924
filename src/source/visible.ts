// Controls, DEL, C1, soft hyphen, grapheme joiner, fillers, zero-width, bidi marks and isolates, line and paragraph
// separators, BOM, what is no character, half of a pair, tags.
const unseen =
  /[\u034f\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/gu

/** What a terminal would obey and an eye would miss. */
export function hasUnseen(text: string): boolean {
  unseen.lastIndex = 0
  return unseen.test(text)
}

/** A text with each character that a terminal would obey, or an eye would miss, as something else writes it. */
export function withoutUnseen(text: string, written: (character: string) => string): string {
  return text.replace(unseen, written)
}

/** A character that is not to be seen, as people are shown it: `␛`, `\u{202E}`. */
export function shown(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return `\\u{${code.toString(16).toUpperCase()}}`
}

/**
 * Words of the minutes on one line, with nothing in them that a terminal obeys: line breaks and tabs become
 * blanks, every other control and bidi character is shown (`␛`, `\u{202E}`). Emoji joiners between pictures stay.
 */
export function visible(text: string): string {
  return withoutUnseen(
    text
      .replace(/[\t\r\n]+/g, ' ')
      .replaceAll('\u0000', '\u2400')
      .replace(/(\p{Extended_Pictographic}\ufe0f?)\u200d(?=\p{Extended_Pictographic})/gu, '$1\u0000'),
    (character) => (character === '\u0000' ? '\u200d' : shown(character)),
  )
}
