import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** A process of some machine: its number is given to others later, so the time of its start goes with it. */
export interface ProcessOnHost {
  readonly pid: number
  /** Ticks of the system's clock; empty where the system does not tell. */
  readonly start: string
  /** What tells this machine from others, without its name. */
  readonly host: string
}

/** This process. */
export function thisProcess(): ProcessOnHost {
  const { pid } = process
  return { pid, start: statOf(pid)?.start ?? '', host: hostMark() }
}

/** Whether a process is surely over; one of another machine never is. */
export function isOver({ pid, start, host }: ProcessOnHost): boolean {
  if (host !== hostMark()) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
  const stat = statOf(pid)
  return stat !== null && (stat.isGone || (start !== '' && stat.start !== start))
}

const hostMark = (): string => createHash('sha256').update(hostname()).digest('hex').slice(0, 8)

/** When a process began, and whether nothing but its number is left; null where the system has no such file. */
function statOf(pid: number): { readonly start: string; readonly isGone: boolean } | null {
  try {
    // 4711 (node) S 1 … : the name may hold anything, brackets too
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state = ''] = fields
    return { start: fields[19] ?? '', isGone: state === 'Z' || state === 'X' }
  } catch {
    return null
  }
}
