const { EPHA_FAULTS = '' } = process.env

/** How much of the long run is made: all of it, or a part such as `0.1`; 0 in passing. */
const share = EPHA_FAULTS === 'long' ? 1 : Number(EPHA_FAULTS) || 0

/** How often something is tried: a little in passing, and as often as `docs/testing.md` says in the long run. */
export const times = (few: number, many: number): number => Math.max(few, Math.round(many * share))

/** Milliseconds for a test of that length: it is the machine's business how fast it is. */
export const patience = share === 0 ? 300_000 : 12 * 3_600_000
