import { dayText } from '../../language/day-text.js'
import { ownerKey } from '../../model/owner.js'
import type { Register } from '../../model/register.js'
import { isUsageError } from '../../model/usage-error.js'
import { written } from '../../render/lines.js'
import { hasUnseen, visible } from '../../source/visible.js'
import type { Answer, Environment } from '../environment.js'
import { load } from '../load.js'

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

interface Candidate {
  readonly value: string
  readonly help: string
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

function ownersOf({ people, actions, groups }: Register): readonly Candidate[] {
  const known = new Map<string, Candidate>()
  const add = (key: string, help: string): void => {
    const same = ownerKey({ key })
    if (!known.has(same)) known.set(same, { value: key, help })
  }
  for (const { key, name } of people) add(key, name === key ? '' : name)
  for (const group of groups.keys()) add(group, '')
  for (const { key } of actions.flatMap((action) => action.owners)) add(key, '')
  return [...known.values()]
}

function meetingsOf({ meetings }: Register): readonly Candidate[] {
  const dated = meetings.map(({ id, date, title }) => ({
    value: id,
    help: [date === null ? '' : dayText(date), title].filter(Boolean).join(', '),
  }))
  return [
    ...dated.toReversed(),
    { value: 'last', help: 'the last meeting' },
    { value: 'next', help: 'due by the next meeting' },
  ]
}

/** Outstanding ones first: they are what somebody wants to type. Of a confidential one only the id. */
function idsOf({ actions }: Register): readonly Candidate[] {
  const isOpen = (status: string): number => (status === 'outstanding' ? 0 : 1)
  return actions
    .toSorted((action, other) => isOpen(action.status) - isOpen(other.status))
    .map(({ id, text, confidential }) => ({
      value: id,
      help: confidential ? 'confidential' : text.slice(0, 60),
    }))
}

function distinct(values: readonly (string | null)[]): readonly Candidate[] {
  return [...new Set(values.filter((value) => value !== null))].map((value) => ({ value, help: '' }))
}

/** The values of the register that a placeholder of the command line stands for. */
function valuesOf(takes: string, flag: string | null, register: Register): readonly Candidate[] {
  if (flag === '--meeting') return meetingsOf(register)
  switch (takes) {
    case 'who':
      return ownersOf(register)
    case 'id':
      return idsOf(register)
    case 'area':
      return distinct(register.meetings.flatMap((meeting) => meeting.areas))
    case 'name':
      return distinct(register.meetings.map((meeting) => meeting.series))
    default:
      return []
  }
}

/** Placeholders whose values stand in the minutes: for all others nothing needs to be read. */
const fromMinutes: ReadonlySet<string> = new Set(['who', 'id', 'area', 'name'])

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
): readonly Candidate[] {
  if (current.startsWith('-'))
    return [...(command?.flags ?? []), ...everywhere].map(({ name, help }) => ({ value: name, help }))
  if (command !== null) return []
  return commands.map(({ names, summary }) => ({ value: names[0] ?? '', help: summary }))
}

async function valuesAt(
  { command, flag, takes }: Position,
  environment: Environment,
): Promise<readonly Candidate[]> {
  if (takes === null) return []
  const choices = flag === null ? (command?.choices ?? null) : flag.choices
  if (choices !== null) return choices.map((value) => ({ value, help: '' }))
  if (!fromMinutes.has(takes) && flag?.name !== '--meeting') return []
  try {
    return valuesOf(takes, flag?.name ?? null, (await load(environment)).register)
  } catch (error) {
    // Where there are no minutes there is nothing to offer, and a shell that waits wants no message.
    if (isUsageError(error)) return []
    throw error
  }
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
  const [, given = ''] = isValue ? (/^(.*,)[^,]*$/s.exec(current) ?? []) : []
  const wanted = current.slice(given.length).toLowerCase()
  const lines = [...names, ...values]
    .filter(({ value }) => value.toLowerCase().startsWith(wanted) && !hasUnseen(value))
    .map(({ value, help }) => `${prefix}${given}${value}${help === '' ? '' : `\t${visible(help)}`}`)
  return { stdout: written(lines), stderr: [], exitCode: 0 }
}
