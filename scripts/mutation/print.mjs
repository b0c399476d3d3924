// What a run of mutants is told as.

/** How many of a hundred mutants of a room have to be caught. */
const wanted = 85

const caughtOf = (mutants) => mutants.filter(({ isCaught }) => isCaught).length
const shareOf = (mutants) => (100 * caughtOf(mutants)) / mutants.length

/** Whether tests notice as much of what is broken as they have to. */
export function isEnough({ mutants }) {
  return shareOf(mutants) >= wanted
}

/** A mutant that no test noticed, with the place that a terminal opens. */
export function survivorText({ path, line, column, was, is }) {
  const short = (text) => (text.length > 70 ? `${text.slice(0, 67)}...` : text).replaceAll(/\s+/g, ' ')
  return `${path}:${line}:${column}  ${short(was)}  ->  ${short(is) || '(nothing)'}`
}

/** A row for each room or file, as docs/testing.md has it. */
export function countedText(counted) {
  const rows = counted.map(
    ({ name, mutants }) =>
      `| ${name} | ${mutants.length} | ${caughtOf(mutants)} | ${shareOf(mutants).toFixed(1)} % |`,
  )
  return ['| room | mutants | caught | |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
