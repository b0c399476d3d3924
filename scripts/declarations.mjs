import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

const imported = /\bfrom '(\.[^']+)\.js'|\bimport\('(\.[^']+)\.js'\)/g

/** Takes out of `folder` every declaration that none of the entries leads to: what nobody can import. */
export function keepDeclarations(folder, entries) {
  const reached = new Set()
  const waiting = entries.map((entry) => join(folder, entry))
  for (const path of waiting) {
    if (reached.has(path)) continue
    reached.add(path)
    for (const [, from, within] of readFileSync(path, 'utf8').matchAll(imported))
      waiting.push(join(dirname(path), `${from ?? within}.d.ts`))
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && !reached.has(path)) rmSync(path)
  }
}
