import { seriesLineEdit } from '../../edit/front-matter.js'
import { withEdits } from '../../edit/text-edits.js'
import { yamlText } from '../../edit/yaml-text.js'
import { postName, postsOfRole } from '../../language/posts.js'
import type { Register } from '../../model/register.js'
import { UsageError } from '../../model/usage-error.js'
import { readSettings } from '../../parse/settings.js'
import { changedPeople } from '../../query/changed-people.js'
import { minutesFile, writeEdited } from '../../workspace/edited-file.js'
import { settingsFileOf } from '../../workspace/settings-file.js'
import type { Workspace } from '../../workspace/workspace.js'
import type { Host } from '../command.js'
import { type Answer, type Environment, noAnswer } from '../environment.js'
import { load } from '../load.js'
import type { Loaded } from '../loaded.js'
import { harmlessPlan } from '../people/write-roster.js'
import { type Committee, committeesOf } from './committees.js'

/**
 * Shows, below what was imported, the `epha.yaml` that fits it where there is none: its people, posts and series. It is
 * written where that was asked for, or where somebody at the terminal says so; one that is there is never touched.
 * @param isTyped it was asked for when the command was typed
 */
export async function offerSettings(
  answer: Answer,
  isTyped: boolean,
  environment: Environment,
  { ask, show }: Pick<Host, 'ask' | 'show'>,
): Promise<Answer> {
  const loaded = await loadedOrNull(environment)
  if (loaded === null) return answer
  const { workspace } = loaded
  if (workspace.settings !== null)
    return isTyped
      ? { ...answer, stderr: [...answer.stderr, '`epha.yaml` is there already: nothing was written to it.'] }
      : answer
  const text = await proposedSettings(loaded, environment)
  const committees = sharingFolder(loaded.register)
  if (text === null && committees.length === 0)
    return isTyped
      ? { ...answer, stderr: [...answer.stderr, 'Nothing is sure enough for an `epha.yaml`.'] }
      : answer
  const file = settingsFileOf(workspace)
  const write = async (): Promise<string> => {
    await writeSeries(workspace, committees)
    if (text !== null) await writeEdited(workspace, file, text)
    const count = committees.reduce((sum, { paths }) => sum + paths.length, 0)
    const places = [
      ...(text === null ? [] : [file.shown]),
      ...(count === 0 ? [] : [`${count} files of minutes`]),
    ]
    return `Written to ${places.join(' and ')}.`
  }
  if (isTyped) return { ...answer, stderr: [...answer.stderr, await write()] }
  const proposal = [
    ...answer.stderr,
    ...(text === null ? [] : [`proposed for ${file.shown}, which is not there:`]),
    ...(text ?? '')
      .trimEnd()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => `  ${line}`),
    ...(committees.length === 0 ? [] : ['proposed, for the minutes are of several committees:']),
    ...committees.map((committee) => `  ${asProposed(committee)}`),
  ]
  if (ask === null)
    return {
      ...answer,
      stderr: [...proposal, 'With `--settings` the import writes it; later, `epha people --write`.'],
    }
  show({ ...answer, stderr: proposal })
  const isWanted = /^y(?:es)?$/i.test((await ask('Write it? y or n: ')).trim())
  const done = isWanted ? await write() : 'Nothing was written.'
  return { ...noAnswer, stderr: [done], exitCode: answer.exitCode }
}

/** The minutes; null where what was imported gives neither a date nor an action. */
async function loadedOrNull(environment: Environment): Promise<Loaded | null> {
  try {
    return await load(environment)
  } catch (error) {
    if (error instanceof UsageError) return null
    throw error
  }
}

/** What is sure of the minutes, and makes nobody in them somebody else; null where nothing is. */
async function proposedSettings(loaded: Loaded, environment: Environment): Promise<string | null> {
  const { register, workspace } = loaded
  const { texts } = await harmlessPlan(loaded, settingsFileOf(workspace), environment)
  let text = texts.at(-1) ?? ''
  for (const lines of [
    postLines(
      register,
      readSettings(text, 'epha.yaml').people.map(({ key }) => key),
    ),
    seriesLines(register),
  ]) {
    const longer = lines.length === 0 ? text : `${text}${lines.join('\n')}\n`
    if (longer === text || readSettings(longer, 'epha.yaml').problems.length > 0) continue
    const file = { path: 'epha.yaml', text: longer, bom: false }
    const opened: Workspace = { ...workspace, settings: { kind: 'read', file } }
    const { register: after } = await load(environment, { opened })
    if (changedPeople(register, after).size === 0) text = longer
  }
  return text === '' ? null : text
}

/** The posts that one person alone is printed with in all the minutes. */
function postLines({ people }: Register, keys: readonly string[]): readonly string[] {
  const holders = new Map<string, Set<string>>()
  for (const { key, role } of people)
    for (const post of postsOfRole(role ?? '')) holders.set(post, (holders.get(post) ?? new Set()).add(key))
  const lines = [...holders].flatMap(([post, [holder, ...others]]) =>
    holder !== undefined && others.length === 0 && keys.includes(holder)
      ? [`  ${yamlText(postName(post))}: ${yamlText(holder)}`]
      : [],
  )
  return lines.length === 0 ? [] : ['posts:', ...lines]
}

/** The one series of minutes whose titles all name one committee. */
function seriesLines(register: Register): readonly string[] {
  const [only, ...others] = committeesOf(register)
  const isOne = only !== undefined && others.length === 0 && only.paths.length > 1
  return isOne ? ['series:', `  ${yamlText(only.series)}: { folder: . }`] : []
}

/** Committees whose minutes lie in one folder: the series of each stands in its files. Empty for one alone. */
function sharingFolder(register: Register): readonly Committee[] {
  const committees = committeesOf(register).filter(({ paths }) => paths.length > 1)
  return committees.length > 1 ? committees : []
}

/** "in the front matter of 7 files: series: ferry-committee" */
const asProposed = ({ series, paths }: Committee): string =>
  `in the front matter of ${paths.length} files: series: ${yamlText(series)}`

/** Writes the series of some committees into their minutes. */
async function writeSeries(workspace: Workspace, committees: readonly Committee[]): Promise<void> {
  for (const { series, paths } of committees)
    for (const path of paths) {
      const file = minutesFile(path, workspace)
      const edit = seriesLineEdit(file.text ?? '', yamlText(series))
      if (edit) await writeEdited(workspace, file, withEdits(file.text ?? '', [edit]))
    }
}
