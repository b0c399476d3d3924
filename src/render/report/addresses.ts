// A word of the minutes: what blanks, brackets, quotes and the marks of a sentence leave between them.
const words = /[^\s<>()[\]{}"'“”‘’,;:|]+/gu

// terry@example.org
const address = /^[^@]+@[^@.]+\.[^@]+$/u

/** The same words with "[address left out]" for each e-mail address: pages are put on websites, where they are gathered. */
export function withoutAddresses(text: string): string {
  if (!text.includes('@')) return text
  return text.replace(words, (word) => (address.test(word) ? '[address left out]' : word))
}
