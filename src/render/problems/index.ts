import { github } from './github.js'
import { json } from './json.js'
import type { ProblemRenderer } from './problem-report.js'
import { text } from './text.js'

/** What `epha check --format` knows. */
export const problemFormatNames = ['text', 'json', 'github', 'sarif', 'junit'] as const

export type ProblemFormatName = (typeof problemFormatNames)[number]

/** The formats of `epha check`, by name; what is dear to load is loaded when it is asked for. */
export const problemRenderers: Readonly<Record<ProblemFormatName, ProblemRenderer>> = {
  text,
  json,
  github,
  sarif: async (report) => (await import('./sarif.js')).sarif(report),
  junit: async (report) => (await import('./junit.js')).junit(report),
}
