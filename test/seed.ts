/**
 * The seed of what is generated, null for another each time. It is the same in every run of the tests, so that a commit
 * passes or fails and does not sometimes do either. Long runs look at new cases, and so does `EPHA_SEED=new`; a number
 * there repeats what was printed where a case was found.
 */
export function seedFor(variables: Readonly<Record<string, string | undefined>>): number | null {
  const { EPHA_SEED: asked } = variables
  if (asked === 'new') return null
  if (asked !== undefined) return Number(asked)
  const isLong = ['EPHA_FUZZ_RUNS', 'EPHA_HOSTILE', 'EPHA_FAULTS'].some(
    (name) => variables[name] !== undefined,
  )
  return isLong ? null : 1843
}
