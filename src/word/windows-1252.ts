// 0x80 to 0x9F; all other bytes are the characters of their numbers. What has no character stays a control.
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * The text of bytes in Windows-1252. Ours, because the decoder of Node 20 and 22 takes it for Latin-1 and loses
 * dashes and printed quotes.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return text.replace(/[\u0080-\u009f]/g, (character) => upper[character.charCodeAt(0) - 0x80] ?? character)
}
