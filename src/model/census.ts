/** What a list says of all actions of a register, whichever of them it shows. Of any day, so that it can be kept. */
export interface Census {
  readonly outstanding: number
  /** `YYYY-MM-DD`, one for each outstanding action that has such a day. */
  readonly dueDays: readonly string[]
  /** `YYYY-MM-DD`, one for each outstanding action that is dormant from a day on. */
  readonly dormantSince: readonly string[]
  readonly confidential: number
  /** Outstanding before the line in time, and among none of the others. */
  readonly beforeLine: number
  /** Owners that are on no roster. */
  readonly strangers: number
}
