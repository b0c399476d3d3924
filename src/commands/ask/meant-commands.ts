import type { Instead } from '../../model/usage-error.js'
import type { Command } from '../command.js'
import { hasFormOfId } from '../id-form.js'

/** What was typed and not understood. */
export interface Unanswered {
  /** All of its words, flags and their values excepted. */
  readonly words: readonly string[]
  /** What of them is understood as a question to the register; empty where nothing is. */
  readonly understood: string
  readonly commands: readonly Command[]
}

/** So many commands are offered for words that were not understood. */
const mostMeant = 3

/** A word that stands in the summaries of more commands than this tells none of them from the others. */
const mostSummaries = 2

interface Match {
  readonly command: Command
  /** Words of the question that led to it. */
  readonly matched: readonly string[]
  readonly weight: number
}

/** A word as it is looked up: small letters, no "s" of several, nothing but letters at its ends. */
function stem(word: string): string {
  const small = word.toLowerCase().replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')
  return small.length > 3 ? small.replace(/s$/, '') : small
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\d-]+/u).filter((word) => word.length > 4)
}

/** Words of summaries that tell commands apart, with the commands that have them. */
function tellingWords(commands: readonly Command[]): ReadonlyMap<string, readonly Command[]> {
  const having = new Map<string, Command[]>()
  for (const command of commands)
    for (const word of new Set(wordsOf(command.summary).map(stem)))
      having.set(word, [...(having.get(word) ?? []), command])
  return new Map([...having].filter(([, those]) => those.length <= mostSummaries))
}

/** The words of a question that are what a command is called, one word or several in a row; empty where none are. */
function wordsCalling(called: string, words: readonly string[]): readonly string[] {
  const names = called.split(' ').map(stem)
  const at = words.findIndex((_, from) =>
    names.every((name, index) => stem(words[from + index] ?? '') === name),
  )
  return at < 0 ? [] : words.slice(at, at + names.length)
}

/** Whether people call a command so, where that is not its name. */
export function isCalled(word: string): (command: Command) => boolean {
  return ({ calledAlso = [] }) => calledAlso.includes(stem(word))
}

function matchesIn({ words, commands }: Unanswered): readonly Match[] {
  const visible = commands.filter(({ hidden }) => hidden !== true)
  const telling = tellingWords(visible)
  return visible
    .map((command) => {
      const { name, aliases = [], calledAlso = [] } = command
      const named = [name, ...aliases, ...calledAlso].flatMap((called) => wordsCalling(called, words))
      const said = words.filter(
        (word) => !named.includes(word) && telling.get(stem(word))?.includes(command) === true,
      )
      return { command, matched: [...named, ...said], weight: 2 * named.length + said.length }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((match, other) => other.weight - match.weight)
}

/** The longest word that led to no command: shorter ones are mostly words of any question. */
function subjectOf(words: readonly string[], matched: readonly string[]): string | undefined {
  return words
    .filter((word) => !matched.includes(word) && word.length > 3)
    .toSorted((word, other) => other.length - word.length)[0]
}

// give 3.1 to AF · postpone 3.1 until friday
const beforeRest = /^(?:to|until|till|by|for)$/i

/** The ids, and what a command takes behind one. */
function withItsRest(
  ids: readonly string[],
  takes: string,
  { words, matched }: { readonly words: readonly string[]; readonly matched: readonly string[] },
): string {
  const isSecond = ids.length === 1 && / [<[](?:who|date)/.test(takes)
  const rest = words.filter((word) => ![...ids, ...matched].includes(word) && !beforeRest.test(word))
  return [...ids, ...(isSecond ? rest : [])].join(' ')
}

/** What stands behind the name of a command: the numbers, the files, the question or the word that it takes. */
function behind({ command, matched }: Match, { words, understood }: Unanswered): string {
  const takes = command.arguments ?? ''
  if (takes.startsWith('<id')) return withItsRest(words.filter(hasFormOfId), takes, { words, matched })
  // "which actions have no owner": the question after `epha actions` names them no second time.
  if (takes === '[query...]')
    return understood.replace(/^\S+/, (first) => (first === command.name ? '' : first)).trim()
  if (takes === '[files...]') return words.filter((word) => word.endsWith('.md')).join(' ')
  return takes.includes('words...') ? (subjectOf(words, matched) ?? '') : ''
}

/**
 * Commands that words speak of by what people call them, or by what their summaries say: `problems` are what `check` finds,
 * `letters to everybody who is late` is `remind is late`. The likeliest first; none where no word leads to one. One that
 * needs more than was said is offered with its help, and only where it is the likeliest alone.
 */
export function meantCommands(unanswered: Unanswered): readonly Instead[] {
  const matches = matchesIn(unanswered)
  const best = matches[0]?.weight ?? 0
  const likely = matches.filter(({ weight }) => weight >= Math.min(best, 2))
  const isAlone = matches[1] === undefined || matches[1].weight < best
  return likely
    .map((match) => {
      const { name, arguments: takes = '', summary } = match.command
      const rest = behind(match, unanswered)
      const lacks = rest === '' && takes.startsWith('<')
      if (lacks && !(isAlone && match === matches[0])) return null
      const [meaning = null] = summary.split(/[,:;]/)
      return { words: [name, lacks ? '--help' : rest].filter(Boolean).join(' '), meaning }
    })
    .filter((offer) => offer !== null)
    .slice(0, mostMeant)
}
