import { json } from './json.js'
import type { FormatName } from './names.js'
import type { Format } from './renderer.js'
import { table } from './table.js'

/** Every way to write down a list of actions, by its name. */
export const formats: Readonly<Record<FormatName, Format>> = { table, json }
