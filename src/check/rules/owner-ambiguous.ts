import { overOn } from '../over.js'
import type { Rule } from '../rule.js'
import { sampleMinutes, sampleRoster } from '../sample.js'

/** Initials that two people share. */
export const ownerAmbiguous: Rule = {
  name: 'owner-ambiguous',
  severity: 'error',
  expects: 'Initials belong to one person.',
  reason:
    'Where initials fit two people, each believes that the other was meant. The register does not choose between ' +
    'them: only the minutes can say who it is.',
  examples: {
    wrong: '- [ ] RH to find out who trains schools',
    right: '- [ ] Ralph Holloway to find out who trains schools',
    around: [
      sampleRoster(
        'RHo: { name: Ralph Holloway, aliases: [RH] }',
        'RHk: { name: Richard Hopkins, aliases: [RH] }',
      ),
      sampleMinutes('2011-spring', '2011-03-14'),
    ],
  },
  reach: 'file',
  judge: (register, { today }) => {
    const isOver = overOn(register, today)
    return register.minutes.flatMap(({ entries }) =>
      entries.flatMap((entry) =>
        entry.owners
          .filter((owner) => (owner.ambiguous?.length ?? 0) > 0)
          .map((owner) => ({
            message: `Unexpected owner \`${owner.written}\`, expected one of ${(owner.ambiguous ?? []).join(', ')} by name`,
            location: entry.location,
            // Nobody is told of what is done.
            ...(isOver(entry) ? { settled: true as const } : {}),
          })),
      ),
    )
  },
}
