import { namesOf } from '../../model/names.js'
import type { ArisingFormat } from './arising.js'

/** Every way to write down the matters arising, each loaded when it is asked for. */
export const arisingFormats = {
  markdown: async () => (await import('./markdown.js')).markdownArising,
  text: async () => (await import('./text.js')).textArising,
  html: async () => (await import('./html.js')).htmlArising,
  docx: async () => (await import('./docx.js')).docxArising,
} as const satisfies Readonly<Record<string, () => Promise<ArisingFormat>>>

/** A word of `epha agenda --format`. */
export type ArisingFormatName = keyof typeof arisingFormats

/** What `epha agenda --format` knows, the usual one first. */
export const arisingFormatNames: readonly ArisingFormatName[] = namesOf(arisingFormats)
