/** A named piece of evidence; `weight` is negative where it speaks against. */
export interface Weighed<Code extends string> {
  readonly code: Code
  readonly weight: number
}

/** How much all pieces say together. */
export const sumOf = (pieces: readonly Weighed<string>[]): number =>
  pieces.reduce((sum, { weight }) => sum + weight, 0)
