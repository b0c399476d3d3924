import { isCalled, meantCommands } from '../commands/ask/meant-commands.js'
import type { Command } from '../commands/command.js'
import { hasFormOfId } from '../commands/id-form.js'
import { quoted } from '../commands/shell-word.js'
import { didYouMean, isUsageError, type Mend, UsageError } from '../model/usage-error.js'
import { flagNames, refuseOneMinus } from './one-minus.js'
import { commandNamed, type Part, partsOf } from './parts.js'
import { withFlagFor } from './word-as-flag.js'

/** What was typed, to be typed again with another word. */
export interface TypedCommand {
  /** `epha`, or `npx epha` where it was begun so. */
  readonly program: string
  /** All words after it. */
  readonly words: readonly string[]
}

/** How the program was begun, by the variables that npx sets. */
export function programTyped(variables: Readonly<Record<string, string | undefined>>): string {
  return variables.npm_lifecycle_event === 'npx' || variables.npm_command === 'exec' ? 'npx epha' : 'epha'
}

/**
 * The words with every question that begins with a minus written as `not`: to commander it would be letters of flags. Throws
 * UsageError for a flag with one minus for two.
 */
export function withoutNegations(words: readonly string[], commands: readonly Command[]): readonly string[] {
  const parts = partsOf(words, commands)
  for (const { kind, text } of parts) if (kind === 'flag') refuseOneMinus(text, commands)
  const last = parts.findIndex(({ text }) => text === '--')
  return parts.map(({ kind, lead, text }, at) =>
    kind === 'operand' && /^-./.test(text) && (last < 0 || at < last)
      ? `not ${text.slice(1)}`
      : `${lead}${text}`,
  )
}

/** An error with the commands to type put together from the one that was typed. */
export function withTyped(error: unknown, typed: TypedCommand, commands: readonly Command[]): unknown {
  if (!isUsageError(error)) return error
  const parts = partsOf(typed.words, commands)
  const renamed = renamedCommand(error, parts, commands)
  const asFlag = offerOfFlag(error, parts, commands)
  const offers = renamed?.offers ?? asFlag ?? offersFor(error, parts, commands)
  const isOffered = error.more.some((line) => /^try: /.test(line) && !/^try: +epha search /.test(line))
  const offered = offers.slice(0, mostOffered).map(({ command, meaning }, at) => {
    const label = at === 0 && !isOffered ? 'try:    ' : 'or:     '
    return `${label}${command}${meaning === null ? '' : `          ${meaning}`}`
  })
  // What there is comes first, and sentences last.
  const lists = error.more.findIndex((line) => !/^[\w-]+(?: [\w-]+)?: /.test(line))
  const from = lists < 0 ? error.more.length : lists
  // A search for a word of the question is what is left where no command is meant.
  const rest = error.more.slice(0, from).filter((l) => offered.length === 0 || !/^try: +epha search /.test(l))
  const lines = [...rest, ...offered, ...error.more.slice(from)]
  const more = lines.map((line) => begunAs(line, typed.program, minutesTyped(parts)))
  return new UsageError(renamed?.message ?? error.message, more, error.pointed)
}

/** `--minutes DIR` as it was typed, which holds for every other command too. */
function minutesTyped(parts: readonly Part[]): string {
  const place = parts.find(({ kind, flag }) => kind === 'value' && flag === '--minutes')
  return place === undefined ? '' : ` --minutes ${quoted(place.text)}`
}

/** A line with a command, which begins as the program was begun and reads the same minutes. */
function begunAs(line: string, program: string, minutes: string): string {
  const [, label, command, meaning] = /^((?:try|or|next): +| {2})epha( \S+(?: \S+)*)?(.*)$/.exec(line) ?? []
  if (label === undefined) return line
  const place = command?.includes(' --minutes') ? '' : minutes
  return `${label}${program}${command ?? ''}${place}${meaning ?? ''}`
}

/**
 * The commands to type: the one that was typed, mended, and those that its words speak of where a word too many or a word of
 * a question is wrong in it. Without the name of a command what is spoken of goes first.
 */
