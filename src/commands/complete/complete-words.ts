import { isUsageError } from '../../model/usage-error.js'
import { written } from '../../render/lines.js'
import { hasUnseen, visible } from '../../source/visible.js'
import { pathsOf } from '../../workspace/folder.js'
import type { Answer, Environment } from '../environment.js'
import { findMinutes } from '../find-minutes.js'
import { registerName } from '../kept/kept-register.js'
import { type Completion, type CompletionKind, completionsFrom, completionsPart } from './completions.js'

/** A flag: `--owner`, and what stands after it; null where nothing does. */
export interface FlagShape {
  readonly name: string
  readonly takes: string | null
  readonly help: string
  /** The words it takes, where those are words of epha's own. */
  readonly choices: readonly string[] | null
}

/** A command, and what its words are: `id` of `show <id>`. */
export interface CommandShape {
  readonly names: readonly string[]
  readonly summary: string
  readonly words: readonly string[]
  /** What its first word can be, where that is a word of epha's own. */
  readonly choices: readonly string[] | null
  readonly flags: readonly FlagShape[]
}

/** All that can be typed. */
export interface CommandLineShape {
  readonly commands: readonly CommandShape[]
  readonly everywhere: readonly FlagShape[]
}

/** What is being typed: the words before it as they are meant, and the beginning of the word itself. */
interface Typed {
  readonly before: readonly string[]
  readonly current: string
  /** Stands before each candidate: `--owner=`, or the owners before a comma. */
  readonly prefix: string
}

function unquoted(word: string): string {
  const [quote] = word
  if (quote !== '"' && quote !== "'") return word
  return word.length > 1 && word.endsWith(quote) ? word.slice(1, -1) : word.slice(1)
}

/** `--owner=T` is one word to some shells, and three to bash. */
function typedOf(words: readonly string[]): Typed {
  const whole = words.map(unquoted)
  const last = whole.at(-1) ?? ''
  const before = whole.slice(0, -1)
  if (last === '=') return { before, current: '', prefix: '' }
  if (before.at(-1) === '=') return { before: before.slice(0, -1), current: last, prefix: '' }
  const [, flag, value] = /^(--[\w-]+)=(.*)$/s.exec(last) ?? []
  if (flag === undefined || value === undefined) return { before, current: last, prefix: '' }
  return { before: [...before, flag], current: value, prefix: `${flag}=` }
}

/** What of the minutes stands for a placeholder of the command line; null where nothing does. */
function kindOf(takes: string, flag: string | null): CompletionKind | null {
  if (flag === '--meeting') return 'meetings'
  switch (takes) {
    case 'who':
      return 'owners'
    case 'id':
      return 'ids'
    case 'area':
      return 'areas'
    case 'name':
      return 'series'
    default:
      return null
  }
}

/** Words of epha's own that stand for a placeholder, loaded when one is asked for; null where there are none. */
async function ownWords(takes: string, flag: string | null): Promise<readonly Completion[] | null> {
  if (takes === 'date' || takes === 'when') {
    const { wordsForDays } = await import('../../query/keys/dates.js')
    return wordsForDays.map((value) => ({ value, help: '' }))
  }
  if (flag === '--fail-on') {
    const { stateNames } = await import('../../query/keys/is.js')
    return stateNames.map((value) => ({ value, help: '' }))
  }
  if (takes === 'rule' || (takes === 'name' && flag !== null && ruleFlags.includes(flag))) {
    const { rules } = await import('../../check/rules/index.js')
    return rules.map(({ name }) => ({ value: name, help: '' }))
  }
  return null
}

const ruleFlags = ['--rule', '--no-rule', '--error']

/** What a question can begin with: a state, a key, and of the minutes the owners and the meetings. */
async function queryWords(environment: Environment): Promise<readonly Completion[]> {
  const { stateNames } = await import('../../query/keys/is.js')
  const { keys } = await import('../../query/keys/index.js')
  const own = [...stateNames, ...Object.keys(keys).map((key) => `${key}:`)]
  return [
    ...own.map((value) => ({ value, help: '' })),
    ...(await offered('owners', environment)),
    ...(await offered('meetings', environment)),
  ]
}

const anyMeeting: readonly Completion[] = [
  { value: 'last', help: 'the last meeting' },
  { value: 'next', help: 'due by the next meeting' },
]

/** What the last run kept of the minutes, whatever has changed since: whoever presses a key waits for no reading. */
async function offered(kind: CompletionKind, environment: Environment): Promise<readonly Completion[]> {
  const { minutes, here, today, cache } = environment
  const workspace = findMinutes(minutes, here, today)
  if (cache !== undefined) {
    const { openKept } = await import('../../workspace/cache.js')
    const kept = openKept(cache, registerName(workspace, {}))
    const completions = kept?.part(completionsPart(kind))
    kept?.close()
    // What `keepRegister` wrote under this name.
    if (completions !== undefined) return completions as readonly Completion[]
  }
  const { defaultSettings, readSettings } = await import('../reader.js')
  const { settings } = workspace
  const written =
    settings?.kind === 'read' ? readSettings(settings.file.text, settings.file.path) : defaultSettings
  return completionsFrom(written, pathsOf(workspace, written.exclude))[kind]
}

