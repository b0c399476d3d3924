import { dirname, join, resolve } from 'node:path'
import { firstMinutes, firstSettings } from '../../house/first-files.js'
import { isDay } from '../../model/day.js'
import { checkWorkflow } from '../../render/check-workflow.js'
import { written } from '../../render/lines.js'
import { oneLine } from '../../source/lines.js'
import { isReadFile, openWorkspace } from '../../workspace/folder.js'
import { makeFolder } from '../../workspace/folders.js'
import { refuseFolder } from '../../workspace/output-place.js'
import { isThere } from '../../workspace/read.js'
import { replaceFile } from '../../workspace/replace-file.js'
import { usualFolder } from '../begin.js'
import type { Call } from '../command.js'
import type { Answer } from '../environment.js'
import { quoted } from '../shell-word.js'

/** What was typed after `epha init`; null where nobody said. */
export interface InitOptions {
  readonly folder: string | null
  readonly title: string | null
  /** `YYYY-MM-DD` */
  readonly date: string | null
  readonly workflow: boolean | null
}

/**
 * Makes a folder of minutes to begin with, and says each file. What is there already stays as it is. On a terminal it asks
 * what was not typed. Throws UsageError where a file cannot be written.
 */
export async function beginFolder(options: InitOptions, { environment, host }: Call): Promise<Answer> {
  const { here, today } = environment
  const folder = (options.folder ?? usualFolder).replace(/(?<=.)\/+$/, '')
  const isBegun = options.date === null && hasMinutes(folder, here)
  const { title, date, workflow } = await asked(options, { today, isBegun }, host.ask)
  const day = date ?? today
  const files = new Map([
    [`${folder}/epha.yaml`, firstSettings(title)],
    ...(isBegun ? [] : [[`${folder}/${day}.md`, firstMinutes(title, day, today)] as const]),
    ...(workflow ? [['.github/workflows/minutes.yml', checkWorkflow] as const] : []),
  ])
  for (const shown of files.keys())
    refuseFolder({ absolute: dirname(resolve(here, shown)), shown: options.folder ?? dirname(shown), here })
  const made: string[] = []
  const left: string[] = []
  for (const [shown, text] of files) {
    const absolute = resolve(here, shown)
    if (isThere(absolute)) left.push(shown)
    else {
      makeFolder(dirname(absolute), dirname(shown))
      replaceFile(absolute, text, shown, { expected: null })
      made.push(shown)
    }
  }
  const place = options.folder === null ? '' : ` --minutes ${quoted(folder)}`
  return {
    stdout: written(made),
    stderr: [
      ...(isBegun ? [`Minutes are in ${folder} already: no first ones were made.`] : []),
      ...left.map((shown) => `${shown} is there already, and stays as it is.`),
      made.length === 0
        ? 'Nothing was written.'
        : `next:   write who is who into ${join(folder, 'epha.yaml')}, then epha actions${place}`,
    ],
    exitCode: 0,
  }
}

/** Whether minutes lie in a folder, so that nobody needs first ones. */
function hasMinutes(folder: string, here: string): boolean {
  return openWorkspace(folder, here)?.namesIn('.')?.some(isReadFile) === true
}

/** What was typed, and on a terminal what is answered; an empty answer is none. */
async function asked(
  { title, date, workflow }: InitOptions,
  { today, isBegun }: { readonly today: string; readonly isBegun: boolean },
  ask: Call['host']['ask'],
): Promise<{ readonly title: string | null; readonly date: string | null; readonly workflow: boolean }> {
  const typed = title === null ? null : oneLine(title)
  if (ask === null) return { title: typed, date, workflow: workflow ?? false }
  const name = typed ?? ((await ask('What is the committee called? ')).trim() || null)
  let day = date
  while (day === null && !isBegun) {
    const answer = (await ask(`Which day is its first meeting? (${today}) `)).trim()
    if (answer === '' || isDay(answer)) day = answer || today
  }
  const isWanted =
    workflow ??
    /^y(?:es)?$/i.test((await ask('A workflow of GitHub that checks every change? y or n: ')).trim())
  return { title: name, date: day, workflow: isWanted }
}
