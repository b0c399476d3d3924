import { namesOf } from '../../model/names.js'
import type { LetterFormat } from './letter-words.js'

/** A format is loaded when it is asked for. */
type Load = () => Promise<LetterFormat>

/** Every way to write down the words of letters, and the file that has it. */
export const letterFormats = {
  text: async () => (await import('./text.js')).textLetterFormat,
  markdown: async () => (await import('./markdown.js')).markdownLetterFormat,
  html: async () => (await import('./html.js')).htmlLetterFormat,
} as const satisfies Readonly<Record<string, Load>>

/** A word of `epha remind --format`; mail is a message round the letter, and made for each address. */
export type LetterFormatName = keyof typeof letterFormats | 'mail'

/** What `epha remind --format` knows, the usual one first. */
export const letterFormatNames: readonly LetterFormatName[] = [...namesOf(letterFormats), 'mail']
