import { github } from './github.js'
import { json } from './json.js'
import { junit } from './junit.js'
import type { ProblemRenderer } from './problem-report.js'
import { sarif } from './sarif.js'
import { text } from './text.js'

/** The formats of `epha check`, by name. */
export const problemRenderers: ReadonlyMap<string, ProblemRenderer> = new Map<string, ProblemRenderer>([
  ['text', text],
  ['json', json],
  ['github', github],
  ['sarif', sarif],
  ['junit', junit],
])
