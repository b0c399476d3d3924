import type { Command } from './command.js'
import { isTyped, textValue } from './flag-values.js'

/** `epha init`: a folder to begin with. */
export const initCommand: Command = {
  name: 'init',
  calledAlso: ['setup', 'setting', 'start', 'begin'],
  arguments: '[folder]',
  summary:
    'begin a folder of minutes: epha.yaml, the file of the first meeting, a workflow; overwrites nothing',
  flags: [
    { flags: '--title <words>', help: 'what the committee is called' },
    { flags: '--date <date>', help: 'the day of the first meeting, as 2011-06-13 (today)' },
    { flags: '--workflow', help: 'a workflow of GitHub too, which checks every change' },
  ],
  examples: ['epha init', 'epha init minutes --title "Allotment society" --date 2011-06-13 --workflow'],
  run: async (call) => {
    const { values, words } = call
    const date = textValue(values, 'date')
    const { beginFolder } = await import('./init/begin-folder.js')
    return beginFolder(
      {
        folder: words[0] ?? null,
        title: textValue(values, 'title'),
        date:
          date === null
            ? null
            : await (await import('./typed-days.js')).typedDay(
                date,
                { flag: '--date', end: 'until', isWriting: true },
                call.environment,
              ),
        workflow: isTyped(values, 'workflow') ? true : null,
      },
      call,
    )
  },
}
