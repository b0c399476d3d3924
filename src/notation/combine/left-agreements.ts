import type { EntryEvidence } from '../../model/evidence.js'
import type { AgreementMatch } from '../notation.js'
import { additionsTo, type Pass, withAdditions } from './pass.js'
import { recordAgreement } from './record.js'

/**
 * 5. A person's agreement that is left is an action of that person.
 * 6. A group's agreement that is left is a decision. What somebody only plans is neither.
 */
export const agreementsLeft: Pass = (before, reading) => {
  const added = additionsTo(before)
  const decisions: AgreementMatch[] = []
  for (const match of before.matches) {
    if (match.kind !== 'agreement' || match.force === 'plan' || before.taken.has(match)) continue
    if (match.force === 'group') {
      decisions.push(match)
      continue
    }
    const code: 'agreed' | 'agreed-by-whom' = match.force === 'own' ? 'agreed' : 'agreed-by-whom'
    const because: EntryEvidence = { about: 'entry', code, quoted: match.quoted }
    added.findings.push(recordAgreement(match, { marker: null, because }, reading))
    if (match.force === 'unowned')
      added.problems.push({
        rule: 'agreement-unowned',
        message: 'Unexpected "he" or "she" with nobody named before, expected a name',
        location: match.location,
      })
  }
  return { ...withAdditions(before, added), decisions: [...before.decisions, ...decisions] }
}
