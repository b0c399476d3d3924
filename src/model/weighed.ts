/** A named piece of evidence; `weight` is negative where it speaks against. */
export interface Weighed<Code extends string> {
  readonly code: Code
  readonly weight: number
}

/** How much all pieces say together. */
export const sumOf = (pieces: readonly Weighed<string>[]): number =>
  pieces.reduce((sum, { weight }) => sum + weight, 0)

/** A piece of evidence, and whether it is there. */
export type EvidenceFound<Code extends string> = readonly [code: Code, holds: boolean]

/** The pieces that hold, each with its weight. */
export const weighed = <Code extends string>(
  pieces: readonly EvidenceFound<Code>[],
  weights: Readonly<Record<Code, number>>,
): readonly Weighed<Code>[] =>
  pieces.flatMap(([code, holds]) => (holds ? [{ code, weight: weights[code] }] : []))
