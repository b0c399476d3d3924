import type { CommitmentEvidence, PossibleEvidence } from '../model/evidence.js'
import { listSum } from './evidence-sums.js'

/** Why what is in no register may be an action. */
export function possibleReason(evidence: PossibleEvidence): string {
  switch (evidence.code) {
    case 'commits':
      return commitmentReason(evidence)
    case 'possible-list':
      return `${evidence.quoted === null ? 'what it stands in' : `the list below "${evidence.quoted}"`} may be one of actions: ${listSum(evidence.because)}`
    case 'action-cell':
      return 'it stands in the Action column, and names nobody'
    case 'owner-behind':
      return `"${evidence.quoted}" stands alone behind it`
    case 'review':
      return `it stands in the review${evidence.quoted === null ? '' : ` "${evidence.quoted}"`}, is like no earlier action, and asks nobody for anything`
    case 'remark':
      return `it stands in the list${evidence.quoted === null ? '' : ` below "${evidence.quoted}"`}, and only tells how things are or what could be done`
  }
}

/** Why a sentence of bare prose may be one: its words commit somebody. */
function commitmentReason({ quoted, by, names }: CommitmentEvidence): string {
  const commits = `"${quoted}" commits`
  const who = names.join(' and ')
  switch (by) {
    case 'speaker':
      return `${commits} ${who}, who speaks`
    case 'start':
      return `${commits} ${who}, with whom the sentence begins`
    case 'pronoun':
      return `${commits} ${who}, the last person named before it`
    case 'body':
      return `${commits} a named body`
    case 'unknown name':
      return `${commits} somebody by name`
    case 'known name':
      return `${commits} somebody on the roster or present`
  }
}
