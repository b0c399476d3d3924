import type { LeftOutEvidence } from '../model/evidence.js'
import { listSum, namesSum } from './evidence-sums.js'
import { possibleReason } from './possible-reasons.js'

/** Why words are no action. Of what `epha-ignore` stands before, the reason given there. */
export function leftOutReason(evidence: LeftOutEvidence): string {
  switch (evidence.code) {
    case 'ignored':
      return evidence.reason
    case 'says-none':
      return `"${evidence.quoted}" is no action`
    case 'only-names':
      return `it only says who, on a list of names: ${namesSum(evidence.because)}`
    case 'empty':
      return 'it is empty'
    case 'template':
      return 'it is an empty row of a template'
    case 'rejected':
      return 'it stands behind a motion that was rejected, and names no owner'
    case 'outcome':
      return 'it says what became of something, not what is to be done'
    case 'next-meeting':
      return 'it says when the next meeting is'
    case 'report':
      return 'it reports what somebody said'
    case 'box-of-attendance':
      return 'a box under attendance, a checklist or goals is no action'
    case 'speaker':
      return 'below the bullets of a list, a name and a colon are a speaker'
    case 'asked':
      return 'behind the name stands a question'
    case 'said':
      return 'behind the name stands what somebody said, and not what is to be done'
    case 'unlabelled':
      return 'other lines of this section are labelled as actions, and this one is not'
    case 'resolved-without-owner':
      return 'of what was resolved only a line that begins with an owner is an action'
    case 'below-topic':
      return `it stands below a topic of its own: ${listSum(evidence.because)}`
    case 'may-be':
      return `it may be an action, and is in no register: ${possibleReason(evidence.because)}`
    case 'group-title':
      return 'it only groups what stands below it'
    case 'topic-note':
      return 'it is a note below a topic, and says neither what is to be done nor by whom or when'
    case 'note':
      return 'it is a note of the action above it, for it names no owner of its own'
  }
}
