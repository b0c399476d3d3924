/** How often something is tried: a little in passing, and as often as `docs/testing.md` says in the long run. */
export const times = (few: number, many: number): number => (process.env.EPHA_FAULTS === 'long' ? many : few)

/** Milliseconds for a test of that length: it is the machine's business how fast it is. */
export const patience = times(300_000, 6 * 3_600_000)
