import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'

/** What tells a text from every other, whoever wrote the other. */
export const sumOfText = (text: string): string => createHash('sha256').update(text).digest('base64')

/** What tells bytes from all others, as minutes name the paper that they were made of: SHA-256, in hexadecimal. */
export const sumOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The same of plain data and sets: equal data has one sum, whether it is made of the same objects or of copies. */
export const sumOfData = (value: unknown): string => sumOfText(JSON.stringify(value, withSets))

const withSets = (_key: string, value: unknown): unknown => (value instanceof Set ? [...value] : value)

/** Whether plain data is the same. */
export const isSameData = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one, other)

/** What was there before, where plain data read anew is the same: whoever knows the one knows the other. */
export const sameAs = <Data>(before: Data | undefined, data: Data): Data =>
  before !== undefined && isSameData(before, data) ? before : data
