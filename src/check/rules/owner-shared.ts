import { shownOwners } from '../place.js'
import type { Rule } from '../rule.js'

/** Several owners, and nobody who leads. */
export const ownerShared: Rule = {
  name: 'owner-shared',
  severity: 'off',
  expects: 'An action has one owner, who may work with others.',
  reason:
    'Where two share an action each may wait for the other. One of them leads: "RH to work with AF on …" is RH’s alone.',
  examples: {
    wrong: '- [ ] RH and AF to draft the guidance',
    right: '- [ ] RH to work with AF to draft the guidance',
  },
  reach: 'file',
  judge: ({ actions }) =>
    actions
      .filter((action) => action.status === 'outstanding' && action.owners.length > 1)
      .map((action) => ({
        message:
          `Unexpected ${action.owners.length} owners of ${action.id} (${shownOwners(action.owners)}), ` +
          'expected one who leads: "X to work with Y"',
        location: (action.entries.at(-1) ?? action.entries[0]).location,
      })),
}
