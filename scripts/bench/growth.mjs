// How the cost of reading grows with the minutes, for many shapes of them: processor time of the program, or work that is
// counted and the same at every run.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cpuOf, exponentOf, median } from './cpu.mjs'
import { shapes } from './shapes.mjs'
import { openCounter } from './work.mjs'

/** Writes the files of a shape into an empty folder. */
function writeShape(folder, files) {
  rmSync(folder, { recursive: true, force: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/**
 * Measures shapes from size to size.
 * @param sizes in bytes
 * @param isWork counts the calls of functions instead of measuring time
 * @returns for each shape its name, its costs by size, and the exponent of their growth
 */
export async function growthOf({ folder, sizes, pattern, isWork, epha, onShape }) {
  const counter = isWork ? await openCounter() : null
  const command = [process.execPath, epha.program, 'actions', ...epha.flags, '--minutes', folder]
  // What takes long is measured once: there the noise is small beside it.
  const timeOf = () => {
    const once = cpuOf(command, { seconds: 120 })
    return once > 2 ? once : median([once, ...[0, 1].map(() => cpuOf(command, { seconds: 120 }))])
  }
  writeShape(folder, { '2011-05-03.md': '# Hall, 3 May 2011\n\n- [ ] TR to mend the gate\n' })
  const start = isWork ? 0 : timeOf()
  const found = []
  for (const [name, make] of Object.entries(shapes)) {
    if (!pattern.test(name)) continue
    const costs = []
    for (const size of sizes) {
      const files = make(size)
      writeShape(folder, files)
      costs.push(counter ? counter.workOf(files) : Math.max(0.001, timeOf() - start))
    }
    const shape = { name, costs, exponent: exponentOf(sizes.map((size, at) => [size, costs[at]])) }
    found.push(shape)
    onShape(shape)
  }
  counter?.close()
  return found
}