/** Whether a branch, a tag or another commit is typed there. */
const isRevision = (takes: string | null): boolean => takes === 'revision' || takes === 'branch'

/** Branches and tags of the repository that the minutes are in. */
async function revisions({ minutes, here, today }: Environment): Promise<readonly Completion[]> {
  const { offeredRevisions } = await import('../../workspace/revisions.js')
  return offeredRevisions(findMinutes(minutes, here, today).folder).map((value) => ({ value, help: '' }))
}

interface Position {
  readonly command: CommandShape | null
  /** The flag whose value is being typed. */
  readonly flag: FlagShape | null
  readonly takes: string | null
  /** `--minutes` as typed so far. */
  readonly minutes: string | null
}

function positionOf(before: readonly string[], { commands, everywhere }: CommandLineShape): Position {
  let command: CommandShape | null = null
  let flag: FlagShape | null = null
  let minutes: string | null = null
  let words = 0
  for (const word of before) {
    const [name = '', value] = word.split('=', 2)
    if (flag !== null) {
      if (flag.name === '--minutes') minutes = word
      flag = null
    } else if (word.startsWith('-')) {
      const found: FlagShape | undefined = [...(command?.flags ?? []), ...everywhere].find(
        (known) => known.name === name,
      )
      if (found !== undefined && found.takes !== null && value === undefined) flag = found
      if (name === '--minutes' && value !== undefined) minutes = value
    } else if (command === null) command = commands.find(({ names }) => names.includes(word)) ?? null
    else words += 1
  }
  const takes =
    flag === null ? (command?.words[Math.min(words, command.words.length - 1)] ?? null) : flag.takes
  return { command, flag, takes, minutes }
}

function namesAt(
  { command }: Position,
  { commands, everywhere }: CommandLineShape,
  current: string,
): readonly Completion[] {
  if (current.startsWith('-'))
    return [...(command?.flags ?? []), ...everywhere].map(({ name, help }) => ({ value: name, help }))
  if (command !== null) return []
  return commands.map(({ names, summary }) => ({ value: names[0] ?? '', help: summary }))
}

async function valuesAt(
  { command, flag, takes }: Position,
  environment: Environment,
): Promise<readonly Completion[]> {
  if (takes === null) return []
  const choices = flag === null ? (command?.choices ?? null) : flag.choices
  if (choices !== null) return choices.map((value) => ({ value, help: '' }))
  const own = await ownWords(takes, flag?.name ?? null)
  if (own !== null) return own
  const kind = kindOf(takes, flag?.name ?? null)
  try {
    if (takes === 'query') return await queryWords(environment)
    if (isRevision(takes)) return await revisions(environment)
    if (kind === null) return []
    return [...(await offered(kind, environment)), ...(kind === 'meetings' ? anyMeeting : [])]
  } catch (error) {
    // Where there are no minutes there is nothing to offer, and a shell that waits wants no message.
    if (isUsageError(error)) return []
    throw error
  }
}

/** What was typed of the same word before what is to be completed: `TR,` of owners, `main..` of commits. */
function givenBefore({ flag, takes }: Position): RegExp {
  if (flag !== null) return /^(.*,)[^,]*$/s
  return isRevision(takes) ? /^(.*\.\.\.?)/s : /^()/
}

/**
 * What can stand where somebody is typing: a value a line, and after a tab what it is. `words` are those after
 * `epha`, the last of them unfinished or empty. Nothing where the shell may offer files.
 */
export async function completeWords(
  words: readonly string[],
  shape: CommandLineShape,
  environment: Environment,
): Promise<Answer> {
  const { before, current, prefix } = typedOf(words)
  const position = positionOf(before, shape)
  const isValue = position.flag !== null
  const names = isValue ? [] : namesAt(position, shape, current)
  const values =
    !isValue && (current.startsWith('-') || position.command === null)
      ? []
      : await valuesAt(position, { ...environment, minutes: position.minutes ?? environment.minutes })
  const [, given = ''] = givenBefore(position).exec(current) ?? []
  const wanted = current.slice(given.length).toLowerCase()
  const lines = [...names, ...values]
    .filter(({ value }) => value.toLowerCase().startsWith(wanted) && !hasUnseen(value))
    .map(({ value, help }) => `${prefix}${given}${value}${help === '' ? '' : `\t${visible(help)}`}`)
  return { stdout: written(lines), stderr: [], exitCode: 0 }
}
