// What a program costs: the time that processors work for it, its own and the system's, and the memory at its peak.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

// Extra certificates are read at each start of Node, and have nothing to do with what is measured.
const { NODE_EXTRA_CA_CERTS: _certificates, ...env } = process.env

/** Seconds of processor time of one run of a command, its output thrown away; null where it cannot be run. */
export function cpuOf([command, ...args], { cwd = process.cwd(), seconds = 600 } = {}) {
  const timed = `ulimit -t ${seconds}; TIMEFORMAT='%U %S'; { time "$@" >/dev/null 2>&1; } 2>&1; exit $?`
  const { stdout } = spawnSync('bash', ['-c', timed, 'bench', command, ...args], {
    cwd,
    env,
    encoding: 'utf8',
  })
  const found = /([\d.]+) ([\d.]+)\s*$/.exec(stdout ?? '')
  return found ? Number(found[1]) + Number(found[2]) : null
}

/** Megabytes at the peak of one run of a command; null where no program tells them (Debian's `time` does). */
export function peakOf(command, { cwd = process.cwd() } = {}) {
  if (!existsSync('/usr/bin/time')) return null
  const { stderr } = spawnSync('/usr/bin/time', ['-f', 'peak %M', ...command], {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })
  const found = /peak (\d+)\s*$/.exec(stderr ?? '')
  return found ? Math.round(Number(found[1]) / 1024) : null
}

export const median = (numbers) => [...numbers].sort((one, other) => one - other)[numbers.length >> 1]

/**
 * Measures commands by turns, so that what else the machine does falls on each alike.
 * @param commands `{ name, command, cwd }`
 * @returns the same with `cpu`, the median in seconds
 */
export function byTurns(commands, rounds, onRound = () => {}) {
  const times = commands.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, { command, cwd }] of commands.entries()) times[index].push(cpuOf(command, { cwd }))
    onRound(round + 1)
  }
  return commands.map((command, index) => ({ ...command, cpu: median(times[index]) }))
}

/** The slope of a line through points on paper ruled in powers of ten: 1 where twice as much takes twice as long. */
export function exponentOf(points) {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(Math.max(cost, 1e-6))])
  const mean = (at) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const over = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0)
  return over / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0)
}
