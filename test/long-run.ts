/** How much of something is tried, and how long that may take. */
export interface LongRun {
  /** How often: a little in passing, and as often as `docs/testing.md` says in the long run. */
  readonly times: (few: number, many: number) => number
  /** Milliseconds for a test of that length: it is the machine's business how fast it is. */
  readonly patience: number
  /** Whether more is looked at than the project itself holds. */
  readonly isLong: boolean
}

/** @param asked how much of the long run is made: `long` for all of it, a part such as `0.1`, nothing in passing */
export function longRun(asked = ''): LongRun {
  const share = asked === 'long' ? 1 : Number(asked) || 0
  return {
    times: (few, many) => Math.max(few, Math.round(many * share)),
    patience: share === 0 ? 300_000 : 12 * 3_600_000,
    isLong: share > 0,
  }
}
