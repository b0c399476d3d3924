// Prints what was measured, as tables in Markdown.
import { cpus, release } from 'node:os'

const row = (cells) => `| ${cells.join(' | ')} |`

/** The machine and the versions, on one line. */
export function machineText() {
  const all = cpus()
  return `${all.length} × ${all[0]?.model.trim() ?? 'processor'}, ${process.platform} ${release()}, Node.js ${process.version}`
}

/** What was measured by turns, each with its ratio to `node -e 0` of the same run. */
export function speedText(rows, start) {
  return [
    row(['', 'CPU, seconds', '× `node -e 0`', 'peak, MB']),
    row(['---', '---:', '---:', '---:']),
    ...rows.map(({ name, version, cpu, peak }) =>
      row([`${name}${version ? ` (${version})` : ''}`, cpu.toFixed(3), (cpu / start).toFixed(1), peak ?? '']),
    ),
  ].join('\n')
}

/** How each shape grows: seconds above the start, or calls in thousands. */
export function growthText(found, sizes, isWork) {
  const cost = (value) => (isWork ? Math.round(value / 1000) : value.toFixed(2))
  return [
    row(['minutes of', ...sizes.map((size) => `${size / 1024} KB`), 'exponent']),
    row(['---', ...sizes.map(() => '---:'), '---:']),
    ...found.map(({ name, costs, exponent }) => row([name, ...costs.map(cost), exponent.toFixed(2)])),
  ].join('\n')
}