function offersFor(
  error: UsageError,
  parts: readonly Part[],
  commands: readonly Command[],
): readonly Offer[] {
  const { mend, pointed } = error
  const named = parts.find(({ kind }) => kind === 'command')?.text
  const own = named === undefined ? undefined : commandNamed(named, commands)
  const isWordless = own !== undefined && own.arguments === undefined
  const mended = mend === null ? [] : mendedCommands(mend, parts, isWordless)
  const isExcess = mend?.instead.length === 0
  if (pointed === null && !isExcess) return mended
  const words = parts.filter(({ kind }) => kind === 'command' || kind === 'operand').map(({ text }) => text)
  // What has a meaning of its own is no longer the question.
  const [understood = ''] = (mend?.instead ?? []).flatMap((instead) =>
    instead.meaning === null ? [instead.words] : [],
  )
  const meant = meantCommands({ words, understood: named === undefined ? understood : '', commands })
    .filter((offer) => own === undefined || offer.words.split(' ')[0] !== own.name)
    .map(({ words: said, meaning }) => ({ command: `epha ${asTypedWords(said)}`, meaning }))
  if (isExcess && own !== undefined) {
    const takes = own.arguments ?? ''
    const ids = takes.startsWith('<id') ? words.filter(hasFormOfId) : []
    const rest = ids.length === 1 ? ` ${ids.join()}` : takes === '' || takes.startsWith('[') ? '' : ' --help'
    const itself = { command: `epha ${own.name}${rest}`, meaning: null }
    return takes === '' || takes === '[files...]' || ids.length === 1
      ? [itself, ...meant]
      : [...meant, itself]
  }
  const isPlain = ({ meaning }: Offer): boolean => meaning === null
  const asked = named === undefined ? mended.map((offer) => asQuestion(offer, commands)) : mended
  const others = asked.filter((offer) => !isPlain(offer))
  const plainly = asked.filter(isPlain)
  // Words that can be several things: which of these is the question.
  if (plainly.length === 0 && others.length > 1) return others
  const needsMore = ({ command }: Offer): boolean => command.endsWith(' --help')
  return named === undefined
    ? [
        ...meant.filter((offer) => !needsMore(offer)),
        ...plainly,
        ...(meant.length > 0 ? meant.filter(needsMore) : others),
      ]
    : [...plainly, ...meant, ...others]
}

/** A command and its words, in quotes where a shell needs them: `owners "hasn't done"`. */
function asTypedWords(said: string): string {
  const [name = '', ...rest] = said.split(' ')
  return isPlain(said) || rest.length === 0 || rest[0]?.startsWith('-')
    ? said
    : `${name} ${quoted(rest.join(' '))}`
}

/** The command with a word of it as the flag that it names; null where none does. */
function offerOfFlag(
  error: UsageError,
  parts: readonly Part[],
  commands: readonly Command[],
): readonly Offer[] | null {
  const named = parts.find(({ kind }) => kind === 'command')?.text
  const own =
    named === undefined ? commands.find(({ isUnnamed }) => isUnnamed) : commandNamed(named, commands)
  const words = own === undefined ? null : withFlagFor(error, parts, own)
  return words === null ? null : [{ command: ['epha', ...words.map(quoted)].join(' '), meaning: null }]
}

/** `epha next meeting` would be a command: as a question it is `epha actions next meeting`. */
function asQuestion({ command, meaning }: Offer, commands: readonly Command[]): Offer {
  const [, first = '', rest = ''] = /^epha (\S+)(.*)$/s.exec(command) ?? []
  const isCommand = commandNamed(first, commands) !== undefined
  return isCommand ? { command: `epha actions ${first}${rest}`, meaning } : { command, meaning }
}

/** `publish --out site`: a flag is unknown only because its command was called by another name. */
function renamedCommand(
  { mend }: UsageError,
  parts: readonly Part[],
  commands: readonly Command[],
): { readonly message: string; readonly offers: readonly Offer[] } | null {
  const called = parts.find(({ kind }) => kind !== 'value')
  if (mend === null || called?.kind !== 'operand') return null
  const command = commands
    .filter(isCalled(called.text))
    .find(({ flags }) => flags.some((flag) => flagNames(flag).includes(mend.typed)))
  if (command === undefined) return null
  const words = replaced(parts, called, { ...called, text: command.name }).map(shown)
  return {
    message: `unknown command \`${called.text}\`${didYouMean(command.name)}`,
    offers: [{ command: ['epha', ...words].join(' '), meaning: null }],
  }
}

