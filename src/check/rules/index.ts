import type { Rule } from '../rule.js'
import { actionCarriedOften } from './action-carried-often.js'
import { actionOverdue } from './action-overdue.js'
import { actionPossible } from './action-possible.js'
import { actionRepeated } from './action-repeated.js'
import { actionUnreported } from './action-unreported.js'
import { actionVague } from './action-vague.js'
import { agendaGap } from './agenda-gap.js'
import { agreementUnowned } from './agreement-unowned.js'
import { approvedChanged } from './approved-changed.js'
import { boxLookalike } from './box-lookalike.js'
import { closedTwice } from './closed-twice.js'
import { dateDisagrees } from './date-disagrees.js'
import { dateImpossible } from './date-impossible.js'
import { dateMissing } from './date-missing.js'
import { dueBeforeMeeting } from './due-before-meeting.js'
import { dueMissing } from './due-missing.js'
import { dueUnreadable } from './due-unreadable.js'
import { frontMatterUnreadable } from './front-matter-unreadable.js'
import { gateWeakened } from './gate-weakened.js'
import { idRepeated } from './id-repeated.js'
import { idsMoved } from './ids-moved.js'
import { markerAlone } from './marker-alone.js'
import { matchDoubtful } from './match-doubtful.js'
import { meetingRepeated } from './meeting-repeated.js'
import { mergeUnfinished } from './merge-unfinished.js'
import { minutesUnreadable } from './minutes-unreadable.js'
import { ownerAbsent } from './owner-absent.js'
import { ownerAmbiguous } from './owner-ambiguous.js'
import { ownerLeft } from './owner-left.js'
import { ownerMissing } from './owner-missing.js'
import { ownerShared } from './owner-shared.js'
import { ownerUnknown } from './owner-unknown.js'
import { referenceDoubtful } from './reference-doubtful.js'
import { referenceUnknown } from './reference-unknown.js'
import { reviewLeft } from './review-left.js'
import { settingsUnknown } from './settings-unknown.js'
import { suppressionUnused } from './suppression-unused.js'
import { weekdayWrong } from './weekday-wrong.js'

/** Every rule, as the documentation lists them. */
export const rules: readonly Rule[] = [
  actionUnreported,
  ownerMissing,
  ownerUnknown,
  ownerAmbiguous,
  ownerLeft,
  ownerAbsent,
  ownerShared,
  dueMissing,
  dueUnreadable,
  dueBeforeMeeting,
  weekdayWrong,
  actionOverdue,
  actionCarriedOften,
  markerAlone,
  agreementUnowned,
  actionVague,
  actionPossible,
  actionRepeated,
  referenceUnknown,
  referenceDoubtful,
  idRepeated,
  meetingRepeated,
  idsMoved,
  approvedChanged,
  matchDoubtful,
  closedTwice,
  dateMissing,
  dateImpossible,
  dateDisagrees,
  agendaGap,
  frontMatterUnreadable,
  minutesUnreadable,
  mergeUnfinished,
  settingsUnknown,
  boxLookalike,
  reviewLeft,
  suppressionUnused,
  gateWeakened,
]
