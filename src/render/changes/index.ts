import { namesOf } from '../../model/names.js'
import type { Terminal } from '../renderer.js'
import type { ChangesReport } from './changes-report.js'

/** A format is loaded when it is asked for. */
type Load = () => Promise<(report: ChangesReport, terminal: Terminal) => string>

/** Every way to write down what is different between two versions. */
export const changesFormats = {
  text: async () => (await import('./text.js')).changesText,
  markdown: async () => (await import('./markdown.js')).changesMarkdown,
  json: async () => (await import('./json.js')).changesJson,
} as const satisfies Readonly<Record<string, Load>>

/** A word of `epha diff --format`. */
export type ChangesFormatName = keyof typeof changesFormats

/** What `epha diff --format` knows, the usual one first. */
export const changesFormatNames: readonly ChangesFormatName[] = namesOf(changesFormats)
