import { UsageError } from '../model/usage-error.js'
import { dryRunFlag } from './change/flags.js'
import type { Command } from './command.js'
import { isTyped, textValue } from './flag-values.js'

/** `epha add`: an action more. */
export const addCommand: Command = {
  name: 'add',
  calledAlso: ['new action', 'create', 'another'],
  arguments: '<words...>',
  summary: 'minute another action, in the newest draft, written as its others are',
  flags: [
    { flags: '--item <number>', help: 'the agenda item that it belongs to: 4a' },
    { flags: '--owner <who>', help: 'initials, a name or a group of the roster' },
    { flags: '--due <date>', help: 'by when, as 2011-11-18 or "18 November"' },
    { flags: '--meeting <id>', help: 'another draft than the newest' },
    dryRunFlag,
  ],
  examples: ['epha add --item 4a --owner RH "find out who will train schools in restraint" --due 2011-11-18'],
  run: async (call) => {
    const { values } = call
    const words = call.words.join(' ').replace(/\s+/g, ' ').trim()
    if (words === '')
      throw new UsageError('the words are empty, expected what is to be done', ['try:    epha add --help'])
    const due = textValue(values, 'due')
    const { addAction } = await import('./change/add-action.js')
    return addAction(
      {
        words,
        item: textValue(values, 'item'),
        owner: textValue(values, 'owner'),
        due:
          due === null
            ? null
            : await (await import('./typed-days.js')).typedDay(
                due,
                { flag: '--due', end: 'until', isWriting: true },
                call.environment,
              ),
        meeting: textValue(values, 'meeting'),
        isDryRun: isTyped(values, 'dryRun'),
      },
      call,
    )
  },
}
