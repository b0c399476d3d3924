/** Thrown where a file is not what was read: somebody else is at it. `now` are its bytes; null where it is gone. */
export class ChangedError extends Error {
  readonly now: Buffer | null

  constructor(now: Buffer | null) {
    super('it changed since it was read')
    this.name = 'ChangedError'
    this.now = now
  }
}
