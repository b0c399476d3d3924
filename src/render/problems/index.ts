import { namesOf } from '../../model/names.js'
import type { ProblemRenderer } from './problem-report.js'

/** A format is loaded when it is asked for, and what it needs to be written with it. */
type Load = () => Promise<ProblemRenderer>

/** Every way to write down what the check found: what `epha check --format` knows, and the file that has it. */
export const problemFormats = {
  text: async () => (await import('./text.js')).problemsText,
  json: async () => (await import('./json.js')).problemsJson,
  github: async () => (await import('./github.js')).github,
  sarif: async () => (await import('./sarif.js')).sarif,
  junit: async () => (await import('./junit.js')).junit,
} as const satisfies Readonly<Record<string, Load>>

/** A word of `epha check --format`. */
export type ProblemFormatName = keyof typeof problemFormats

/** What `epha check --format` knows. */
export const problemFormatNames: readonly ProblemFormatName[] = namesOf(problemFormats)
