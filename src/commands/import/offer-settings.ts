import { yamlText } from '../../edit/yaml-text.js'
import { committeeOfTitle } from '../../language/committee-title.js'
import { postName, postsOfRole } from '../../language/posts.js'
import type { Register } from '../../model/register.js'
import { readSettings } from '../../parse/settings.js'
import { changedPeople } from '../../query/changed-people.js'
import { writeEdited } from '../../workspace/edited-file.js'
import { settingsFileOf } from '../../workspace/settings-file.js'
import type { Workspace } from '../../workspace/workspace.js'
import type { Host } from '../command.js'
import { type Answer, type Environment, noAnswer } from '../environment.js'
import { load } from '../load.js'
import type { Loaded } from '../loaded.js'
import { harmlessPlan } from '../people/write-roster.js'

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
  const loaded = await load(environment)
  const { workspace } = loaded
  if (workspace.settings !== null)
    return isTyped
      ? { ...answer, stderr: [...answer.stderr, '`epha.yaml` is there already: nothing was written to it.'] }
      : answer
  const text = await proposedSettings(loaded, environment)
  if (text === null)
    return isTyped
      ? { ...answer, stderr: [...answer.stderr, 'Nothing is sure enough for an `epha.yaml`.'] }
      : answer
  const file = settingsFileOf(workspace)
  const done = `Written to ${file.shown}.`
  if (isTyped) {
    await writeEdited(workspace, file, text)
    return { ...answer, stderr: [...answer.stderr, done] }
  }
  const proposal = [
    ...answer.stderr,
    `proposed for ${file.shown}, which is not there:`,
    ...text
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`),
  ]
  if (ask === null)
    return {
      ...answer,
      stderr: [...proposal, 'With `--settings` the import writes it; later, `epha people --write`.'],
    }
  show({ ...answer, stderr: proposal })
  const isWanted = /^y(?:es)?$/i.test((await ask('Write it? y or n: ')).trim())
  if (isWanted) await writeEdited(workspace, file, text)
  return { ...noAnswer, stderr: [isWanted ? done : 'Nothing was written.'], exitCode: answer.exitCode }
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

/** So many words of a title name a series. */
const mostWords = 4

/** The one series of minutes that no series is named in, and whose titles all name one committee. */
function seriesLines({ meetings }: Register): readonly string[] {
  const [first, ...others] = meetings.filter(({ title }) => title !== null && title !== '')
  if (!first || others.length === 0 || meetings.some(({ series }) => series !== null)) return []
  const committee = (title: string | null): string => committeeOfTitle(title ?? '', [])
  const words = committee(first.title)
  if (words === '' || others.some(({ title }) => committee(title) !== words)) return []
  const own = new Set(words.split(' '))
  const named = (first.title ?? '')
    .toLowerCase()
    .split(/[^\p{L}\p{M}’'&]+/u)
    .filter((word) => own.has(word))
  const name = [...new Set(named)].slice(0, mostWords).join('-')
  return ['series:', `  ${yamlText(name)}: { folder: . }`]
}
