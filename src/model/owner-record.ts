/** What all minutes say of an owner, whatever is outstanding now. */
export interface OwnerRecord {
  /** Actions of theirs that are done. */
  readonly done: number
  /** Of these, those done after the day they were due. */
  readonly doneLate: number
  /** `YYYY-MM-DD` or `YYYY-MM`: the last meeting whose minutes name them; null where no date is known. */
  readonly lastSeen: string | null
}
