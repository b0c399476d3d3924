/** RH@example.org: nothing in it that a header or an envelope would read as more than one address. */
const address = /^[^\s\u0000-\u001f\u007f@<>()[\]\\,;:"]{1,64}@[\p{L}\p{N}.-]{1,253}$/u

/** Whether this is one plain e-mail address. */
export function isAddress(text: string): boolean {
  return address.test(text)
}
