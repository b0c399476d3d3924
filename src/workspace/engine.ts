import { setFlagsFromString } from 'node:v8'

/** Switches that V8 knows by this name from one of its major versions to another, and what was measured to be best for minutes. */
interface Switch {
  readonly from: number
  readonly to: number
  readonly flag: string
}

/**
 * A third of the processor time that two hundred minutes took went into machine code of functions that V8 had seen called a
 * few thousand times, and that are not called often enough any more to be worth it: it is told to wait for longer. Two
 * thousand minutes take no longer for it. And it lets the memory in use grow to four times what is alive, where twice is
 * as fast. What V8 does not know it names on the standard error output: nothing is told to a version that was not tried.
 */
const switches: readonly Switch[] = [
  { from: 11, to: 11, flag: '--interrupt-budget=1000000' },
  { from: 12, to: 14, flag: '--invocation-count-for-turbofan=30000' },
  { from: 11, to: 14, flag: '--heap-growing-percent=100' },
]

/**
 * The switches that suit the reading of minutes.
 * @param version of V8, as `process.versions.v8` has it: `11.3.244.8-node.33`
 */
export function switchesFor(version: string): readonly string[] {
  const major = Number.parseInt(version, 10)
  return switches.filter(({ from, to }) => from <= major && major <= to).map(({ flag }) => flag)
}

/** Tells V8 what suits the reading of minutes. Machine code is kept for a V8 that was told the same: it comes before any is loaded. */
export function tuneEngine(): void {
  for (const flag of switchesFor(process.versions.v8)) setFlagsFromString(flag)
}
