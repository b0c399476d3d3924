import { actionsCommand } from './actions.js'
import { checkCommand } from './check.js'
import type { Command } from './command.js'
import { completeCommand } from './complete.js'
import { completionCommand } from './completion.js'
import { decisionsCommand } from './decisions.js'
import { doctorCommand } from './doctor.js'
import { exportCommand } from './export.js'
import { importCommand } from './import.js'
import { meetingsCommand } from './meetings.js'
import { ownersCommand } from './owners.js'
import { peopleCommand } from './people.js'
import { remindCommand } from './remind.js'
import { reportCommand } from './report.js'
import { showCommand } from './show.js'
import { whyCommand } from './why.js'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  actionsCommand,
  exportCommand,
  showCommand,
  whyCommand,
  ownersCommand,
  peopleCommand,
  meetingsCommand,
  decisionsCommand,
  importCommand,
  checkCommand,
  remindCommand,
  reportCommand,
  doctorCommand,
  completionCommand,
  completeCommand,
]