interface Offer {
  readonly command: string
  readonly meaning: string | null
}

/** So many commands are offered where a word means several things. */
const mostOffered = 4

/** @param isWordless the command takes no words: `stats --by owner` is `stats --by-owner` */
function mendedCommands(mend: Mend, parts: readonly Part[], isWordless: boolean): readonly Offer[] {
  return mend.instead.slice(0, mostOffered).flatMap(({ words, meaning }) => {
    const mended = mendedParts(mend, parts, words)
    if (mended === null) return []
    const kept =
      isWordless && mend.typed.startsWith('--') ? mended.filter(({ kind }) => kind !== 'operand') : mended
    return [{ command: ['epha', ...kept.map(shown)].join(' '), meaning }]
  })
}

/** A word as it is typed again. What several words were is not put into quotes where no shell needs them. */
function shown({ kind, lead, text }: Part): string {
  if (kind === 'operand' && lead === joinedWords && isPlain(text)) return text
  if (lead === joinedWords) return quoted(text)
  return lead !== '' && text === '' ? lead : `${lead}${quoted(text)}`
}

/** Marks what was typed as several words. */
const joinedWords = ' '

const isPlain = (text: string): boolean => /^[\w./:@, -]+$/.test(text) && !/(?:^| )-/.test(text)

/** The command with another word in its place; null where that word is not found in what was typed. */
function mendedParts({ flag, typed }: Mend, parts: readonly Part[], words: string): readonly Part[] | null {
  const operands = parts.filter(({ kind }) => kind === 'operand')
  const isOfFlag = (part: Part): boolean => part.kind === 'value' && isInList(part.text, typed)
  const own = parts.find((part) => isOfFlag(part) && part.flag === flag)
  const valued = flag === null ? undefined : (own ?? parts.find(isOfFlag))
  if (valued && words === '') return withoutValue(parts, valued)
  if (valued) return replaced(parts, valued, { ...valued, text: inList(valued.text, typed, words) })
  const [first, ...others] = severalWords(operands, typed)
  if (first)
    return parts.flatMap((part) => {
      if (part === first) return [{ ...part, text: words, lead: joinedWords }]
      return others.includes(part) ? [] : [part]
    })
  if (typed === '') return [...parts, { kind: 'flag', flag: null, text: '', lead: words }]
  const alone = parts.find(({ kind, text }) => kind !== 'value' && flagName(text) === typed)
  if (!alone) return null
  if (words === '') return parts.filter((part) => part !== alone && !isValueOf(part, alone))
  if (alone.kind !== 'flag') return replaced(parts, alone, { ...alone, text: words })
  const value = alone.text.slice(typed.length)
  return replaced(parts, alone, { ...alone, text: value.slice(1), lead: `${words}${value.slice(0, 1)}` })
}

/** The parts without a value and the flag before it, which may stand there again. */
function withoutValue(parts: readonly Part[], value: Part): readonly Part[] {
  const at = parts.indexOf(value)
  const from = value.lead === '' ? at - 1 : at
  return parts.filter((_, index) => index < from || index > at)
}

/** The words one after the other that were typed as several; empty where it was one. */
function severalWords(operands: readonly Part[], typed: string): readonly Part[] {
  for (const [from, { text }] of operands.entries()) {
    let together = text
    for (let at = from + 1; at < operands.length && typed.startsWith(`${together} `); at++) {
      together += ` ${operands[at]?.text}`
      if (together === typed) return operands.slice(from, at + 1)
    }
  }
  return []
}

/** `--owner` of `--owner=TR`; of any other word the word itself. */
const flagName = (text: string): string => text.replace(/^(--[\w-]+)=.*/s, '$1')

const isValueOf = ({ kind, flag }: Part, of: Part): boolean => kind === 'value' && flag === of.flag

function replaced(parts: readonly Part[], part: Part, other: Part): readonly Part[] {
  return parts.map((each) => (each === part ? other : each))
}

const isInList = (list: string, typed: string): boolean =>
  list === typed || list.split(',').some((value) => value.trim() === typed)

function inList(list: string, typed: string, words: string): string {
  if (list === typed) return words
  return list
    .split(',')
    .map((value) => (value.trim() === typed ? words : value))
    .join(',')
}
