import { json } from './json.js'
import type { Format } from './renderer.js'
import { table } from './table.js'

/** Every way to write down a list of actions, by its name. */
export const formats: readonly Format[] = [table, json]
