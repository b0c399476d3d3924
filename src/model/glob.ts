/** Whether a glob has more than three `*` in one name, or more than 32 names: it could take the time of the machine. */
export function isCostlyGlob(glob: string): boolean {
  const stars = glob.split('/').map((name) => (name === '**' ? 0 : name.split(/\*+/).length - 1))
  return Math.max(...stars) > 3 || stars.length > 32
}
