import { actionsCommand } from './actions.js'
import { addCommand } from './add.js'
import { agendaCommand } from './agenda.js'
import { approveCommand } from './approve.js'
import { askCommand } from './ask.js'
import { assignCommand } from './assign.js'
import { carryCommand } from './carry.js'
import { checkCommand } from './check.js'
import type { Command } from './command.js'
import { completeCommand } from './complete.js'
import { completionCommand } from './completion.js'
import { decisionsCommand } from './decisions.js'
import { diffCommand } from './diff.js'
import { doctorCommand } from './doctor.js'
import { doneCommand } from './done.js'
import { dueCommand } from './due.js'
import { exportCommand } from './export.js'
import { importCommand } from './import.js'
import { initCommand } from './init.js'
import { logCommand } from './log.js'
import { meetingsCommand } from './meetings.js'
import { nextCommand } from './next.js'
import { ownersCommand } from './owners.js'
import { peopleCommand } from './people.js'
import { pinCommand } from './pin.js'
import { remindCommand } from './remind.js'
import { reopenCommand } from './reopen.js'
import { reportCommand } from './report.js'
import { reviewCommand } from './review.js'
import { searchCommand } from './search.js'
import { showCommand } from './show.js'
import { statsCommand } from './stats.js'
import { triageCommand } from './triage.js'
import { undoCommand } from './undo.js'
import { whyCommand } from './why.js'
import { withdrawCommand } from './withdraw.js'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  actionsCommand,
  exportCommand,
  searchCommand,
  showCommand,
  whyCommand,
  ownersCommand,
  peopleCommand,
  meetingsCommand,
  decisionsCommand,
  diffCommand,
  logCommand,
  statsCommand,
  nextCommand,
  agendaCommand,
  doneCommand,
  withdrawCommand,
  reopenCommand,
  carryCommand,
  assignCommand,
  dueCommand,
  addCommand,
  pinCommand,
  approveCommand,
  undoCommand,
  triageCommand,
  initCommand,
  importCommand,
  reviewCommand,
  checkCommand,
  remindCommand,
  reportCommand,
  doctorCommand,
  completionCommand,
  completeCommand,
  askCommand,
]
